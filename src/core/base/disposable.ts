/** Holds something until it is disposed. Has the shape of VS Code's `Disposable`. */
export interface Disposable {
  /** Releases what it holds. More than one call does no harm. */
  dispose(): void;
}

/** Subscribes a listener; disposing the result unsubscribes it. Has the shape of VS Code's `Event`. */
export type Event<T> = (listener: (value: T) => unknown) => Disposable;

/** The side of an event that fires it. */
export class Emitter<T> implements Disposable {
  private readonly listeners = new Set<(value: T) => unknown>();

  readonly event: Event<T> = (listener) => {
    // A wrapper makes two subscriptions of one function that is subscribed twice.
    const own = (value: T): unknown => listener(value);
    this.listeners.add(own);
    return { dispose: () => this.listeners.delete(own) };
  };

  /** Calls every listener, even if others throw. Never throws. */
  fire(value: T): void {
    for (const listener of [...this.listeners]) {
      if (this.listeners.has(listener)) runReported(() => listener(value));
    }
  }

  dispose(): void {
    this.listeners.clear();
  }
}

/** Disposes everything, even if some disposables throw. Never throws. */
export function disposeAll(disposables: Iterable<Disposable>): void {
  for (const disposable of disposables) runReported(() => disposable.dispose());
}

/** Runs immediately. An error becomes an unhandled rejection, which every host reports. */
function runReported(run: () => unknown): void {
  void new Promise((done) => done(run()));
}
