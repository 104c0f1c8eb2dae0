import { append } from '../../base/append';
import { TokenReader, wordSet } from '../grammar/lexer';

const KEYWORDS = wordSet(`
  False None True and as assert async await break case class continue def del elif else except finally for from global if
  import in is lambda match nonlocal not or pass raise return self try type while with yield`);

/** The tokens of Python (The Python Language Reference, "Lexical analysis"), with marks where blocks begin and end. */
class PythonTokens extends TokenReader {
  /** The indentation of the first line counts as none, whatever it is: the source of a method begins at `def`. */
  override tokens(source: string): string[] {
    const marked: string[] = [];
    const indents = [0];
    let depth = 0;
    let lineEnd = -1;
    for (const { value, start } of this.read(source)) {
      const lineStart = source.lastIndexOf('\n', start - 1) + 1;
      const isFirst = lineStart > lineEnd && !source.startsWith('\\\n', lineStart - 2);
      if (isFirst && depth === 0) append(marked, blockMarks(indents, start - lineStart));
      lineEnd = start + value.length;
      if ('([{'.includes(value)) depth++;
      else if (')]}'.includes(value)) depth--;
      marked.push(value);
    }
    return marked;
  }
}

/** The marks before a line with this indentation. Updates the indentations of the blocks that are open. */
function blockMarks(indents: number[], width: number): string[] {
  const marks: string[] = [];
  while (indents.length > 1 && width < (indents.at(-1) ?? 0)) {
    indents.pop();
    marks.push('<');
  }
  if (width > (indents.at(-1) ?? 0)) {
    indents.push(width);
    marks.push('>');
  }
  return marks;
}

export const pythonTokens = new PythonTokens({
  comments: ['#[^\\n]*'],
  texts: [
    '[a-zA-Z]{0,2}"""(?:\\\\[^]|(?!""")[^\\\\])*(?:"""|$(?![^]))',
    "[a-zA-Z]{0,2}'''(?:\\\\[^]|(?!''')[^\\\\])*(?:'''|$(?![^]))",
    '[a-zA-Z]{0,2}"(?:\\\\[^]|[^"\\\\\\n])*"?',
    "[a-zA-Z]{0,2}'(?:\\\\[^]|[^'\\\\\\n])*'?",
  ],
  joiners: new Set(['.']),
  keywords: KEYWORDS,
});
