import type { StoreWriter } from './storeWriter';

/** Longer notes are cut when they are stored, so that a page cannot fill the store. */
const LONGEST = 20_000;

/**
 * What readers note on the steps of walkthroughs. Each note has a key of its own in the store, so that two windows can
 * write different notes at the same time.
 */
export class StepNotes {
  /** Notes of this session, by key; they are newer than those in the store. */
  private readonly written = new Map<string, string>();

  constructor(private readonly writer: StoreWriter) {}

  /** The note on a step of a module; empty if there is none. */
  noteOn(module: string, walkthrough: string, step: string): string {
    const key = keyOf(module, walkthrough, step);
    const stored = this.written.get(key) ?? this.writer.get(key);
    return typeof stored === 'string' ? stored : '';
  }

  /** Replaces a note. A note without words is removed. */
  setNote(module: string, walkthrough: string, step: string, text: string): void {
    const key = keyOf(module, walkthrough, step);
    const note = text.trim() === '' ? '' : text.slice(0, LONGEST);
    this.written.set(key, note);
    this.writer.put(key, note === '' ? undefined : note);
  }
}

/** Ids have no spaces. */
function keyOf(module: string, walkthrough: string, step: string): string {
  return `note:${module} ${walkthrough} ${step}`;
}
