import type { EssayReview, ReviewClient, RunningReview } from '../../core';
import { endsOrStuck, type Patience } from './reviewWatch';
import type { RunningReviewer } from './startReviewer';

/** Dependencies of {@link ReviewTurns}. */
export interface ReviewTurnsParts {
  /** Starts a reviewer. Called for the first review, and for the first one after a reviewer has ended. */
  readonly start: () => Promise<RunningReviewer>;
  /** Called when a reviewer has ended by itself, or was stuck and had to be ended. */
  readonly onEnd: (reason: string) => void;
  /** How long a reviewer may be silent. */
  readonly patience?: Patience;
}

/**
 * Runs reviews one after the other, so that we know which one a worker is stuck in. A worker that is stuck or has failed is
 * replaced before the next review.
 */
export class ReviewTurns {
  private reviewer: Promise<RunningReviewer> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: ReviewTurnsParts) {}

  /**
   * Reviews something when its turn has come. `begin` starts the review; it returns `undefined` if nobody wants it any
   * more. Resolves to `undefined` then, and if the review was cancelled. Rejects if the reviewer failed.
   */
  review(begin: (client: ReviewClient) => RunningReview | undefined): Promise<EssayReview | undefined> {
    const result = this.last.then(async () => {
      const reviewer = await this.liveReviewer();
      const running = begin(reviewer.client);
      return running && this.watched(reviewer, running);
    });
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Ends the reviewer. */
  async end(): Promise<void> {
    const live = await this.reviewer;
    live?.client.stop('closed');
    live?.end();
  }

  private async watched(
    reviewer: RunningReviewer,
    { review }: RunningReview,
  ): Promise<EssayReview | undefined> {
    const { client, place } = reviewer;
    if (place === 'thread' && (await endsOrStuck(review, client, this.parts.patience)) === 'stuck')
      this.give(reviewer, 'the review took too long');
    return review;
  }

  private liveReviewer(): Promise<RunningReviewer> {
    this.reviewer ??= this.startReviewer().catch((error: unknown) => {
      this.reviewer = undefined;
      throw error;
    });
    return this.reviewer;
  }

  private async startReviewer(): Promise<RunningReviewer> {
    const live = await this.parts.start();
    live.onFailure((reason) => this.give(live, reason));
    return live;
  }

  /** Gives a reviewer up. What it was reviewing fails. */
  private give(reviewer: RunningReviewer, reason: string): void {
    reviewer.client.stop(reason);
    reviewer.end();
    this.reviewer = undefined;
    this.parts.onEnd(reason);
  }
}
