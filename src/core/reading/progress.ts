import type { StateStore } from '../ports';

/** What is stored, by module path, so that it holds for every checkout of one project. */
interface StoredProgress {
  readonly version: 1;
  /** Ids of the steps that were read, by walkthrough. */
  readonly read: Readonly<Record<string, readonly string[]>>;
  /** Where the reader was last. */
  readonly bookmark?: Bookmark;
}

/** A step of a walkthrough, or a page next to it. */
export interface Bookmark {
  readonly walkthrough: string;
  readonly step: string;
  /** The page, when it is not the step itself. Unchecked: it may be from another version. */
  readonly page?: string;
}

/** Which steps a reader has read, and where they were. Owns its state; every change is stored at once. */
export class Progress {
  private readonly read = new Map<string, Set<string>>();
  private lastBookmark: Bookmark | undefined;
  private readonly key: string;

  constructor(
    private readonly store: StateStore,
    module: string,
  ) {
    this.key = `progress:${module}`;
    const stored = asStoredProgress(store.get(this.key));
    for (const [walkthrough, steps] of Object.entries(stored?.read ?? {}))
      this.read.set(walkthrough, new Set(steps));
    this.lastBookmark = stored?.bookmark;
  }

  get bookmark(): Bookmark | undefined {
    return this.lastBookmark;
  }

  isRead(walkthrough: string, step: string): boolean {
    return this.read.get(walkthrough)?.has(step) ?? false;
  }

  /** How many of these steps are read. Ids that no longer exist do not count. */
  countRead(walkthrough: string, steps: readonly { readonly id: string }[]): number {
    return steps.filter(({ id }) => this.isRead(walkthrough, id)).length;
  }

  async setRead(walkthrough: string, step: string, isRead: boolean): Promise<void> {
    const steps = this.read.get(walkthrough) ?? new Set();
    if (isRead) steps.add(step);
    else steps.delete(step);
    this.read.set(walkthrough, steps);
    await this.save();
  }

  async setBookmark(bookmark: Bookmark | undefined): Promise<void> {
    this.lastBookmark = bookmark;
    await this.save();
  }

  /** Forgets one walkthrough. */
  async reset(walkthrough: string): Promise<void> {
    this.read.delete(walkthrough);
    if (this.lastBookmark?.walkthrough === walkthrough) this.lastBookmark = undefined;
    await this.save();
  }

  private save(): Promise<void> {
    const read = Object.fromEntries([...this.read].map(([walkthrough, steps]) => [walkthrough, [...steps]]));
    const stored: StoredProgress = {
      version: 1,
      read,
      ...(this.lastBookmark && { bookmark: this.lastBookmark }),
    };
    return this.store.set(this.key, stored);
  }
}

/** What was stored may be from another version, or damaged: then reading starts anew. */
function asStoredProgress(value: unknown): StoredProgress | undefined {
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.read)) return undefined;
  if (!Object.values(value.read).every(isTextList)) return undefined;
  const { bookmark } = value;
  const isBookmark =
    isRecord(bookmark) && typeof bookmark.walkthrough === 'string' && typeof bookmark.step === 'string';
  if (bookmark !== undefined && !isBookmark) return undefined;
  return value as unknown as StoredProgress;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
