import { LANGUAGES, type Language } from '../../base/language';
import { message, type Message } from '../../base/message';
import { joinPath, ROOT, type RepoPath } from '../../base/repoPath';
import { readJson } from '../json';
import { SUPPLEMENTS } from '../model';
import type { WrittenPack, WrittenWalkthrough } from '../written';
import type { PackTexts } from './packEdit';

/** Path of the main file of a pack. */
export const PACK_JSON = joinPath(ROOT, 'pack.json');

/** The path of the structure of a walkthrough. */
export function structurePath(walkthrough: string): RepoPath {
  return joinPath(joinPath(ROOT, walkthrough), 'walkthrough.json');
}

/** The path of the text of a walkthrough in one language. */
export function prosePath(walkthrough: string, language: Language): RepoPath {
  return joinPath(joinPath(ROOT, walkthrough), `${language}.md`);
}

/** The files of a pack that an edit of a walkthrough needs to know, as far as they exist. */
export function filesToEdit(walkthrough: string): readonly RepoPath[] {
  const prose = LANGUAGES.map((language) => prosePath(walkthrough, language));
  return [PACK_JSON, structurePath(walkthrough), ...prose];
}

/** A pack whose files an edit is about. */
export interface EditedPack {
  /** The value of `pack.json`. */
  readonly pack: WrittenPack;
  /** The text of `pack.json`. */
  readonly packText: string;
  /** The languages that the pack has texts in. */
  readonly languages: readonly Language[];
  /** Absent when the pack does not have the walkthrough yet. */
  readonly walkthrough?: { readonly value: WrittenWalkthrough; readonly text: string };
}

/** Reads the files that an edit of a walkthrough is about, or says why they cannot be edited. */
export function openForEdit(
  texts: PackTexts,
  walkthrough: string,
): EditedPack | { readonly refusal: Message } {
  const opened = openPackJson(texts);
  if ('refusal' in opened) return opened;
  const { pack, packText, languages } = opened;
  if (!pack.walkthroughs.includes(walkthrough)) return { pack, packText, languages };
  const path = structurePath(walkthrough);
  const text = texts.get(path) ?? '';
  const read = readJson<WrittenWalkthrough>(text, path, 'walkthrough');
  if (!read.value) return { refusal: brokenFile(path, read.problems[0]?.message) };
  return { pack, packText, languages, walkthrough: { value: read.value, text } };
}

/** Reads `pack.json`, or says why it cannot be edited. */
export function openPackJson(
  texts: PackTexts,
): Omit<EditedPack, 'walkthrough'> | { readonly refusal: Message } {
  const packText = texts.get(PACK_JSON) ?? '';
  const { value: pack, problems } = readJson<WrittenPack>(packText, PACK_JSON, 'pack');
  if (!pack) return { refusal: brokenFile(PACK_JSON, problems[0]?.message) };
  return { pack, packText, languages: pack.languages ?? LANGUAGES };
}

/** Says that a file of a pack cannot be edited, and why. */
export function brokenFile(path: RepoPath, reason: Message | undefined): Message {
  if (!reason) return message('{0} cannot be edited.', path);
  return message('{0} has a problem, so it cannot be edited: {1}', path, reason);
}

/** The ids of the sections that stand before a step: the supplement before the steps, and the steps before it. */
export function sectionsBefore(order: readonly string[], step: string): string[] {
  return [SUPPLEMENTS[0], ...order.slice(0, order.indexOf(step))];
}
