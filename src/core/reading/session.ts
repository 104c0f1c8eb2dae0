import { Emitter, type Event } from '../base/disposable';
import { coreStepsOf } from '../pack/coreSteps';
import type { Step, Walkthrough } from '../pack/model';
import type { StateStore } from '../ports';
import type { Checkout } from './checkout';
import {
  atBookmark,
  bookmarkOf,
  currentAt,
  lastPageOf,
  neighbourOf,
  type CurrentStep,
  type ReadWalkthrough,
} from './currentStep';
import { FirstReadings } from './firstReadings';
import { pagesOf, type Page, type PageAt } from './pages';
import { Progress, type Bookmark } from './progress';
import { StepNotes } from './stepNotes';
import { StoreWriter } from './storeWriter';

/** A place in a walkthrough. Without step and page: where the reader stopped, else the beginning. */
export interface Destination {
  readonly walkthrough: Walkthrough;
  /** Id of the step. */
  readonly step?: string | undefined;
  /** `step` when absent. */
  readonly page?: Page;
}

/** What one window showed before it was reloaded. */
export interface WindowPlace {
  /** The name that the window had then. */
  readonly window: string;
  /** The module that was read; `undefined` with the walkthrough. */
  readonly module?: string;
  /** Id of the walkthrough that was open; `undefined` if none was. */
  readonly walkthrough?: string;
}

const MOST_BACK = 50;

/**
 * The reader's session owns the current step and the progress. A change applies, and its event fires, before the method
 * returns; the store follows.
 */
export class ReadingSession {
  private readonly didChange = new Emitter<void>();
  private readonly didChangeNote = new Emitter<void>();
  private readonly progressByModule = new Map<string, Progress>();
  private currentStep: CurrentStep | undefined;
  private isAsLeft = false;
  private hasMoved = false;
  private justFinished: ReadWalkthrough | undefined;
  /** The places from which the reader followed links, latest last. */
  private trail: Bookmark[] = [];

  private readonly writer: StoreWriter;
  private readonly stepNotes: StepNotes;
  private readonly firstReadings: FirstReadings;

  /** Fires when the current step or the progress has changed. */
  readonly onDidChange: Event<void> = this.didChange.event;
  /** Fires when a step got its first note or lost its note. Not at each key: who types a note sees it already. */
  readonly onDidChangeNotes: Event<void> = this.didChangeNote.event;
  /** Fires with the store's error when progress could not be stored; once, until storing works again. The session keeps the progress. */
  readonly onDidFailToStore: Event<unknown>;

  /** The name of the window tells what this window has stored from what others have. */
  constructor(
    store: StateStore,
    private readonly window = '',
  ) {
    this.writer = new StoreWriter(store);
    this.stepNotes = new StepNotes(this.writer);
    this.firstReadings = new FirstReadings(this.writer);
    this.onDidFailToStore = this.writer.onDidFail;
  }

  /** `undefined` when no walkthrough is open. */
  get current(): CurrentStep | undefined {
    return this.currentStep;
  }

  /** The walkthrough whose last page the reader has just left; `undefined` when one is open, or when this was closed. */
  get finished(): ReadWalkthrough | undefined {
    return this.justFinished;
  }

  /** Where {@link goBack} leads; `undefined` when the reader followed no link. */
  get origin(): CurrentStep | undefined {
    return this.currentStep && atBookmark(this.currentStep.checkout, this.trail.at(-1));
  }

  /** Resolves when every change is stored, or when storing failed and the event fired. Never rejects. */
  stored(): Promise<void> {
    return this.writer.settled();
  }

  /** The progress in the module of a checkout. All checkouts of one module share it. */
  progressOf({ pack: { module } }: Checkout): Progress {
    let progress = this.progressByModule.get(module);
    if (!progress) {
      progress = new Progress(this.writer, module, this.window);
      this.progressByModule.set(module, progress);
    }
    return progress;
  }

  /** The reader's note on a step; empty if there is none. All checkouts of one module share it. */
  noteOn({ pack: { module } }: Checkout, walkthrough: Walkthrough, stepId: string): string {
    return this.stepNotes.noteOn(module, walkthrough.id, stepId);
  }

  /** The notes on a walkthrough, by the id of the step; only steps that have one. */
  notesOn(checkout: Checkout, walkthrough: Walkthrough): Map<string, string> {
    const notes = walkthrough.steps.map(({ id }) => [id, this.noteOn(checkout, walkthrough, id)] as const);
    return new Map(notes.filter(([, note]) => note !== ''));
  }

