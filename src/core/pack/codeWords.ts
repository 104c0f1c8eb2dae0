import MarkdownIt from 'markdown-it';
import { formatSymbol } from '../languages/go/symbol';
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
 * True for what looks like a name out of the repository: a symbol, a path, a key, a command of Go's tool that tests.
 * Examples, values and statements of a query language look otherwise.
 */
export function looksLikeSymbol(word: string): boolean {
  return (SYMBOL_LIKE.test(word) && /\p{L}/u.test(word)) || parseTestCommand(word) !== undefined;
}

const LONGEST_COMMAND = 300;

/** A command that runs tests, as an exercise names it. */
export interface TestCommand {
  readonly folder: string;
  /** Each is to be found in the folder. */
  readonly tests: readonly RegExp[];
}

/** Reads `go test ./folder -run 'Pattern|Pattern' -v`; `undefined` for anything else. */
export function parseTestCommand(word: string): TestCommand | undefined {
  if (word.length > LONGEST_COMMAND) return undefined;
  const match =
    /^go test (?:-[a-z]+(?:=\S+)? )*\.\/([\w./-]+?)(?: -run[ =](?:'([^']+)'|"([^"]+)"|(\S+)))?(?: -\S+)*$/.exec(
      word,
    );
  const pattern = match?.[2] ?? match?.[3] ?? match?.[4];
  if (!match?.[1]) return undefined;
  const tests = (pattern ?? '').split(/\|(?![^(]*\))/).filter(Boolean);
  if (!tests.every(isPlainPattern)) return undefined;
  return { folder: match[1].replace(/\/(?:\.\.\.)?$/, ''), tests: tests.map((test) => new RegExp(test)) };
}

/** Names with anchors, character classes and alternatives: nothing whose matching could take long. */
function isPlainPattern(pattern: string): boolean {
  return pattern.length <= 200 && /^\^?\w*(?:[([][\w|]+[)\]]\w*)*\$?$/.test(pattern);
}

/** Every word of a pack that should be found in its repository: in prose, and between steps. */
export function symbolLikeWords(pack: Pack): string[] {
  const plain = plainCodeOf(pack);
  const inProse = prosePartsOf(pack).flatMap(({ folder, heading, body }) =>
    codeWordsIn(`${heading}\n\n${body}`).filter((word) => looksLikeSymbol(word) && !plain(folder).has(word)),
  );
  const between = pack.walkthroughs.flatMap(({ steps }) =>
    steps.flatMap(({ via }) => via.map((symbol) => formatSymbol(symbol))),
  );
  return [...new Set([...inProse, ...between])].sort();
}

/** By folder: what its texts say that is no code of the repository. */
export function plainCodeOf(pack: Pack): (folder: string) => ReadonlySet<string> {
  const own = new Map(pack.walkthroughs.map(({ id, plainCode }) => [id, plainCode]));
  return (folder) => new Set([...pack.plainCode, ...(own.get(folder) ?? [])]);
}
