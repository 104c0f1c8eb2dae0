import { isJsonObject } from '../base/json';
import type { StoreWriter } from './storeWriter';

/** A step of a walkthrough, or a page next to it. All ids are unchecked: they may come from another version. */
export interface Bookmark {
  /** Id of the walkthrough. */
  readonly walkthrough: string;
  /** Id of the step. */
  readonly step: string;
  /** The page, if it is not the step. */
  readonly page?: string;
}

/** The walkthrough that was read last in this folder. */
interface LastRead {
  /** Its id. */
  readonly walkthrough: string;
  /** True while it is open, so that the next window opens it again. */
  readonly isOpen: boolean;
  /** The window that it was read in; absent in values of earlier versions. */
  readonly window?: string;
}

/**
 * Which steps a reader has read, and where they stopped in each walkthrough. A change applies immediately; the store
 * follows. Each step, and the place in each walkthrough, has a key of its own in the store, so that two windows do not
 * replace each other's progress.
 */
export class Progress {
  private readonly earlier: EarlierProgress | undefined;

  constructor(
    private readonly writer: StoreWriter,
    private readonly module: string,
    private readonly window = '',
  ) {
    this.earlier = asEarlierProgress(writer.get(`progress:${module}`));
  }

  /** Where the reader was last, on any machine; `undefined` if that walkthrough was finished or reset. */
  get bookmark(): Bookmark | undefined {
    const { latest } = this;
    return latest === undefined ? undefined : this.bookmarkIn(latest);
  }

  /** Where the reader was when the last window of this folder was closed, if a walkthrough was open in it. */
  get leftOpen(): Bookmark | undefined {
    const last = this.lastRead();
    return last?.isOpen ? this.bookmarkIn(last.walkthrough) : undefined;
  }

  /** Where the reader stopped in a walkthrough; `undefined` before its beginning and after its end. */
  bookmarkIn(walkthrough: string): Bookmark | undefined {
    const stored = this.writer.get(this.placeKey(walkthrough));
    if (stored === undefined)
      return this.earlier?.bookmark?.walkthrough === walkthrough ? this.earlier.bookmark : undefined;
    return isBookmark(stored) && stored.walkthrough === walkthrough ? stored : undefined;
  }

  /** The window in which a reader moved last, in any walkthrough. */
  get lastWindow(): string | undefined {
    return this.lastRead()?.window;
  }

  isRead(walkthrough: string, step: string): boolean {
    const stored = this.writer.get(this.readKey(walkthrough, step));
    return typeof stored === 'boolean' ? stored : (this.earlier?.read.get(walkthrough)?.has(step) ?? false);
  }

  /** How many of these steps the reader has read. */
  countRead(walkthrough: string, steps: readonly { readonly id: string }[]): number {
    return steps.filter(({ id }) => this.isRead(walkthrough, id)).length;
  }

  setRead(walkthrough: string, step: string, isRead: boolean): void {
    if (this.isRead(walkthrough, step) !== isRead) this.writer.put(this.readKey(walkthrough, step), isRead);
  }

  /** Remembers where the reader is, in an open walkthrough. */
  setBookmark(bookmark: Bookmark): void {
    this.writer.put(this.placeKey(bookmark.walkthrough), bookmark);
    this.setLastRead({ walkthrough: bookmark.walkthrough, isOpen: true });
    if (this.writer.get(this.latestKey) !== bookmark.walkthrough)
      this.writer.put(this.latestKey, bookmark.walkthrough);
  }

  /** Remembers that the reader closed a walkthrough, and where, unless it is finished. */
  close(walkthrough: string, isFinished: boolean): void {
    if (isFinished) {
      this.writer.put(this.placeKey(walkthrough), null);
      if (this.latest === walkthrough) this.writer.put(this.latestKey, null);
    }
    // Another window may have opened another walkthrough in the meantime.
    if (this.lastRead()?.walkthrough === walkthrough)
      this.setLastRead(isFinished ? null : { walkthrough, isOpen: false });
  }

  /** Forgets what was read in one walkthrough, and where the reader stopped in it. */
  reset(walkthrough: string, steps: readonly { readonly id: string }[]): void {
    for (const { id } of steps) this.setRead(walkthrough, id, false);
    this.close(walkthrough, true);
  }

  /** The walkthrough that was read last on any machine; where none has stored it, in this folder. */
  private get latest(): string | undefined {
    const stored = this.writer.get(this.latestKey);
    if (stored === undefined) return this.lastRead()?.walkthrough;
    return typeof stored === 'string' ? stored : undefined;
  }

  private lastRead(): LastRead | undefined {
    const stored = this.writer.get(this.lastKey);
    const { bookmark, isOpen = false } = this.earlier ?? {};
    if (stored === undefined) return bookmark && { walkthrough: bookmark.walkthrough, isOpen };
    return isLastRead(stored) ? stored : undefined;
  }

  /** `null` rather than nothing: nothing would mean that only an earlier version has stored something. */
  private setLastRead(last: LastRead | null): void {
    this.writer.put(this.lastKey, last && { ...last, window: this.window });
  }

  private get lastKey(): string {
    return `last:${this.module}`;
  }

  private get latestKey(): string {
    return `latest:${this.module}`;
  }

  private placeKey(walkthrough: string): string {
    return `place:${this.module} ${walkthrough}`;
  }

  private readKey(walkthrough: string, step: string): string {
    return `read:${this.module} ${walkthrough} ${step}`;
  }
}

/** What earlier versions stored, in one value for each module. It applies where nothing newer is stored. */
interface EarlierProgress {
  /** Ids of the steps that were read, by walkthrough. */
  readonly read: ReadonlyMap<string, ReadonlySet<string>>;
  readonly bookmark?: Bookmark;
  readonly isOpen: boolean;
}

/** Checks a stored value. It may come from another version or be damaged; then the reader starts from the beginning. */
function asEarlierProgress(value: unknown): EarlierProgress | undefined {
  if (!isJsonObject(value) || value['version'] !== 1 || !isJsonObject(value['read'])) return undefined;
  const read = Object.entries(value['read']);
  const { bookmark } = value;
  if (!read.every(([, steps]) => isTextList(steps))) return undefined;
  if (bookmark !== undefined && !isBookmark(bookmark)) return undefined;
  return {
    read: new Map(read.map(([walkthrough, steps]) => [walkthrough, new Set(steps as string[])])),
    isOpen: value['isOpen'] === true,
    ...(bookmark && { bookmark }),
  };
}

function isBookmark(value: unknown): value is Bookmark {
  return (
    isJsonObject(value) &&
    typeof value['walkthrough'] === 'string' &&
    typeof value['step'] === 'string' &&
    ['string', 'undefined'].includes(typeof value['page'])
  );
}

function isLastRead(value: unknown): value is LastRead {
  return (
    isJsonObject(value) && typeof value['walkthrough'] === 'string' && typeof value['isOpen'] === 'boolean'
  );
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
