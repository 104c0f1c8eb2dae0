import { Emitter, type Event } from '../base/disposable';
import type { Step, Walkthrough } from '../pack/model';
import type { StateStore } from '../ports';
import type { Checkout } from './checkout';
import { Progress } from './progress';

/** The step before the reader. */
export interface CurrentStep {
  readonly checkout: Checkout;
  readonly walkthrough: Walkthrough;
  /** Index in the walkthrough's steps, from 0. */
  readonly index: number;
  readonly step: Step;
}

/** The reader's session: which step is before them, what they have read. The one owner of both. */
export class ReadingSession {
  private readonly didChange = new Emitter<void>();
  private readonly progressByModule = new Map<string, Progress>();
  private currentStep: CurrentStep | undefined;

  /** Another step, or other progress. */
  readonly onDidChange: Event<void> = this.didChange.event;

  constructor(private readonly store: StateStore) {}

  get current(): CurrentStep | undefined {
    return this.currentStep;
  }

  progressOf({ pack: { module } }: Checkout): Progress {
    let progress = this.progressByModule.get(module);
    if (!progress) {
      progress = new Progress(this.store, module);
      this.progressByModule.set(module, progress);
    }
    return progress;
  }

  /** Where the reader left off, when that step still exists. */
  bookmarkIn(checkout: Checkout): CurrentStep | undefined {
    const { bookmark } = this.progressOf(checkout);
    const walkthrough = checkout.pack.walkthroughs.find(({ id }) => id === bookmark?.walkthrough);
    return walkthrough && currentStepAt(checkout, walkthrough, indexOfStep(walkthrough, bookmark?.step));
  }

  /** Opens a walkthrough at a step; without one, where the reader left off in it, else at its first step. */
  async start(checkout: Checkout, walkthrough: Walkthrough, stepId?: string): Promise<void> {
    const { bookmark } = this.progressOf(checkout);
    const wanted = stepId ?? (bookmark?.walkthrough === walkthrough.id ? bookmark.step : undefined);
    await this.show(currentStepAt(checkout, walkthrough, Math.max(0, indexOfStep(walkthrough, wanted))));
  }

  /** Counts the current step as read and goes on; after the last step the walkthrough ends. */
  async next(): Promise<void> {
    const current = this.currentStep;
    if (!current) return;
    const { checkout, walkthrough, index, step } = current;
    await this.progressOf(checkout).setRead(walkthrough.id, step.id, true);
    const next = currentStepAt(checkout, walkthrough, index + 1);
    if (next) await this.show(next);
    else await this.stop();
  }

  async previous(): Promise<void> {
    const current = this.currentStep;
    const before = current && currentStepAt(current.checkout, current.walkthrough, current.index - 1);
    if (before) await this.show(before);
  }

  /** Leaves the walkthrough; its place is kept unless it was read to the end. */
  async stop(): Promise<void> {
    const current = this.currentStep;
    this.currentStep = undefined;
    if (current) {
      const { checkout, walkthrough } = current;
      const progress = this.progressOf(checkout);
      const isFinished = progress.countRead(walkthrough.id, walkthrough.steps) === walkthrough.steps.length;
      if (isFinished) await progress.setBookmark(undefined);
    }
    this.didChange.fire();
  }

  /** Marks a step as read or unread by hand. */
  async setRead(
    checkout: Checkout,
    walkthrough: Walkthrough,
    stepId: string,
    isRead: boolean,
  ): Promise<void> {
    await this.progressOf(checkout).setRead(walkthrough.id, stepId, isRead);
    this.didChange.fire();
  }

  async resetProgress(checkout: Checkout, walkthrough: Walkthrough): Promise<void> {
    await this.progressOf(checkout).reset(walkthrough.id);
    this.didChange.fire();
  }

  /** Goes on at the same step in a checkout that was opened anew; ends where it has no such step any more. */
  moveTo(checkout: Checkout): void {
    const current = this.currentStep;
    if (!current || current.checkout === checkout) return;
    const walkthrough = checkout.pack.walkthroughs.find(({ id }) => id === current.walkthrough.id);
    const index = walkthrough ? indexOfStep(walkthrough, current.step.id) : -1;
    this.currentStep = walkthrough && currentStepAt(checkout, walkthrough, index);
    this.didChange.fire();
  }

  /** Ends reading in checkouts that are gone. */
  async keepOnly(checkouts: readonly Checkout[]): Promise<void> {
    if (this.currentStep && !checkouts.includes(this.currentStep.checkout)) await this.stop();
  }

  private async show(current: CurrentStep | undefined): Promise<void> {
    if (!current) return;
    this.currentStep = current;
    const { checkout, walkthrough, step } = current;
    await this.progressOf(checkout).setBookmark({ walkthrough: walkthrough.id, step: step.id });
    this.didChange.fire();
  }
}

function indexOfStep({ steps }: Walkthrough, stepId: string | undefined): number {
  return steps.findIndex(({ id }) => id === stepId);
}

function currentStepAt(checkout: Checkout, walkthrough: Walkthrough, index: number): CurrentStep | undefined {
  const step = walkthrough.steps[index];
  return step && { checkout, walkthrough, index, step };
}
