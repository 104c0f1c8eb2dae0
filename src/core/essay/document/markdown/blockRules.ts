import { append } from '../../../base/append';
import type { BlockContext, BlockParser, Element, Line } from '@lezer/markdown';
import { ATTRIBUTE } from './htmlTags';

const CLOSED_TAG = new RegExp(`^<[a-zA-Z][a-zA-Z0-9-]*(?:${ATTRIBUTE})*\\s*/>\\s*$`);

/**
 * A line that is nothing but a tag that closes itself, such as `<img …/>`, begins a block of HTML up to the next empty line
 * (CommonMark, "HTML blocks", condition 7). The parser's own rule knows only tags that do not close themselves.
 */
export const TAG_BLOCK: BlockParser = {
  name: 'TagBlock',
  before: 'HTMLBlock',
  parse: (cx, line) => {
    if (line.next !== 60 || !CLOSED_TAG.test(line.text.slice(line.pos))) return false;
    const from = cx.lineStart + line.pos;
    const isInside = insideOf(cx, line.baseIndent);
    const marks: Element[] = [];
    while (cx.nextLine() && isInside(line) && line.pos < line.text.length) append(marks, line.markers);
    cx.addElement(cx.elt('HTMLBlock', from, cx.prevLineEnd(), marks));
    return true;
  },
};

/**
 * A line that is the mark of a list's item and nothing else begins a list when it does not belong to the block that the
 * paragraph above it is in. The parser's own rule takes it for text of that paragraph.
 */
export const EMPTY_ITEM: BlockParser = {
  name: 'EmptyItem',
  endLeaf: (cx, line) => {
    if (cx.depth < 2 || !/^(?:[-+*]|\d{1,9}[.)])\s*$/.test(line.text.slice(line.pos))) return false;
    const isInItem = parentsOf(cx).includes('ListItem');
    return (isInItem && line.baseIndent === 0) || line.markers.length < quotesAround(cx);
  },
};

/** Quotes and lists in each other; what is deeper is text, since reading them takes the square of their depth. */
const DEEPEST = 100;

export const DEEP_BLOCK: BlockParser = {
  name: 'DeepBlock',
  before: 'IndentedCode',
  parse: (cx, line) => {
    if (cx.depth <= DEEPEST || line.pos >= line.text.length) return false;
    cx.addElement(cx.elt('Paragraph', cx.lineStart + line.pos, cx.lineStart + line.text.length));
    cx.nextLine();
    return true;
  },
};

/** Whether a line goes on with all quotes and list items around a block. */
function insideOf(cx: BlockContext, indent: number): (line: Line) => boolean {
  const quotes = quotesAround(cx);
  return ({ markers, baseIndent }) => markers.length >= quotes && baseIndent >= indent;
}

function quotesAround(cx: BlockContext): number {
  return parentsOf(cx).filter((name) => name === 'Blockquote').length;
}

function parentsOf(cx: BlockContext): string[] {
  return Array.from({ length: cx.depth }, (_, depth) => cx.parentType(depth).name);
}
