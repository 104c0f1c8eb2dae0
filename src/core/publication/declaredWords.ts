import type { RepoPath } from '../base/repoPath';
import type { CodeSymbol } from '../code/symbol';
import { sourceOf, type LocatedDeclaration } from '../code/treeFile';
import type { TreeSnapshot } from '../code/treeSnapshot';
import { codeWordsIn, plainCodeOf } from '../pack/codeWords';
import type { Walkthrough } from '../pack/model';
import { prosePartsOf } from '../pack/texts';
import type { Checkout } from '../reading/checkout';

/** Where a word of a text is declared. Lines count from 0. */
export interface DeclaredWord {
  /** The file in this checkout. */
  readonly path: RepoPath;
  /** Of the declared name. */
  readonly line: number;
  /** True if texts about code in other folders may mean something else by the word, such as a variable. */
  readonly isLocal: boolean;
}

/** Two words in one: a single word is often the name of a package, a variable or a concept, too. */
const TWO_WORDS = /\p{L}_\p{L}|[\p{Ll}\p{N}]\p{Lu}|\p{Lu}{2}\p{Ll}/u;

/** True for a name that says which declaration it means, if only one has it. */
export function isTellingName(name: string): boolean {
  return TWO_WORDS.test(name);
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
  const snapshot = await checkout.snapshot();
  const members = membersIn(snapshot);
  const found = new Map<string, DeclaredWord>();
  for (const word of new Set(words)) {
    const symbol = language.parseSymbol(word);
    if (!symbol || (symbol.owner === undefined && members.has(symbol.name))) continue;
    const located = onlyDeclaration(symbol, snapshot);
    if (!located) continue;
    const { path, file, declaration } = located;
    const { line } = file.lines.positionAt(declaration.nameStart);
    const isLocal = symbol.owner === undefined && !/^\p{Lu}/u.test(symbol.name);
    found.set(word, { path, line, isLocal });
  }
  return found;
}

/** The names of all fields, and of the methods of all interfaces: a word may mean one of those as well. */
function membersIn(snapshot: TreeSnapshot): ReadonlySet<string> {
  const names = new Set<string>();
  for (const located of snapshot.all())
    if (located.declaration.kind === 'type')
      for (const { name } of snapshot.language.membersOf(sourceOf(located))) names.add(name);
  return names;
}

/** The declaration of a symbol if the tree has one, and nothing else of that name unless the symbol says whose it is. */
function onlyDeclaration(
  { key, name, owner }: CodeSymbol,
  snapshot: TreeSnapshot,
): LocatedDeclaration | undefined {
  if (owner === undefined && !(isTellingName(name) && snapshot.keysNamed(name).length === 1))
    return undefined;
  const [only, ...others] = snapshot.withKey(owner === undefined ? (snapshot.keysNamed(name)[0] ?? '') : key);
  return others.length === 0 ? only : undefined;
}
