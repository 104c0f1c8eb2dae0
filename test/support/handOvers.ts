import { CallIndex, findHandOvers } from '../../src/core';
import { goLanguage } from '../../src/core/languages';
import { indexDataOf, type Texts } from './callIndex';

/** The hand-overs of a tree, one a line: `known channel produce:8 -> consume:12`. Lines are 1-based. */
export async function handOversIn(texts: Texts): Promise<readonly string[]> {
  const data = await indexDataOf(texts);
  return findHandOvers(data, new CallIndex(data, goLanguage), goLanguage).map(
    ({ kind, certainty, from, line, to, toLine, name = '' }) =>
      `${certainty} ${kind} ${from.symbol}:${line + 1} -> ${to.symbol}:${toLine + 1} ${name}`.trim(),
  );
}
