import { Emitter, type Disposable, type Event } from './disposable';

/** Says that nobody wants a result any more. Has the shape of VS Code's `CancellationToken`. */
export interface Cancellation {
  /** True from the moment of the cancellation on. */
  readonly isCancellationRequested: boolean;
  /** Fires once. Subscribers that come too late hear nothing: ask `isCancellationRequested` first. */
  readonly onCancellationRequested: Event<unknown>;
}

/** Thrown by work that was cancelled. It is no failure: nobody is told of it as of an error. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

/** Cancels work, at most once. */
export class CancellationSource implements Disposable {
  private readonly didCancel = new Emitter<void>();
  private isCancelled = false;

  /** What the work gets. */
  readonly cancellation: Cancellation;

  constructor() {
    const isCancelled = (): boolean => this.isCancelled;
    this.cancellation = {
      get isCancellationRequested() {
        return isCancelled();
      },
      onCancellationRequested: this.didCancel.event,
    };
  }

  cancel(): void {
    if (this.isCancelled) return;
    this.isCancelled = true;
    this.didCancel.fire();
  }

  /** Forgets the subscribers. Does not cancel. */
  dispose(): void {
    this.didCancel.dispose();
  }
}

/** Call this between the parts of long work. Throws {@link Cancelled} once it is cancelled. */
export function throwIfCancelled(cancellation: Cancellation | undefined): void {
  if (cancellation?.isCancellationRequested) throw new Cancelled();
}

/**
 * Waits for work that cannot be stopped, but only until it is cancelled: then rejects with {@link Cancelled} at once, and
 * whatever the work still answers is dropped.
 */
export async function untilCancelled<Result>(
  work: Promise<Result>,
  cancellation: Cancellation | undefined,
): Promise<Result> {
  if (!cancellation) return work;
  work.catch(() => undefined);
  throwIfCancelled(cancellation);
  let subscription: Disposable | undefined;
  const cancelled = new Promise<never>((_, reject) => {
    subscription = cancellation.onCancellationRequested(() => reject(new Cancelled()));
  });
  try {
    return await Promise.race([work, cancelled]);
  } finally {
    subscription?.dispose();
  }
}
