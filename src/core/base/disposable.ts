/** Something to let go of. Same shape as VS Code's. */
export interface Disposable {
  dispose(): void;
}

/** Subscribes a listener; disposing the result unsubscribes it. Same shape as VS Code's. */
export type Event<T> = (listener: (value: T) => unknown) => Disposable;

/** The owner's end of an event. */
export class Emitter<T> implements Disposable {
  private readonly listeners = new Set<(value: T) => unknown>();

  readonly event: Event<T> = (listener) => {
    // Wrapped, so that one function subscribed twice is two subscriptions.
    const own = (value: T): unknown => listener(value);
    this.listeners.add(own);
    return { dispose: () => this.listeners.delete(own) };
  };

  /** Calls every listener, whatever the others throw. Never throws. */
  fire(value: T): void {
    for (const listener of [...this.listeners]) {
      if (this.listeners.has(listener)) runReported(() => listener(value));
    }
  }

  dispose(): void {
    this.listeners.clear();
  }
}

/** Disposes everything, whatever single ones throw. Never throws. */
export function disposeAll(disposables: Iterable<Disposable>): void {
  for (const disposable of disposables) runReported(() => disposable.dispose());
}

/** Runs at once. An error becomes a rejection that nobody handles, which every host reports. */
function runReported(run: () => unknown): void {
  void new Promise((done) => done(run()));
}
