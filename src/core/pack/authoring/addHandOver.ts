import { message } from '../../base/message';
import type { CodeLanguage } from '../../code/language';
import { isId } from '../folders';
import { readJson } from '../json';
import { anchorFaults } from '../languageFaults';
import type { WrittenAnchor, WrittenPack } from '../written';
import { withEntry, withValue } from './jsonEdits';
import { openPackJson, PACK_JSON } from './openPack';
import type { PackEdit, PackTexts } from './packEdit';

/** A hand-over that an author states. */
export interface NewHandOver {
  /** Its id. */
  readonly id: string;
  /** What is handed over; absent when the author does not say. */
  readonly name?: string | undefined;
  /** Its site is the statement that hands over. */
  readonly from: WrittenAnchor;
  readonly to: WrittenAnchor;
}

/** Adds a hand-over to a pack. */
export function addHandOver(
  texts: PackTexts,
  { id, name, from, to }: NewHandOver,
  language: CodeLanguage,
): PackEdit {
  const opened = openPackJson(texts);
  if ('refusal' in opened) return opened;
  const { pack, packText } = opened;
  if (!isId(id)) {
    const text = message(
      '"{0}" cannot be an id. Use small letters, digits and single hyphens, at most 60.',
      id,
    );
    return { refusal: text };
  }
  const known = pack.handOvers ?? [];
  if (known.some((each) => each.id === id))
    return { refusal: message('The pack already has a hand-over "{0}".', id) };
  const [fault] = [from, to].flatMap((anchor) => anchorFaults(anchor, language));
  if (fault) return { refusal: fault.message };
  const written = { id, ...(name !== undefined && { name }), from, to };
  const text = pack.handOvers
    ? withEntry(packText, ['handOvers'], known.length, written)
    : withValue(packText, ['handOvers'], [written]);
  // The name is the author's, and may have what the format does not allow.
  const [problem] = readJson<WrittenPack>(text, PACK_JSON, 'pack').problems;
  return problem ? { refusal: problem.message } : { changes: [{ path: PACK_JSON, before: packText, text }] };
}
