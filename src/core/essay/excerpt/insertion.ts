import { message, type Message } from '../../base/message';
import type { Language } from '../../base/language';
import { frontMatterSpan } from '../document/frontMatter';
import { essayCommit } from '../document/essayCommit';
import type { EssayDocument, OuterBlock } from '../document/model';
import { parseEssay } from '../document/parseEssay';
import { isPrompt, writePrompts } from '../prompts';
import type { QuotedCode } from './writeExcerpt';
import { ESSAY_TEXTS } from '../texts';

/** What there is to know of a draft before something is added to it. */
export interface DraftState {
  /** The language that it is written in; absent while hardly anything is. */
  readonly language?: Language;
  /** The commit that it shows; absent while it shows none. */
  readonly pin?: string;
}

/** Where to put text into a draft. */
export interface Insertion {
  /** Line from 0; the text goes before it. */
  readonly line: number;
  /** Whole lines, the last one with its end. */
  readonly text: string;
  /** The line of the text, counted in the draft after it was put in, at which the added part begins. */
  readonly shownLine: number;
}

/** An excerpt to add, and the text around it. */
export interface Addition {
  /** A heading for it where it gets a place of its own; without marks. */
  readonly heading: string;
  /** As {@link writeExcerpt} gives it. */
  readonly excerpt: string;
  /** What the writer says below it; questions when empty. */
  readonly note: string;
  /** The language of the essay. */
  readonly language: Language;
}

/** Fewer words do not tell a language: headings of drafts have Chinese in them in every language. */
const FEWEST_WORDS = 20;

/** The parts in which code is explained, as drafts and their writers call them. */
const CODE_PART = /关键代码|key code/i;

/** Reads of a draft what an excerpt for it hangs on. */
export function draftStateOf(text: string): DraftState {
  const essay = parseEssay(text);
  const pin = essayCommit(essay);
  const written = essay.blocks.reduce((total, { amount }) => total + amount.han + amount.words, 0);
  return { ...(written >= FEWEST_WORDS && { language: essay.language }), ...(pin !== undefined && { pin }) };
}

/** The line of the excerpt in a draft that quotes just this code, from 0; `undefined` when none does. */
export function findExcerpt(text: string, { path, spans }: QuotedCode): number | undefined {
  const wanted = JSON.stringify(spans);
  return parseEssay(text).fences.find(
    ({ comment }) => comment?.path === path && JSON.stringify(comment.spans) === wanted,
  )?.line;
}

/** What says that an excerpt is in a draft already. */
export function alreadyThere({ path, symbol }: QuotedCode): Message {
  return message('The draft quotes these lines of {0} already.', symbol === '' ? path : symbol);
}

/**
 * Finds the place for an addition: at the cursor when that is in the part that explains code, else at the end of that
 * part, else at the end of the text. It is always between two blocks, never within one, nor between an excerpt and what
 * belongs to it.
 */
export function insertionFor(text: string, addition: Addition, cursorLine?: number): Insertion {
  const lines = text.split(/\r\n?|\n/);
  const { gaps, part } = outlineOf(text, lines);
  const isInPart =
    cursorLine !== undefined && part !== undefined && part.first <= cursorLine && cursorLine < part.end;
  const most = part?.end ?? lines.length;
  const wanted = isInPart ? cursorLine : most;
  const within = gaps.filter((gap) => part === undefined || (part.first < gap && gap <= part.end));
  const line = (isInPart ? within.find((gap) => gap >= wanted) : undefined) ?? within.at(-1) ?? gaps[0] ?? 0;
  const isOwnPlace = part !== undefined && !isInPart;
  const block = blockOf(addition, isOwnPlace);
  const before = line === 0 || (lines[line - 1] ?? '').trim() === '' ? '' : '\n';
  const after = (lines[line] ?? '').trim() === '' && line < lines.length ? '' : '\n';
  // The last line may have no end.
  const isPastEnd = line >= lines.length;
  const start = isPastEnd ? `\n${before}` : before;
  return {
    line: Math.min(line, lines.length),
    text: `${start}${block}\n${isPastEnd ? '' : after}`,
    shownLine: line + start.length - (isPastEnd ? 1 : 0),
  };
}

