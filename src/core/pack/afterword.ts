import MarkdownIt from 'markdown-it';
import { linesOf } from '../base/text';
import type { CodeLanguage } from '../code/language';

const reader = new MarkdownIt({ html: false, linkify: false });
const MARKER = /^\s*(?:[-*+]|\d+[.)])\s+/;

/** The items of the top-level lists of a text, as Markdown: each is an idea for an essay, an exercise, a question. */
export function listItemsOf(markdown: string): string[] {
  const lines = linesOf(markdown);
  return reader.parse(lines.join('\n'), {}).flatMap(({ type, level, map }) => {
    if (type !== 'list_item_open' || level !== 1 || !map) return [];
    const item = lines.slice(...map).join('\n');
    return [item.replace(MARKER, '').replace(/\n +/g, '\n').trim()];
  });
}

/** The commands in a text that run tests, each once. They are text to copy; nobody runs them. */
export function testCommandsIn(markdown: string, { tests }: Pick<CodeLanguage, 'tests'>): string[] {
  const code = reader.parse(markdown, {}).flatMap(({ type, content, children }) => {
    if (type === 'fence' || type === 'code_block') return linesOf(content);
    return (children ?? []).filter((child) => child.type === 'code_inline').map((child) => child.content);
  });
  return [...new Set(code.map((each) => each.trim()))].filter((each) => tests.parseCommand(each));
}
