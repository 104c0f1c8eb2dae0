import type { Checkout, Page, ReadingSession, Walkthrough } from '../../src/core';
import { pagesOf } from '../../src/core/reading/pages';

/** A place as a text: walkthrough, step and page. */
type PlaceName = string;

/** What all windows of a folder share. */
export class SharedModel {
  readonly read = new Set<string>();
  readonly places = new Map<string, PlaceName>();
  last: { readonly walkthrough: string; readonly isOpen: boolean } | undefined;
}

interface ModelPlace {
  readonly walkthrough: Walkthrough;
  readonly index: number;
  readonly page: Page;
}

/** What reading is, in its simplest form: lists of pages, a place, what was read, and where each walkthrough was left. */
export class WindowModel {
  private place: ModelPlace | undefined;
  private trail: PlaceName[] = [];
  /** What has just ended after its last page: back leads into it again. */
  private finished: Walkthrough | undefined;

  constructor(private readonly shared: SharedModel) {}

  start(walkthrough: Walkthrough, index?: number): void {
    this.trail = [];
    const left =
      index === undefined ? this.named(walkthrough, this.shared.places.get(walkthrough.id)) : undefined;
    this.show(index === undefined ? (left ?? pageAt(walkthrough, 0)) : { walkthrough, index, page: 'step' });
  }

  goTo(index: number): void {
    const walkthrough = this.place?.walkthrough ?? this.finished;
    if (walkthrough) this.show({ walkthrough, index, page: 'step' });
  }

  follow(walkthrough: Walkthrough, index: number): void {
    if (!this.place) return;
    this.trail.push(nameOf(this.place));
    this.show({ walkthrough, index, page: 'step' });
  }

  goBack(walkthroughs: readonly Walkthrough[]): void {
    const name = this.trail.at(-1);
    const walkthrough = walkthroughs.find(({ id }) => name?.startsWith(`${id}/`));
    const target = walkthrough && this.place && this.named(walkthrough, name);
    if (!target) return;
    this.trail.pop();
    this.show(target);
  }

  next(): void {
    if (!this.place) return;
    const { walkthrough, index, page } = this.place;
    if (page === 'step') this.shared.read.add(stepName(walkthrough, index));
    const target = pageAt(walkthrough, this.position() + 1);
    if (target) this.show(target);
    else {
      this.stop();
      this.finished = walkthrough;
    }
  }

  previous(): void {
    const { place, finished } = this;
    if (place) this.show(pageAt(place.walkthrough, this.position() - 1));
    else if (finished) this.show(pageAt(finished, pagesOf(finished).length - 1));
  }

  stop(): void {
    const { shared } = this;
    const walkthrough = this.place?.walkthrough;
    this.place = undefined;
    this.finished = undefined;
    this.trail = [];
    if (!walkthrough) return;
    const isFinished = walkthrough.steps.every((_, index) => shared.read.has(stepName(walkthrough, index)));
    if (isFinished) shared.places.delete(walkthrough.id);
    if (shared.last?.walkthrough !== walkthrough.id) return;
    shared.last = isFinished ? undefined : { walkthrough: walkthrough.id, isOpen: false };
  }

  mark(walkthrough: Walkthrough, index: number, isRead: boolean): void {
    const step = stepName(walkthrough, index);
    if (isRead) this.shared.read.add(step);
    else this.shared.read.delete(step);
  }

  reset(walkthrough: Walkthrough): void {
    for (const index of walkthrough.steps.keys()) this.mark(walkthrough, index, false);
    this.shared.places.delete(walkthrough.id);
    if (this.shared.last?.walkthrough === walkthrough.id) this.shared.last = undefined;
  }

  /** Goes on in other walkthroughs of the same names, as after `git checkout`. */
  moveTo(walkthroughs: readonly Walkthrough[]): void {
    const { place } = this;
    const same = walkthroughs.find(({ id }) => id === place?.walkthrough.id);
    this.place = place && same && this.named(same, nameOf(place));
    this.finished = walkthroughs.find(({ id }) => id === this.finished?.id);
  }

  /** A new window: what was open last is open again. */
  reload(walkthroughs: readonly Walkthrough[]): void {
    const { last, places } = this.shared;
    const walkthrough = walkthroughs.find(({ id }) => id === last?.walkthrough);
    this.trail = [];
    this.finished = undefined;
    this.place =
      walkthrough && last?.isOpen ? this.named(walkthrough, places.get(walkthrough.id)) : undefined;
  }

  get state(): string {
    const { last, places, read } = this.shared;
    const left = [...places.values()].sort().join() || '-';
    const at = this.place ? nameOf(this.place) : this.finished && `after ${this.finished.id}`;
    return describe(at, [...read], left, last);
  }

  private show(place: ModelPlace | undefined): void {
    if (!place) return;
    this.place = place;
    this.finished = undefined;
    this.shared.places.set(place.walkthrough.id, nameOf(place));
    this.shared.last = { walkthrough: place.walkthrough.id, isOpen: true };
  }

  private position(): number {
    const { place } = this;
    return place
      ? pagesOf(place.walkthrough).findIndex((at) => at.page === place.page && at.index === place.index)
      : -1;
  }

  /** The place of a name if its step exists; the step, if its page does not. */
  private named(walkthrough: Walkthrough, name: PlaceName | undefined): ModelPlace | undefined {
    const [, step, page] = name?.split('/') ?? [];
    const index = walkthrough.steps.findIndex(({ id }) => id === step);
    if (index < 0) return undefined;
    const other = pagesOf(walkthrough).find((at) => at.page !== 'step' && at.page === page);
    return { walkthrough, index: other?.index ?? index, page: other?.page ?? 'step' };
  }
}

/** The state of a session in the words of the model. */
export function stateOf(
  session: ReadingSession,
  checkout: Checkout,
  walkthroughs: readonly Walkthrough[],
): string {
  const { current, finished } = session;
  const progress = session.progressOf(checkout);
  const read = walkthroughs.flatMap((walkthrough) =>
    [...walkthrough.steps.keys()]
      .map((index) => ({ index, id: walkthrough.steps[index]?.id ?? '' }))
      .filter(({ id }) => progress.isRead(walkthrough.id, id))
      .map(({ index }) => stepName(walkthrough, index)),
  );
  const places = walkthroughs.flatMap(({ id }) => {
    const bookmark = progress.bookmarkIn(id);
    return bookmark ? [`${id}/${bookmark.step}/${bookmark.page ?? 'step'}`] : [];
  });
  const { bookmark, leftOpen } = progress;
  const last = bookmark && { walkthrough: bookmark.walkthrough, isOpen: leftOpen !== undefined };
  const at = current ? nameOf(current) : finished && `after ${finished.walkthrough.id}`;
  return describe(at, read, places.sort().join() || '-', last);
}

function describe(
  at: string | undefined,
  read: readonly string[],
  left: string,
  last: SharedModel['last'],
): string {
  const open = last ? `${last.walkthrough}${last.isOpen ? ' (open)' : ''}` : '-';
  return `at ${at ?? '-'}, read ${[...read].sort().join() || '-'}, left ${left}, last ${open}`;
}

function pageAt(walkthrough: Walkthrough, position: number): ModelPlace | undefined {
  const at = pagesOf(walkthrough)[position];
  return at && { walkthrough, ...at };
}

function nameOf({ walkthrough, index, page }: ModelPlace): PlaceName {
  return `${stepName(walkthrough, index)}/${page}`;
}

function stepName(walkthrough: Walkthrough, index: number): string {
  return `${walkthrough.id}/${walkthrough.steps[index]?.id}`;
}
