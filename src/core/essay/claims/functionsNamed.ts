import type { NamedCode } from '../../code/lookup/codeLookup';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import { resolveWord } from './resolveWord';

/**
 * The functions that a piece of code names; empty if it names anything else too, or too many. At a place of the essay, it
 * names functions if everything of this name is one in the files that the text there is about.
 */
export async function functionsNamed(
  text: string,
  { code, isSketched, nearby }: Pick<ClaimContext, 'code' | 'isSketched' | 'nearby'>,
  at?: number,
): Promise<readonly NamedCode[]> {
  const word = readCodeWord(text);
  if (!word || isSketched(word.names.at(-1) ?? '')) return [];
  const resolved = await resolveWord(word, code);
  if (resolved.state !== 'declared') return [];
  const places = resolved.places.filter(({ isTest }) => !isTest);
  if (places.every(isCallable)) return places;
  const likely = at === undefined ? places : nearby.likely(places, at);
  return likely.every(isCallable) ? places.filter(isCallable) : [];
}

/** True for what can be called by its name. */
export function isCallable({ kind }: NamedCode): boolean {
  return kind === 'func' || kind === 'method' || kind === 'interface method';
}
