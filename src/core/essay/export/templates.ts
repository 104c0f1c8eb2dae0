import { rewrite, type Replacement } from '../document/edits';
import type { EssayDocument, Fence } from '../document/model';
import type { Target } from '../targets/target';
import { continuation, prefixAt } from './wholeLines';

/** Makes the braces and tags of a text mean themselves to the program that reads it before Markdown does. */
export function escapeTemplates(essay: EssayDocument, { template }: Target): string {
  const body = essay.text;
  switch (template) {
    case 'hugo':
      return escapeShortcodes(body);
    case 'liquid':
      return /\{[{%]/.test(body)
        ? `{% raw %}\n${body.replace(RAW_END, RAW_END_SHOWN).trim()}\n{% endraw %}\n`
        : body;
    case 'vue':
      return rewrite(essay, (read) => inProse(read, /\{\{/g, () => '<span v-pre>{{</span>')).text;
    case 'mdx':
      return escapeMdx(essay);
    default:
      // Hexo has a front matter key for this; the others do not read braces.
      return body;
  }
}

const RAW_END = /\{%(?=-?\s*endraw)/g;
/** Ends the raw stretch, prints `{%`, and begins another one. */
const RAW_END_SHOWN = `{% endraw %}{{ '{%' }}{% raw %}`;

/** Hugo reads shortcodes everywhere, in code too; a comment inside one shows it as it is. What has no end gets a space. */
function escapeShortcodes(body: string): string {
  return body
    .split('\n')
    .map((line) => (line.includes('{{<') || line.includes('{{%') ? escapeLine(line) : line))
    .join('\n');
}

function escapeLine(line: string): string {
  const ends = { '<': new EndFinder(line, '>}}'), '%': new EndFinder(line, '%}}') };
  let result = '';
  let position = 0;
  for (const { 1: kind, index } of line.matchAll(/\{\{([<%])/g)) {
    if (index < position) continue;
    const close = ends[kind === '<' ? '<' : '%'].after(index + 3);
    const inner = close < 0 ? undefined : line.slice(index + 3, close);
    result += line.slice(position, index);
    if (inner === undefined || /\/\*|\*\/|\{\{[<%]/.test(inner)) {
      result += `{ {${kind}`;
      position = index + 3;
    } else {
      result += `{{${kind}/*${inner}*/${line.slice(close, close + 3)}`;
      position = close + 3;
    }
  }
  return result + line.slice(position);
}

/** Finds the next of many places of a mark without reading any stretch of a line twice. */
class EndFinder {
  private found = 0;

  constructor(
    private readonly line: string,
    private readonly mark: string,
  ) {}

  after(position: number): number {
    if (this.found >= 0 && this.found < position) this.found = this.line.indexOf(this.mark, position);
    return this.found;
  }
}

/** What has no end in its line, or a comment inside: it cannot be shown as it is. */
export function hasOpenShortcode(line: string): boolean {
  return escapeLine(line).includes('{ {');
}

/** MDX has no indented code; braces and `<` in prose begin code, and so do `import` and `export` at the start of a block. */
function escapeMdx(body: EssayDocument): string {
  const fenced = rewrite(body, (essay) =>
    essay.fences.filter(({ isIndented }) => isIndented).map((fence) => fenceFor(essay, fence)),
  );
  return rewrite(fenced, (essay) => [
    ...inProse(essay, /[{}<]/g, (mark) => `\\${mark}`),
    ...essay.blocks.flatMap(({ raw, kind, start }) => {
      const word = kind === 'paragraph' ? /^(?:import|export)\b/.exec(raw)?.[0] : undefined;
      return word ? [{ start, end: start + 1, text: `&#${word.charCodeAt(0)};` }] : [];
    }),
  ]).text;
}

function fenceFor(essay: EssayDocument, { start, end, lines }: Fence): Replacement {
  const first = essay.text.slice(start, essay.text.indexOf('\n', start));
  const prefix = continuation(prefixAt(essay, start + Math.max(0, first.search(/[^\s>]/)))).replace(
    / {4}$/,
    '',
  );
  const mark = '`'.repeat(Math.max(3, ...lines.map((line) => (/`+/.exec(line)?.[0].length ?? 0) + 1)));
  return { start, end, text: [mark, ...lines, mark].map((line) => `${prefix}${line}\n`).join('') };
}

/** Replaces marks in prose, not in code, addresses or pictures, and have no backslash before them. */
function inProse({ blocks }: EssayDocument, marks: RegExp, shown: (mark: string) => string): Replacement[] {
  return blocks.flatMap(({ prose, offsetOf }) =>
    [...prose.matchAll(marks)]
      .filter(({ index }) => !isEscaped(prose, index))
      .map(({ 0: mark, index }) => {
        const start = offsetOf(index);
        return { start, end: start + mark.length, text: shown(mark) };
      }),
  );
}

function isEscaped(text: string, index: number): boolean {
  let before = index;
  while (text[before - 1] === '\\') before--;
  return (index - before) % 2 === 1;
}
