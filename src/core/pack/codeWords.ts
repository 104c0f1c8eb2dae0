import MarkdownIt from 'markdown-it';
import type { CodeLanguage } from '../code/language';
import type { Pack } from './model';
import { prosePartsOf } from './texts';

/** What stands in backticks in a Markdown text, each once, in the order of its first place. */
export function codeWordsIn(markdown: string): string[] {
  const words = new MarkdownIt()
    .parse(markdown, {})
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'code_inline');
  return [...new Set(words.map(({ content }) => content))];
}

/** Letters, digits and what joins names; no blanks, no values. */
const SYMBOL_LIKE = /^-?[\p{L}_/.*&()[\]{}][\p{L}\p{N}_/.*&()[\]{}-]*$/u;

/**
 * True for what looks like a name out of the repository: a symbol, a path, a key, a command that runs tests. Examples,
 * values and statements of a query language look otherwise.
 */
export function looksLikeSymbol(word: string, { joiner, tests }: CodeLanguage): boolean {
  const isName = SYMBOL_LIKE.test(word.replaceAll(joiner, '.')) && /\p{L}/u.test(word);
  return isName || tests.parseCommand(word) !== undefined;
}

/** Every word of a pack that should be found in its repository: in prose, and between steps. */
export function symbolLikeWords(pack: Pack): string[] {
  const plain = plainCodeOf(pack);
  const inProse = prosePartsOf(pack).flatMap(({ folder, heading, body }) =>
    codeWordsIn(`${heading}\n\n${body}`).filter(
      (word) => looksLikeSymbol(word, pack.language) && !plain(folder).has(word),
    ),
  );
  const between = pack.walkthroughs.flatMap(({ steps }) =>
    steps.flatMap(({ via }) => via.map(({ written }) => written)),
  );
  return [...new Set([...inProse, ...between])].sort();
}

/** By folder: what its texts say that is no code of the repository. */
export function plainCodeOf(pack: Pack): (folder: string) => ReadonlySet<string> {
  const own = new Map(pack.walkthroughs.map(({ id, plainCode }) => [id, plainCode]));
  return (folder) => new Set([...pack.plainCode, ...(own.get(folder) ?? [])]);
}
