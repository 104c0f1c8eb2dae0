import { Emitter, type Event } from '../base/disposable';
import type { Step, Walkthrough } from '../pack/model';
import type { StateStore } from '../ports';
import type { Checkout } from './checkout';
import { pagesOf, type Page, type PageAt } from './pages';
import { Progress, type Bookmark } from './progress';
import { StoreWriter } from './storeWriter';

/** The step before the reader. */
export interface CurrentStep {
  readonly checkout: Checkout;
  readonly walkthrough: Walkthrough;
  /** Index in the walkthrough's steps, from 0. */
  readonly index: number;
  readonly step: Step;
  /** `step` unless the text before the first or after the last step is shown; the code is that of the nearest step. */
  readonly page: Page;
}

/** A place in a walkthrough; without a step, where the reader left off in it, else its beginning. */
export interface Destination {
  readonly walkthrough: Walkthrough;
  readonly step?: string | undefined;
  readonly page?: Page;
}

const MOST_BACK = 50;

/**
 * The reader's session: which step is before them, what they have read. The one owner of both. Every change holds and
 * is announced before its method returns, so that quick ones follow each other; the store comes after.
 */
export class ReadingSession {
  private readonly didChange = new Emitter<void>();
  private readonly progressByModule = new Map<string, Progress>();
  private currentStep: CurrentStep | undefined;
  /** Where links were followed from, latest last. */
  private trail: Bookmark[] = [];

  private readonly writer: StoreWriter;

  /** Another step, or other progress. */
  readonly onDidChange: Event<void> = this.didChange.event;
  /** Progress could not be stored, with the store's error. It holds all the same; fires once until storing works again. */
  readonly onDidFailToStore: Event<unknown>;

  constructor(store: StateStore) {
    this.writer = new StoreWriter(store);
    this.onDidFailToStore = this.writer.onDidFail;
  }

  get current(): CurrentStep | undefined {
    return this.currentStep;
  }

  /** Where {@link goBack} would lead; `undefined` when no link was followed. */
  get origin(): CurrentStep | undefined {
    return this.currentStep && atBookmark(this.currentStep.checkout, this.trail.at(-1));
  }

  /** Resolves when every change is stored, or failed to be and was announced. Never rejects. */
  stored(): Promise<void> {
    return this.writer.settled();
  }

  progressOf({ pack: { module } }: Checkout): Progress {
    let progress = this.progressByModule.get(module);
    if (!progress) {
      progress = new Progress(this.writer, module);
      this.progressByModule.set(module, progress);
    }
    return progress;
  }

  /** Where the reader left off, when that step still exists. */
  bookmarkIn(checkout: Checkout): CurrentStep | undefined {
    return atBookmark(checkout, this.progressOf(checkout).bookmark);
  }

  /** Opens a walkthrough at a step; without one, where the reader left off in it, else at its beginning. */
  start(checkout: Checkout, walkthrough: Walkthrough, stepId?: string): void {
    const target = this.destined(checkout, { walkthrough, step: stepId });
    if (!target) return;
    this.trail = [];
    this.show(target);
  }

  /** Goes to another place in the same checkout, as a link does; {@link goBack} leads back. */
  follow(destination: Destination): void {
    const current = this.currentStep;
    const target = current && this.destined(current.checkout, destination);
    if (!target) return;
    this.trail = [...this.trail, bookmarkOf(current)].slice(-MOST_BACK);
    this.show(target);
  }

  /** Goes to another step or page of the walkthrough that is open. */
  goTo(place: Omit<Destination, 'walkthrough'>): void {
    const current = this.currentStep;
    const target = current && this.destined(current.checkout, { ...place, walkthrough: current.walkthrough });
    if (target) this.show(target);
  }

  /** Returns to where the last link was followed from. */
  goBack(): void {
    const { origin } = this;
    if (!origin) return;
    this.trail = this.trail.slice(0, -1);
    this.show(origin);
  }

  /** Counts the current step as read and goes on; after the last page the walkthrough ends. */
  next(): void {
    const current = this.currentStep;
    if (!current) return;
    const { checkout, walkthrough, step, page } = current;
    if (page === 'step') this.progressOf(checkout).setRead(walkthrough.id, step.id, true);
    const next = neighbour(current, 1);
    if (next) this.show(next);
    else this.stop();
  }

