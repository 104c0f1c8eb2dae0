import type { Channel } from '../core';

/** The programs that run in a thread of their own: file names without their ending. */
export type WorkerBundle = 'indexThread' | 'essayThread';

/** A thread of the extension, and how to end it. */
export interface RunningWorker<Out, In> {
  readonly channel: Channel<Out, In>;
  /** Is called when the thread failed or ended by itself, with what is known of the reason; maybe more than once. */
  onFailure(take: (reason: string) => void): void;
  /** Ends it, whatever it is doing. */
  end(): void;
}
