import type { Channel, FromIndex, ToIndex } from '../core';

/** A thread that keeps an index, and how to end it. */
export interface RunningThread {
  readonly channel: Channel<ToIndex, FromIndex>;
  /** Is called when the thread failed or ended by itself, with what is known of the reason; maybe more than once. */
  onFailure(take: (reason: string) => void): void;
  /** Ends it, whatever it is doing. */
  end(): void;
}
