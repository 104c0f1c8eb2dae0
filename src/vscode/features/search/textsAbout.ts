import {
  codeWordsIn,
  prosePartsOf,
  SUPPLEMENTS,
  pageOf,
  type ProsePart,
  type Walkthrough,
} from '../../../core';
import { contentLanguage } from '../../platform/settings';
import type { OpenPage } from '../../reading/startWalkthrough';
import { walkthroughTitle } from '../../reading/titles';
import type { TextWords } from '../../reading/textWords';
import type { CodeAtCursor } from './codeAtCursor';
import { stepRow, type PlaceRow } from './placesOfCode';

/** The pages whose texts mention a declaration in backticks. */
export interface TextsAbout {
  /** Nothing else can be meant. */
  readonly certain: readonly PlaceRow[];
  /** Other declarations have the same name. */
  readonly possible: readonly PlaceRow[];
}

/** Finds them in the language that is read. */
export async function textsAbout(code: CodeAtCursor, words: TextWords): Promise<TextsAbout> {
  const { open } = code.file;
  const { symbol } = code.declaration;
  const candidates = [...new Set([symbol.written, symbol.name, `${symbol.name}()`])];
  const found: Record<keyof TextsAbout, PlaceRow[]> = { certain: [], possible: [] };
  for (const walkthrough of open.checkout.pack.walkthroughs) {
    const parts = partsOf(walkthrough, code).filter(({ body }) =>
      candidates.some((word) => body.includes(`\`${word}\``)),
    );
    if (parts.length === 0) continue;
    const certainty = new Map<string, keyof TextsAbout>();
    for (const word of candidates) {
      const places = await words.lookUp(open.checkout, walkthrough, word);
      const isHere = places.some(({ path, line }) => path === code.file.path && line === code.lines.name);
      if (isHere) certainty.set(word, places.length === 1 ? 'certain' : 'possible');
    }
    for (const part of parts) {
      const mentioned = codeWordsIn(part.body).flatMap((word) => certainty.get(word) ?? []);
      const best = mentioned.includes('certain') ? 'certain' : mentioned[0];
      if (best) found[best].push(rowFor(walkthrough, part, code));
    }
  }
  return found;
}

function partsOf(walkthrough: Walkthrough, { file }: CodeAtCursor): readonly ProsePart[] {
  const { pack } = file.open.checkout;
  const language = pack.languages.includes(contentLanguage()) ? contentLanguage() : pack.languages[0];
  return prosePartsOf({ ...pack, walkthroughs: [walkthrough] }).filter(
    (part) => part.folder === walkthrough.id && part.language === language,
  );
}

function rowFor(walkthrough: Walkthrough, part: ProsePart, { file }: CodeAtCursor): PlaceRow {
  const { open } = file;
  const step = part.kind === 'step' ? walkthrough.steps.find(({ id }) => id === part.section) : undefined;
  if (step) return stepRow(open, walkthrough, step);
  const supplement = SUPPLEMENTS.find((id) => id === part.section);
  const target: OpenPage = { open, walkthrough, page: supplement ? pageOf(supplement) : 'introduction' };
  return {
    label: part.heading,
    description: part.kind === 'introduction' ? '' : walkthroughTitle(walkthrough),
    target,
  };
}
