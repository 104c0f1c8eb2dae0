import { nameOf } from '../../base/repoPath';
import { LineIndex, linesOf, type LineSpan } from '../../base/text';
import { message, type Message } from '../../base/message';
import { declaredAs, TreeFile } from '../../code/treeFile';
import { quote } from './excerpt';
import { LONGEST_SELECTION, quoteSelection, type OpenFile } from './selection';
import type { QuotedCode } from './writeExcerpt';

/** What to quote of a file. */
export interface QuoteWish {
  /** As its language prints it; absent for lines or a whole file. */
  readonly symbol?: string | undefined;
  /** Lines of the file, from 0, in order; empty or absent for a whole declaration or file. */
  readonly lines?: readonly LineSpan[] | undefined;
}

/** Quotes a symbol, lines of a symbol, or lines of any file. A message says what is wrong with the wish. */
export function quoteWish(file: OpenFile, { symbol, lines = [] }: QuoteWish): QuotedCode | Message {
  if (symbol === undefined) return quoteLines(file, lines);
  const { path, text, code } = file;
  const parsed = code?.parseSymbol(symbol);
  if (!code || !parsed) return message('{0} is not a symbol of {1}.', symbol, path);
  const tree = new TreeFile(path, text, code);
  const [declaration] = declaredAs(tree, parsed);
  if (!declaration) return notDeclared(symbol, tree, parsed.name);
  const range = tree.lines.rangeOf(declaration.start, declaration.end);
  const [first, last] = [range.start.line, range.end.line];
  const { written } = declaration.symbol;
  if (lines.length === 0) return { path, symbol: written, code, ...quote(text, { range }, code) };
  if (lines.some((span) => span.first > span.last || span.last < first || span.last > last))
    return message('{0} is on lines {1}–{2} of {3}.', written, first + 1, last + 1, path);
  const quoted = quoteSelection({ ...file, spans: lines });
  return quoted ? { ...quoted, symbol: written } : message('These lines of {0} are empty.', path);
}

function quoteLines(file: OpenFile, lines: readonly LineSpan[]): QuotedCode | Message {
  const { path, text } = file;
  const { lineCount } = new LineIndex(text);
  const count = linesOf(text).at(-1) === '' ? lineCount - 1 : lineCount;
  if (lines.some(({ first, last }) => first > last || last >= count))
    return message('{0} has {1} lines.', path, count);
  if (lines.length === 0 && count > LONGEST_SELECTION)
    return message(
      '{0} has {1} lines. Name a symbol or lines, such as {2}.',
      path,
      count,
      `${nameOf(path)}:1-20`,
    );
  return (
    quoteSelection({ ...file, spans: lines.length > 0 ? lines : [{ first: 0, last: count - 1 }] }) ??
    message('These lines of {0} are empty.', path)
  );
}

/** Names a method of the same name when the type was left out, or another spelling of the same letters. */
function notDeclared(symbol: string, { path, scanned }: TreeFile, name: string): Message {
  const near = scanned.declarations
    .filter((each) => each.symbol.name.toLowerCase() === name.toLowerCase())
    .map((each) => each.symbol.written);
  return near.length === 0
    ? message('{0} does not declare {1}.', path, symbol)
    : message('{0} does not declare {1}. It declares {2}.', path, symbol, near.join(', '));
}
