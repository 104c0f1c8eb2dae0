import MarkdownIt from 'markdown-it';
import { withoutCodeMarks } from '../base/codeMarks';
import type { CodeLanguage } from '../code/language';
import type { Pack, Step } from './model';
import { isTypeFence, pictureWordOf } from './pictureFences';
import { prosePartsOf } from './texts';

/** What a Markdown text has in backticks, in pictures too, each once, in the order of their first occurrence. */
export function codeWordsIn(markdown: string): string[] {
  const words = new MarkdownIt().parse(markdown, {}).flatMap(({ type, info, content, children }) => {
    if (type === 'fence')
      return pictureWordOf(info) || isTypeFence(info) ? withoutCodeMarks(content).names : [];
    return (children ?? []).filter((child) => child.type === 'code_inline').map((child) => child.content);
  });
  return [...new Set(words)];
}

/** Letters, digits and the signs that join names; no spaces, no values. */
const SYMBOL_LIKE = /^-?[\p{L}_/.*&()[\]{}][\p{L}\p{N}_/.*&()[\]{}-]*$/u;

/**
 * True for a word that looks like a name from the repository: a symbol, a path, a key, a command that runs tests. False
 * for examples, values and statements of a query language.
 */
export function looksLikeSymbol(word: string, { joiner, tests }: CodeLanguage): boolean {
  const isName = SYMBOL_LIKE.test(word.replaceAll(joiner, '.')) && /\p{L}/u.test(word);
  return isName || tests.parseCommand(word) !== undefined;
}

/** Every word of a pack that its repository should have: code words in prose, and functions that steps list in `via`. Sorted. */
export function symbolLikeWords(pack: Pack): string[] {
  const plain = plainCodeOf(pack);
  const inProse = prosePartsOf(pack).flatMap(({ folder, heading, body }) =>
    codeWordsIn(`${heading}\n\n${body}`).filter(
      (word) => looksLikeSymbol(word, pack.language) && !plain(folder).has(word),
    ),
  );
  const between = pack.walkthroughs.flatMap(({ steps }) => steps.flatMap((step) => passedSymbols(step)));
  return [...new Set([...inProse, ...between])].sort();
}

/** The functions that control passes through on all ways to a step. */
export function passedSymbols({ via, also }: Pick<Step, 'via' | 'also'>): string[] {
  return [via, ...also.map((way) => way.via)].flatMap((symbols) => symbols.map(({ written }) => written));
}

/** For a folder of the pack, the code words that are not code of the repository: its `plainCode` and the pack's. */
export function plainCodeOf(pack: Pack): (folder: string) => ReadonlySet<string> {
  const own = new Map(pack.walkthroughs.map(({ id, plainCode }) => [id, plainCode]));
  return (folder) => new Set([...pack.plainCode, ...(own.get(folder) ?? [])]);
}
