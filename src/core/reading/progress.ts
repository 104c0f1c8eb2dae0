import { isJsonObject } from '../base/json';
import type { StoreWriter } from './storeWriter';

/** What we store for each module, so that it applies to every checkout of one project. */
interface StoredProgress {
  readonly version: 1;
  /** Ids of the steps that were read, by walkthrough. */
  readonly read: Readonly<Record<string, readonly string[]>>;
  /** Where the reader was last. */
  readonly bookmark?: Bookmark;
  /** True while the walkthrough of the bookmark is open, so that the next window opens it again. */
  readonly isOpen?: boolean;
}

/** A step of a walkthrough, or a page next to it. All ids are unchecked: they may come from another version. */
export interface Bookmark {
  /** Id of the walkthrough. */
  readonly walkthrough: string;
  /** Id of the step. */
  readonly step: string;
  /** The page, if it is not the step. */
  readonly page?: string;
}

/** Which steps a reader has read, and where they stopped. A change applies immediately; the store follows. */
export class Progress {
  private readonly read = new Map<string, Set<string>>();
  private lastBookmark: Bookmark | undefined;
  private isReading = false;
  private readonly key: string;

  constructor(
    private readonly writer: StoreWriter,
    module: string,
  ) {
    this.key = `progress:${module}`;
    const stored = asStoredProgress(writer.get(this.key));
    for (const [walkthrough, steps] of Object.entries(stored?.read ?? {}))
      this.read.set(walkthrough, new Set(steps));
    this.lastBookmark = stored?.bookmark;
    this.isReading = stored?.isOpen === true;
  }

  get bookmark(): Bookmark | undefined {
    return this.lastBookmark;
  }

  /** True while the walkthrough of the bookmark is open, also when the window that had it open was closed. */
  get isOpen(): boolean {
    return this.isReading;
  }

  isRead(walkthrough: string, step: string): boolean {
    return this.read.get(walkthrough)?.has(step) ?? false;
  }

  /** How many of these steps the reader has read. */
  countRead(walkthrough: string, steps: readonly { readonly id: string }[]): number {
    return steps.filter(({ id }) => this.isRead(walkthrough, id)).length;
  }

  setRead(walkthrough: string, step: string, isRead: boolean): void {
    const steps = this.read.get(walkthrough) ?? new Set();
    if (isRead) steps.add(step);
    else steps.delete(step);
    this.read.set(walkthrough, steps);
    this.save();
  }

  /** Remembers where the reader is, in an open walkthrough. */
  setBookmark(bookmark: Bookmark): void {
    this.lastBookmark = bookmark;
    this.isReading = true;
    this.save();
  }

  /** Remembers that the reader closed the walkthrough, and where, unless it is finished. */
  close(isFinished: boolean): void {
    if (isFinished) this.lastBookmark = undefined;
    this.isReading = false;
    this.save();
  }

  /** Forgets what was read in one walkthrough, and the bookmark if it is there. */
  reset(walkthrough: string): void {
    this.read.delete(walkthrough);
    if (this.lastBookmark?.walkthrough === walkthrough) this.lastBookmark = undefined;
    this.save();
  }

  private save(): void {
    const read = Object.fromEntries([...this.read].map(([walkthrough, steps]) => [walkthrough, [...steps]]));
    const stored: StoredProgress = {
      version: 1,
      read,
      ...(this.lastBookmark && { bookmark: this.lastBookmark, isOpen: this.isReading }),
    };
    this.writer.put(this.key, stored);
  }
}

/** Checks a stored value. It may come from another version or be damaged; then the reader starts from the beginning. */
function asStoredProgress(value: unknown): StoredProgress | undefined {
  if (!isJsonObject(value) || value['version'] !== 1 || !isJsonObject(value['read'])) return undefined;
  if (!Object.values(value['read']).every(isTextList)) return undefined;
  const { bookmark } = value;
  const isBookmark =
    isJsonObject(bookmark) &&
    typeof bookmark['walkthrough'] === 'string' &&
    typeof bookmark['step'] === 'string' &&
    ['string', 'undefined'].includes(typeof bookmark['page']);
  if (bookmark !== undefined && !isBookmark) return undefined;
  return value as unknown as StoredProgress;
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
