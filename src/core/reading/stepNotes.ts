import type { StoreWriter } from './storeWriter';

/** Longer notes are cut when they are stored, so that a page cannot fill the store. */
const LONGEST = 20_000;

/**
 * What readers note on the steps of walkthroughs. Each note has a key of its own in the store, so that two windows can
 * write different notes at the same time.
 */
export class StepNotes {
  constructor(private readonly writer: StoreWriter) {}

  /** The note on a step of a module; empty if there is none. */
  noteOn(module: string, walkthrough: string, step: string): string {
    const stored = this.writer.get(keyOf(module, walkthrough, step));
    return typeof stored === 'string' ? stored : '';
  }

  /** Replaces a note. A note without words is removed. */
  setNote(module: string, walkthrough: string, step: string, text: string): void {
    const note = text.trim() === '' ? null : text.slice(0, LONGEST);
    this.writer.put(keyOf(module, walkthrough, step), note);
  }
}

/** Ids have no spaces. */
function keyOf(module: string, walkthrough: string, step: string): string {
  return `note:${module} ${walkthrough} ${step}`;
}