  /** True if the reader gets only the steps of the first reading: as chosen, else if the author marked some. All checkouts of one module share it. */
  isFirstReading(checkout: Checkout, walkthrough: Walkthrough): boolean {
    return this.firstReadings.isOn(checkout.pack.module, walkthrough);
  }

  /** Chooses between the steps of the first reading and all steps. */
  setFirstReading(checkout: Checkout, walkthrough: Walkthrough, isOn: boolean): void {
    this.firstReadings.set(checkout.pack.module, walkthrough, isOn);
    this.didChange.fire();
  }

  /** The steps that {@link next} and {@link previous} lead to, in order. */
  stepsToRead({ checkout, walkthrough }: ReadWalkthrough): readonly Step[] {
    return this.isFirstReading(checkout, walkthrough) ? coreStepsOf(walkthrough) : walkthrough.steps;
  }

  /** Replaces the note on a step; a note without words is removed. */
  setNote(checkout: Checkout, walkthrough: Walkthrough, stepId: string, text: string): void {
    const before = this.noteOn(checkout, walkthrough, stepId);
    this.stepNotes.setNote(checkout.pack.module, walkthrough.id, stepId, text);
    if ((before === '') !== (text.trim() === '')) this.didChangeNote.fire();
  }

  /** Where the reader stopped in a checkout; `undefined` when that step no longer exists. */
  bookmarkIn(checkout: Checkout): CurrentStep | undefined {
    return atBookmark(checkout, this.progressOf(checkout).bookmark);
  }

  /**
   * Opens the walkthrough that was open when the last window was closed, where it was; does nothing if there is none, or if
   * one is open.
   */
  reopen(checkout: Checkout): void {
    const left = atBookmark(checkout, this.progressOf(checkout).leftOpen);
    if (left && !this.currentStep && !this.hasMoved) this.showAsLeft(left);
  }

  /**
   * After {@link reopen}, shows what this window showed before it was reloaded, if another window has moved since then. Does
   * nothing if the reader has moved already.
   */
  reopenIn({ window, module, walkthrough }: WindowPlace, checkouts: readonly Checkout[]): void {
    const own = checkouts.filter(({ pack }) => pack.module === module);
    const read = own[0] ?? this.currentStep?.checkout;
    if (this.hasMoved || !read || this.progressOf(read).lastWindow === window) return;
    if (walkthrough === undefined) {
      if (this.currentStep) this.showAsLeft(undefined);
      return;
    }
    const place = this.progressOf(read).bookmarkIn(walkthrough);
    const left = own.map((checkout) => atBookmark(checkout, place)).find((at) => at !== undefined);
    if (left) this.showAsLeft(left);
  }

  /** What this window shows now, for {@link reopenIn} after a reload. */
  get windowPlace(): WindowPlace {
    const { window, currentStep } = this;
    if (!currentStep) return { window };
    return { window, module: currentStep.checkout.pack.module, walkthrough: currentStep.walkthrough.id };
  }

  private showAsLeft(left: CurrentStep | undefined): void {
    this.isAsLeft = true;
    this.currentStep = left;
    this.didChange.fire();
  }

  /** True while the reader has not moved since {@link reopen}: the editors are as the reader left them. */
  get isReopened(): boolean {
    return this.isAsLeft && this.currentStep !== undefined;
  }

  /** Opens a walkthrough at a step. Without a step: where the reader stopped in it, else at its beginning. */
  start(checkout: Checkout, walkthrough: Walkthrough, stepId?: string): void {
    const target = this.destined(checkout, { walkthrough, step: stepId });
    if (!target) return;
    this.trail = [];
    this.show(target);
  }

  /** Follows a link to another place in the same checkout; {@link goBack} leads back. */
  follow(destination: Destination): void {
    const current = this.currentStep;
    const target = current && this.destined(current.checkout, destination);
    if (!target) return;
    this.trail = [...this.trail, bookmarkOf(current)].slice(-MOST_BACK);
    this.show(target);
  }

  /** Goes to another step or page of the walkthrough that is open or has just ended. */
  goTo(place: Omit<Destination, 'walkthrough'>): void {
    const current = this.currentStep ?? this.justFinished;
    const target = current && this.destined(current.checkout, { ...place, walkthrough: current.walkthrough });
    if (target) this.show(target);
  }

