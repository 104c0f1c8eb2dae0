import { Table, type BlockContext, type BlockParser, type Line, type MarkdownConfig } from '@lezer/markdown';

const [TABLE] = Table.parseBlock ?? [];

/** Tables of GFM. The parser's own rule takes no line for a part of a table that ends with spaces. */
export const TABLES: MarkdownConfig = {
  ...Table,
  parseBlock: TABLE ? [{ ...TABLE, leaf: leafOf(TABLE), endLeaf: endLeafOf(TABLE) }] : [],
};

function leafOf(table: BlockParser): NonNullable<BlockParser['leaf']> {
  return (cx, leaf) => {
    const parser = table.leaf?.(cx, leaf) ?? null;
    const nextLine = parser?.nextLine.bind(parser);
    if (parser && nextLine)
      parser.nextLine = (context, line, block) => nextLine(context, withoutTrailingSpaces(line), block);
    return parser;
  };
}

function endLeafOf(table: BlockParser): NonNullable<BlockParser['endLeaf']> {
  return (cx, line, leaf) => {
    const next = line.text.includes('|') ? cx.peekLine() : '';
    if (!DELIMITERS.test(next)) return false;
    const trimmed = next.trimEnd();
    const context =
      trimmed === next ? cx : (Object.create(cx, { peekLine: { value: () => trimmed } }) as BlockContext);
    return table.endLeaf?.(context, withoutTrailingSpaces(line), leaf) ?? false;
  };
}

/** What the line below the headings of a table can be at most. */
const DELIMITERS = /^[>\s|:-]+$/;

/** The line that is being read, as a rule sees it. */
function withoutTrailingSpaces(line: Line): Line {
  const text = line.text.trimEnd();
  return text === line.text ? line : (Object.create(line, { text: { value: text } }) as Line);
}
