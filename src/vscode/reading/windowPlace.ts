import { parseJsonObject, type WindowPlace } from '../../core';
import type { Reading } from './reading';

/** What a page keeps for its window. */
export function windowPlaceText({ session }: Reading): string {
  return JSON.stringify(session.windowPlace);
}

/** Shows what this window showed before it was reloaded. The text comes from a page, so nothing in it is trusted. */
export function reopenInWindow({ checkouts, session }: Reading, kept: string): void {
  const place = readWindowPlace(kept);
  if (!place) return;
  const reopen = (): void =>
    session.reopenIn(
      place,
      checkouts.all.map(({ checkout }) => checkout),
    );
  if (checkouts.all.length > 0) {
    reopen();
    return;
  }
  const waiting = checkouts.onDidChange(() => {
    if (checkouts.all.length === 0) return;
    waiting.dispose();
    reopen();
  });
}

function readWindowPlace(text: string): WindowPlace | undefined {
  const { window, module, walkthrough } = parseJsonObject(text) ?? {};
  if (typeof window !== 'string') return undefined;
  if (typeof module !== 'string' || typeof walkthrough !== 'string') return { window };
  return { window, module, walkthrough };
}