  /** Returns to the place from which the reader followed the last link. */
  goBack(): void {
    const { origin } = this;
    if (!origin) return;
    this.trail = this.trail.slice(0, -1);
    this.show(origin);
  }

  /**
   * Marks the current step as read and goes to the next page. After the last page the walkthrough ends, and {@link finished}
   * names it.
   */
  next(): void {
    const current = this.currentStep;
    if (!current) return;
    const { checkout, walkthrough, step, page } = current;
    if (page === 'step') this.progressOf(checkout).setRead(walkthrough.id, step.id, true);
    const next = neighbourOf(current, 1, this.stepsToRead(current));
    if (next) this.show(next);
    else this.end({ checkout, walkthrough });
  }

  /** Goes to the page before, or back into the walkthrough that has just ended; does nothing on the first page. */
  previous(): void {
    const [current, finished] = [this.currentStep, this.justFinished];
    const read = current ?? finished;
    if (!read) return;
    const wanted = this.stepsToRead(read);
    const before = current ? neighbourOf(current, -1, wanted) : lastPageOf(read, wanted);
    if (before) this.show(before);
  }

  /** Closes the walkthrough. Keeps the bookmark unless all steps that the reader wanted are read. */
  stop(): void {
    this.end(undefined);
  }

  private end(finished: ReadWalkthrough | undefined): void {
    const current = this.currentStep;
    this.hasMoved = true;
    this.currentStep = undefined;
    this.justFinished = finished;
    this.trail = [];
    if (current) {
      const { checkout, walkthrough } = current;
      const progress = this.progressOf(checkout);
      const wanted = this.stepsToRead(current);
      const isFinished = progress.countRead(walkthrough.id, wanted) === wanted.length;
      progress.close(walkthrough.id, isFinished);
    }
    this.didChange.fire();
  }

  /** Marks a step as read or unread by hand. */
  setRead(checkout: Checkout, walkthrough: Walkthrough, stepId: string, isRead: boolean): void {
    this.progressOf(checkout).setRead(walkthrough.id, stepId, isRead);
    this.didChange.fire();
  }

  /** Forgets what was read in a walkthrough. */
  resetProgress(checkout: Checkout, walkthrough: Walkthrough): void {
    this.progressOf(checkout).reset(walkthrough.id, walkthrough.steps);
    this.didChange.fire();
  }

  /**
   * Goes on at the same step, or after the same walkthrough, in a checkout that was opened again. Closes the walkthrough if the
   * step no longer exists.
   */
  moveTo(checkout: Checkout): void {
    const [current, finished] = [this.currentStep, this.justFinished];
    if ((current ?? finished)?.checkout === checkout) return;
    this.currentStep = current && atBookmark(checkout, bookmarkOf(current));
    const walkthrough = checkout.pack.walkthroughs.find(({ id }) => id === finished?.walkthrough.id);
    this.justFinished = walkthrough && { checkout, walkthrough };
    this.didChange.fire();
  }

  /** Closes the walkthrough if its checkout is not one of these. */
  keepOnly(checkouts: readonly Checkout[]): void {
    const { checkout } = this.currentStep ?? this.justFinished ?? {};
    if (checkout && !checkouts.includes(checkout)) this.stop();
  }

  private destined(
    checkout: Checkout,
    { walkthrough, step, page = 'step' }: Destination,
  ): CurrentStep | undefined {
    const pages = pagesOf(walkthrough);
    if (step !== undefined || page !== 'step') {
      const index = walkthrough.steps.findIndex(({ id }) => id === step);
      const isWanted = (at: PageAt): boolean => at.page === page && (page !== 'step' || at.index === index);
      const found = pages.find(isWanted) ?? pages.find((at) => at.page === 'step');
      return found && currentAt(checkout, walkthrough, found);
    }
    const left = atBookmark(checkout, this.progressOf(checkout).bookmarkIn(walkthrough.id));
    return left ?? (pages[0] && currentAt(checkout, walkthrough, pages[0]));
  }

  private show(current: CurrentStep): void {
    this.isAsLeft = false;
    this.hasMoved = true;
    this.justFinished = undefined;
    this.currentStep = current;
    this.progressOf(current.checkout).setBookmark(bookmarkOf(current));
    this.didChange.fire();
  }
}
