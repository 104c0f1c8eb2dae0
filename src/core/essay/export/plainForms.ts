import type { Language } from '../../base/language';
import type { Pass } from '../document/edits';
import type { ProseBlock } from '../document/model';
import type { Target } from '../targets/target';
import { EXPORT_TEXTS } from './texts';
import { continuation, prefixAt } from './wholeLines';

const BREAK = /^<br ?\/?>$/i;

/** Writes `<br>` as the target shows it: a tag that is closed, a break of Markdown, or a mark between the two parts in a cell. */
export function settleBreaks({ html }: Target, language: Language): Pass {
  return (essay) => {
    if (html === 'kept' || html === 'filtered') return [];
    const breaks = essay.html.filter(({ text, isInline }) => isInline && BREAK.test(text));
    return breaks.map(({ start, end }) => {
      if (html === 'compiled') return { start, end, text: '\ue000br\ue000' };
      const block = blockAt(essay.blocks, start);
      const isParagraph = block?.kind === 'paragraph' && end < block.end;
      const text = isParagraph
        ? `  \n${continuation(prefixAt(essay, lineStartOf(essay.text, start, block)))}`
        : EXPORT_TEXTS[language].breakMark;
      return { start, end: isParagraph ? endOfBlanks(essay.text, end) : end, text };
    });
  };
}

/** Writes the tags of breaks, once every other tag is escaped. */
export function restoreBreaks(body: string): string {
  return body.replaceAll('\ue000br\ue000', '<br />');
}

/** Writes the boxes of tasks as characters, for targets that show `[x]` as it is. */
export function tasksToBoxes({ tasks }: Target): Pass {
  return ({ blocks }) => {
    if (tasks === 'kept') return [];
    return blocks.flatMap(({ kind, listDepth, raw, start }) => {
      const box = kind === 'paragraph' && listDepth > 0 ? /^\[([ xX])\](?=\s)/.exec(raw) : null;
      return box ? [{ start, end: start + box[0].length, text: box[1] === ' ' ? '☐' : '☑' }] : [];
    });
  };
}

const DISPLAYED = /\$\$[^$]{1,2000}?\$\$/g;
/** What is between the dollars looks like a formula: prices and variables of a shell do not. */
const INLINE = /(?<![\\$\w])\$(?=[^\s$])([^$\n]{1,200}?)(?<=[^\s\\])\$(?![\w$])/g;

/** The places of formulas in a block, as offsets in its text. */
export function formulasIn({ prose, raw }: ProseBlock): { readonly index: number; readonly text: string }[] {
  const displayed = [...raw.matchAll(DISPLAYED)];
  const inline = [...prose.matchAll(INLINE)].filter(({ 1: inner = '' }) => /[\\^_={}]/.test(inner));
  return [...displayed, ...inline]
    .map(({ 0: text, index }) => ({ index, text }))
    .sort((left, right) => left.index - right.index);
}

function blockAt(blocks: readonly ProseBlock[], offset: number): ProseBlock | undefined {
  return blocks.find(({ start, end }) => offset >= start && offset < end);
}

/** Where the text of the line begins that an offset is in, behind the marks of lists and quotes. */
function lineStartOf(text: string, offset: number, block: ProseBlock): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  if (start <= block.start) return block.start;
  return start + (/^[ \t>]*/.exec(text.slice(start, start + 200))?.[0].length ?? 0);
}

function endOfBlanks(text: string, end: number): number {
  return end + (/^[ \t]*/.exec(text.slice(end, end + 200))?.[0].length ?? 0);
}