function blockOf({ heading, excerpt, note, language }: Addition, isOwnPlace: boolean): string {
  const texts = ESSAY_TEXTS[language];
  const below = note.trim() === '' ? writePrompts(texts.prompts.codeWithout, language) : note.trim();
  const parts = isOwnPlace ? [`### ${heading}`, excerpt, below] : [excerpt, below];
  return parts.join('\n\n');
}

interface DraftOutline {
  /** Lines before which a block may be inserted, in order. */
  readonly gaps: readonly number[];
  /** The lines below the heading of the part that explains code, up to the next part. */
  readonly part: { readonly first: number; readonly end: number } | undefined;
}

function outlineOf(text: string, lines: readonly string[]): DraftOutline {
  const essay = parseEssay(text);
  const { bodyStart } = frontMatterSpan(text);
  const { line, column } = essay.lines.positionAt(bodyStart);
  // The front matter may end the text, without an end of its last line.
  const firstLine = column > 0 ? line + 1 : line;
  return { gaps: gapsBetween(essay, lines, firstLine), part: partOf(essay, lines.length) };
}

function partOf({ headings, outerBlocks }: EssayDocument, lineCount: number): DraftOutline['part'] {
  const outer = new Set(outerBlocks.map(({ line }) => line));
  const parts = headings.filter(({ line }) => outer.has(line));
  const index = parts.findIndex(({ level, text }) => level <= 2 && CODE_PART.test(text));
  const heading = parts[index];
  if (!heading) return undefined;
  const next = parts.slice(index + 1).find(({ level }) => level <= heading.level);
  return { first: heading.line, end: next?.line ?? lineCount };
}

/** The lines after each block, but for those between an excerpt and its comment, caption and questions. */
function gapsBetween(
  { outerBlocks, fences }: EssayDocument,
  lines: readonly string[],
  firstLine: number,
): number[] {
  const closed = new Map(fences.map(({ line, isClosed }) => [line, isClosed]));
  const gaps = outerBlocks.length === 0 || (outerBlocks[0]?.line ?? 0) > firstLine ? [firstLine] : [];
  let isBeforeFence = false;
  outerBlocks.forEach((block, index) => {
    const { kind, line, endLine } = block;
    const text = kind === 'html' ? textOf(block, lines) : '';
    if (kind === 'html') isBeforeFence ||= text.includes('source-guide-excerpt');
    else if (kind === 'fence' || kind === 'heading') isBeforeFence = false;
    const next = outerBlocks[index + 1];
    // The facts about an excerpt are a list between its code and its question.
    const isList = (at: OuterBlock | undefined): boolean =>
      at?.kind === 'other' && (lines[at.line] ?? '').startsWith('- ');
    const asked = kind === 'fence' && isList(next) ? outerBlocks[index + 2] : next;
    const isQuoted = kind === 'fence' || (outerBlocks[index - 1]?.kind === 'fence' && isList(block));
    const hasQuestions = isQuoted && asked?.kind === 'quote' && isPrompt(textOf(asked, lines));
    // What has no end reaches to the end of the text and would swallow what is added.
    const isOpen =
      (kind === 'fence' && closed.get(line) === false) || (text.startsWith('<!--') && !text.includes('-->'));
    if (!isBeforeFence && !hasQuestions && !isOpen) gaps.push(endLine);
  });
  // A text that ends in the middle of a block can only be added to before it.
  return gaps.length > 0 ? gaps : [outerBlocks[0]?.line ?? firstLine];
}

function textOf({ line, endLine }: OuterBlock, lines: readonly string[]): string {
  return lines.slice(line, endLine).join('\n');
}
