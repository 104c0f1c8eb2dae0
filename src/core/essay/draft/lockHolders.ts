import { nameOf, type RepoPath } from '../../base/repoPath';
import type { LockFact, LockHolder } from '../../code/codeFacts';
import { codeSpan } from '../document/codeSpan';
import type { EssayTexts } from '../essayTexts';
import { keyOfFunction } from './quotedFunction';
import type { EssaySubject } from './subject';

/** How holders of a lock are chosen and written. */
export interface HolderWords {
  readonly texts: EssayTexts;
  readonly subject: EssaySubject;
  /** How many are named. */
  readonly most: number;
  /** The file that the text around is about; only for others, the file is named. */
  readonly home: RepoPath;
}

/** A holder that keeps the function out counts more than another one. */
const OTHER_MODE = 0.2;
/** Of that many, only those of the subject are named. */
const MANY = 12;

/** Each function once, as one that keeps all others out if it does so anywhere. */
function eachOnce(holders: readonly LockHolder[]): LockHolder[] {
  const functions = new Map<string, LockHolder>();
  for (const one of holders) {
    const key = keyOfFunction(one);
    if (!functions.has(key) || one.mode === 'write') functions.set(key, one);
  }
  return [...functions.values()];
}

/** Other functions that take a lock, those that have most to do with the subject first, with their places. */
export function lockHolders(
  { others: holders, mode }: Pick<LockFact, 'others' | 'mode'>,
  { texts, subject, most, home }: HolderWords,
): string {
  const others = eachOnce(holders);
  const weight = (one: LockHolder): number => subject.closeness(one) + (one.mode === mode ? 0 : OTHER_MODE);
  const sorted = [...others].sort((one, other) => weight(other) - weight(one));
  const named = others.length > MANY ? sorted.filter((one) => subject.has(one)) : sorted;
  if (named.length === 0) return texts.facts.manyHolders(others.length);
  const shown = named.slice(0, most).map(({ symbol, path, line, mode: own }) => {
    const place = path === home ? texts.lines(line + 1, line + 1) : `\`${nameOf(path)}:${line + 1}\``;
    return codeSpan(symbol) + texts.note(own === 'read' ? place + texts.and + texts.facts.reading : place);
  });
  const more = others.length - shown.length;
  return [...shown, ...(more > 0 ? [texts.facts.others(more)] : [])].join(texts.and);
}

/** The name of a lock: with the type that has it, because locks of several types have the same name. */
export function lockName({ identity, of }: Pick<LockFact, 'identity' | 'of'>): string {
  return identity === undefined ? of : identity.slice(identity.indexOf('#') + 1);
}