  previous(): void {
    const before = this.currentStep && neighbour(this.currentStep, -1);
    if (before) this.show(before);
  }

  /** Leaves the walkthrough; its place is kept unless it was read to the end. */
  stop(): void {
    const current = this.currentStep;
    this.currentStep = undefined;
    this.trail = [];
    if (current) {
      const { checkout, walkthrough } = current;
      const progress = this.progressOf(checkout);
      const isFinished = progress.countRead(walkthrough.id, walkthrough.steps) === walkthrough.steps.length;
      if (isFinished) progress.setBookmark(undefined);
    }
    this.didChange.fire();
  }

  /** Marks a step as read or unread by hand. */
  setRead(checkout: Checkout, walkthrough: Walkthrough, stepId: string, isRead: boolean): void {
    this.progressOf(checkout).setRead(walkthrough.id, stepId, isRead);
    this.didChange.fire();
  }

  resetProgress(checkout: Checkout, walkthrough: Walkthrough): void {
    this.progressOf(checkout).reset(walkthrough.id);
    this.didChange.fire();
  }

  /** Goes on at the same step in a checkout that was opened anew; ends where it has no such step any more. */
  moveTo(checkout: Checkout): void {
    const current = this.currentStep;
    if (!current || current.checkout === checkout) return;
    this.currentStep = atBookmark(checkout, bookmarkOf(current));
    this.didChange.fire();
  }

  /** Ends reading in checkouts that are gone. */
  keepOnly(checkouts: readonly Checkout[]): void {
    if (this.currentStep && !checkouts.includes(this.currentStep.checkout)) this.stop();
  }

  private destined(
    checkout: Checkout,
    { walkthrough, step, page = 'step' }: Destination,
  ): CurrentStep | undefined {
    const pages = pagesOf(walkthrough);
    const { bookmark } = this.progressOf(checkout);
    if (step !== undefined || page !== 'step') {
      const index = walkthrough.steps.findIndex(({ id }) => id === step);
      const isWanted = (at: PageAt): boolean => at.page === page && (page !== 'step' || at.index === index);
      const found = pages.find(isWanted) ?? pages.find((at) => at.page === 'step');
      return found && currentAt(checkout, walkthrough, found);
    }
    const left = bookmark?.walkthrough === walkthrough.id ? atBookmark(checkout, bookmark) : undefined;
    return left ?? (pages[0] && currentAt(checkout, walkthrough, pages[0]));
  }

  private show(current: CurrentStep): void {
    this.currentStep = current;
    this.progressOf(current.checkout).setBookmark(bookmarkOf(current));
    this.didChange.fire();
  }
}

/** The page before or after the current one. */
function neighbour(current: CurrentStep, distance: 1 | -1): CurrentStep | undefined {
  const { checkout, walkthrough, page, index } = current;
  const pages = pagesOf(walkthrough);
  const position = pages.findIndex((at) => at.page === page && at.index === index);
  const target = pages[position + distance];
  return target && currentAt(checkout, walkthrough, target);
}

function currentAt(
  checkout: Checkout,
  walkthrough: Walkthrough,
  { page, index }: PageAt,
): CurrentStep | undefined {
  const step = walkthrough.steps[index];
  return step && { checkout, walkthrough, index, step, page };
}

function bookmarkOf({ walkthrough, step, page }: CurrentStep): Bookmark {
  return { walkthrough: walkthrough.id, step: step.id, ...(page !== 'step' && { page }) };
}

/** The place that was noted, when its step still exists; a page that does not any more gives way to its step. */
function atBookmark(checkout: Checkout, bookmark: Bookmark | undefined): CurrentStep | undefined {
  const walkthrough = checkout.pack.walkthroughs.find(({ id }) => id === bookmark?.walkthrough);
  const index = walkthrough?.steps.findIndex(({ id }) => id === bookmark?.step) ?? -1;
  if (!walkthrough || index < 0) return undefined;
  const noted = pagesOf(walkthrough).find(({ page }) => page === bookmark?.page);
  return currentAt(checkout, walkthrough, noted ?? { page: 'step', index });
}
