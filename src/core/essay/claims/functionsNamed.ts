import type { NamedCode } from '../../code/lookup/codeLookup';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import { resolveWord } from './resolveWord';

/** The functions that a piece of code names; empty if it names anything else too, or too many. */
export async function functionsNamed(
  text: string,
  { code, isSketched }: Pick<ClaimContext, 'code' | 'isSketched'>,
): Promise<readonly NamedCode[]> {
  const word = readCodeWord(text);
  if (!word || isSketched(word.names.at(-1) ?? '')) return [];
  const resolved = await resolveWord(word, code);
  if (resolved.state !== 'declared') return [];
  const places = resolved.places.filter(({ isTest }) => !isTest);
  return places.every(isCallable) ? places : [];
}

/** True for what can be called by its name. */
export function isCallable({ kind }: NamedCode): boolean {
  return kind === 'func' || kind === 'method' || kind === 'interface method';
}
