import type { Channel } from '../core';

/** The bundles that run in a worker: file names without the extension. */
export type WorkerBundle = 'indexThread' | 'essayThread' | 'historyThread';

/** A worker of the extension. */
export interface RunningWorker<Out, In> {
  /** Sends messages to the worker and receives its answers. */
  readonly channel: Channel<Out, In>;
  /** Calls back when the worker fails or ends by itself, with the reason if known. May call more than once. */
  onFailure(take: (reason: string) => void): void;
  /** Ends the worker at once, whatever it is doing. */
  end(): void;
}
