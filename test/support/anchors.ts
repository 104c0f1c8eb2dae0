import assert from 'node:assert/strict';
import type { Anchor, CodeSymbol, EarlierPlace, RepoPath } from '../../src/core';
import { goLanguage } from '../../src/core/languages';

export function symbolOf(written: string): CodeSymbol {
  const symbol = goLanguage.parseSymbol(written);
  assert.ok(symbol, `${written} is no symbol`);
  return symbol;
}

/** An anchor for a place written `path#symbol`. */
export function anchorOf(
  place: string,
  parts: Partial<Pick<Anchor, 'site' | 'body' | 'absent'>> & { was?: readonly EarlierPlace[] } = {},
): Anchor {
  const [path = '', symbol = ''] = place.split('#');
  return { path: path as RepoPath, symbol: symbolOf(symbol), was: [], absent: [], ...parts };
}

/** An earlier place written `path#symbol`. */
export function earlier(place: string, until: string): EarlierPlace {
  const { path, symbol } = anchorOf(place);
  return { path, symbol, until };
}
