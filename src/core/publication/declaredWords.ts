import { atOnce } from '../base/slices';
import type { RepoPath } from '../base/repoPath';
import { codeWordsIn, plainCodeOf } from '../pack/codeWords';
import type { Walkthrough } from '../pack/model';
import { prosePartsOf } from '../pack/texts';
import type { Checkout } from '../reading/checkout';
import { findWordPlaces, isMeantIn } from '../reading/wordPlaces';

/** Where a word of a text is declared. Lines count from 0. */
export interface DeclaredWord {
  /** The file in this checkout. */
  readonly path: RepoPath;
  /** Of the declared name. */
  readonly line: number;
  /** True if texts about code in other folders may mean something else by the word, such as a variable. */
  readonly isLocal: boolean;
}

/** The words in backticks of walkthroughs and of the glossary that exactly one declaration of the tree can mean. */
export async function declaredWords(
  checkout: Checkout,
  walkthroughs: readonly Walkthrough[],
): Promise<ReadonlyMap<string, DeclaredWord>> {
  const { pack, language } = checkout;
  const plain = plainCodeOf(pack);
  const words = prosePartsOf({ ...pack, walkthroughs }).flatMap(({ folder, body }) =>
    codeWordsIn(body).filter((word) => !plain(folder).has(word)),
  );
  const places = atOnce(findWordPlaces(words, await checkout.files(), language));
  const found = new Map<string, DeclaredWord>();
  for (const [word, [only, ...others]] of places) {
    if (!only || others.length > 0 || only.type !== undefined) continue;
    const isLocal = !isMeantIn(new Set(), word, only);
    found.set(word, { path: only.path, line: only.line, isLocal });
  }
  return found;
}
