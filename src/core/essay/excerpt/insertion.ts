import type { Token } from 'markdown-it';
import { message, type Message } from '../../base/message';
import type { Language } from '../../base/language';
import { frontMatterSpan } from '../document/frontMatter';
import { parseEssay } from '../document/parseEssay';
import { parseMarkdown } from '../document/positions';
import { pinOf } from '../lint/rules/oneCommit';
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

/** An excerpt to add, and what stands around it. */
export interface Addition {
  /** A heading for it where it gets a place of its own; without marks. */
  readonly heading: string;
  /** As {@link writeExcerpt} gives it. */
  readonly excerpt: string;
  /** What the writer says below it; questions when empty. */
  readonly note: string;
  readonly language: Language;
}

/** Fewer words do not tell a language: headings of drafts have Chinese in them in every language. */
const FEWEST_WORDS = 20;

/** The parts in which code is explained, as drafts and their writers call them. */
const CODE_PART = /关键代码|key code/i;

/** Reads of a draft what an excerpt for it hangs on. */
export function draftStateOf(text: string): DraftState {
  const essay = parseEssay(text);
  const pin = pinOf(essay);
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
 * Finds the place for an addition: at the cursor when that stands in the part that explains code, else at the end of that
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
  const below = note.trim() === '' ? writePrompts(texts.prompts.code, language) : note.trim();
  const parts = isOwnPlace
    ? [`### ${heading}`, writePrompts(texts.prompts.codeQuestion, language), excerpt, below]
    : [excerpt, below];
  return parts.join('\n\n');
}

interface DraftOutline {
  /** Lines before which a block may stand, in order. */
  readonly gaps: readonly number[];
  /** The lines below the heading of the part that explains code, up to the next part. */
  readonly part: { readonly first: number; readonly end: number } | undefined;
}

function outlineOf(text: string, lines: readonly string[]): DraftOutline {
  const { bodyStart } = frontMatterSpan(text);
  const above = text.slice(0, bodyStart).split(/\r\n?|\n/);
  // The front matter may end the text, without an end of its last line.
  const firstLine = above.length - (above.at(-1) === '' ? 1 : 0);
  const tokens = parseMarkdown(text.slice(bodyStart));
  const blocks = tokens.flatMap((token, index) => blockAt(tokens, token, index, firstLine));
  const part = partOf(blocks, lines.length);
  return { gaps: gapsBetween(blocks, lines, firstLine), part };
}

interface Block {
  readonly first: number;
  /** Not included. */
  readonly end: number;
  readonly type: string;
  readonly level: number;
  readonly text: string;
}

/** The block that a token opens at the outermost level. */
function blockAt(tokens: readonly Token[], token: Token, index: number, firstLine: number): Block[] {
  if (token.level !== 0 || !token.map || token.nesting < 0) return [];
  const [first, end] = token.map;
  const isHeading = token.type === 'heading_open';
  const text = isHeading ? (tokens[index + 1]?.content ?? '') : token.content;
  const level = isHeading ? Number(token.tag.slice(1)) : 0;
  return [{ first: firstLine + first, end: firstLine + end, type: token.type, level, text }];
}

function partOf(blocks: readonly Block[], lineCount: number): DraftOutline['part'] {
  const index = blocks.findIndex(({ level, text }) => level > 0 && level <= 2 && CODE_PART.test(text));
  const heading = blocks[index];
  if (!heading) return undefined;
  const next = blocks.slice(index + 1).find(({ level }) => level > 0 && level <= heading.level);
  return { first: heading.first, end: next?.first ?? lineCount };
}

/** The lines after each block, but for those between an excerpt and its comment, caption and questions. */
function gapsBetween(blocks: readonly Block[], lines: readonly string[], firstLine: number): number[] {
  const gaps = blocks.length === 0 || (blocks[0]?.first ?? 0) > firstLine ? [firstLine] : [];
  let isBeforeFence = false;
  blocks.forEach((block, index) => {
    if (block.type === 'html_block') isBeforeFence ||= block.text.includes('source-guide-excerpt');
    else if (block.type === 'fence' || block.level > 0) isBeforeFence = false;
    const next = blocks[index + 1];
    const hasQuestions =
      block.type === 'fence' && next?.type === 'blockquote_open' && isPrompt(textOf(next, lines));
    if (!isBeforeFence && !hasQuestions && !isUnclosed(block, lines)) gaps.push(endOf(block, lines));
  });
  // A text that ends in the middle of a block can only be added to before it.
  return gaps.length > 0 ? gaps : [blocks[0]?.first ?? firstLine];
}

/** Lists take the empty lines after them along. */
function endOf({ end, first }: Block, lines: readonly string[]): number {
  let last = end;
  while (last > first + 1 && (lines[last - 1] ?? '').trim() === '') last--;
  return last;
}

/** A fence or a comment without an end reaches to the end of the text and would swallow what is added. */
function isUnclosed({ type, first, end, text }: Block, lines: readonly string[]): boolean {
  if (type === 'fence') {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(lines[first] ?? '')?.[1] ?? '```';
    return end < first + 2 || !(lines[end - 1] ?? '').trim().startsWith(mark);
  }
  return type === 'html_block' && text.startsWith('<!--') && !text.includes('-->');
}

function textOf({ first, end }: Block, lines: readonly string[]): string {
  return lines.slice(first, end).join('\n');
}
