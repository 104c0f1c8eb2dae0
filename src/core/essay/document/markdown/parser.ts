import {
  parser,
  Strikethrough,
  type InlineContext,
  type InlineParser,
  type MarkdownParser,
} from '@lezer/markdown';
import { DEEP_BLOCK, EMPTY_ITEM, TAG_BLOCK } from './blockRules';
import { BracketReader } from './brackets';
import { CodeSpanReader } from './codeSpans';
import { HtmlTagReader } from './htmlTags';
import { TABLES } from './tables';

/** Marks of emphasis in one block that are looked at; more make matching them slow, and no writer has so many. */
export const MOST_EMPHASIS_MARKS = 1000;

/** What is behind a backslash is no mark; nobody asks where the backslashes are. */
const ESCAPE: InlineParser = {
  name: 'Escape',
  parse: (cx, next, at) => (next === 92 && isPunctuation(cx.char(at + 1)) ? at + 2 : -1),
};

/** ASCII punctuation, which a backslash makes text of. */
function isPunctuation(code: number): boolean {
  return (
    (code >= 33 && code <= 47) ||
    (code >= 58 && code <= 64) ||
    (code >= 91 && code <= 96) ||
    (code >= 123 && code <= 126)
  );
}

/** Of the parser's rules, entities and line breaks are left out: nobody asks for them. */
const MARKDOWN = parser.configure([
  TABLES,
  Strikethrough,
  { remove: ['Entity', 'HardBreak'], parseBlock: [DEEP_BLOCK, TAG_BLOCK, EMPTY_ITEM], parseInline: [ESCAPE] },
]);

/** A parser of CommonMark with tables and strikethrough. `names` are the keys of labels that links may be named by. */
export function markdownParser(names: ReadonlySet<string>): MarkdownParser {
  return MARKDOWN.configure({
    parseInline: [
      ...new BracketReader(names).parsers,
      ...new CodeSpanReader().parsers,
      ...new HtmlTagReader().parsers,
      new EmphasisLimit().parser,
    ],
  });
}

/** Takes marks of emphasis for text when there are too many. */
class EmphasisLimit {
  private context: InlineContext | undefined;
  private marks = 0;

  readonly parser: InlineParser = {
    name: 'EmphasisLimit',
    before: 'Emphasis',
    parse: (cx, next, at) => {
      if (next !== 42 && next !== 95 && next !== 126) return -1;
      if (this.context !== cx) {
        this.context = cx;
        this.marks = 0;
      }
      return ++this.marks > MOST_EMPHASIS_MARKS ? at + 1 : -1;
    },
  };
}
