import type { LineSpan } from '../../base/text';
import type { RepoPath } from '../../base/repoPath';
import type { CodeLanguage } from '../../code/language';
import { permalink } from './permalink';
import type { Pin, PinState } from './pin';
import type { EssayTexts } from '../essayTexts';

/** Code to write into a draft. */
export interface QuotedCode {
  /** The quoted file. */
  readonly path: RepoPath;
  /** The declaration that it is of, as its language prints it; empty when it is of none, or of several. */
  readonly symbol: string;
  /** The language that the file is written in; absent for settings and other texts. */
  readonly code?: CodeLanguage;
  /** What is quoted, in order; lines between two spans are left out. */
  readonly spans: readonly LineSpan[];
  /** The quoted lines of each span, exactly as in the file, without line ends. */
  readonly lines: readonly (readonly string[])[];
  /** The step of a walkthrough that it was quoted for. */
  readonly step?: string;
}

/** Where an excerpt comes from and what is said of it. */
export interface ExcerptContext {
  /** The repository and commit that the caption links to. */
  readonly pin: Pin;
  /** How the file compares with the pinned commit. */
  readonly state: PinState;
  /** Texts in the language of the essay. */
  readonly texts: EssayTexts;
}

/** What fences call files of other kinds, by their ending. All others are quoted as plain text. */
const OTHER_FILES: Readonly<Record<string, string>> = {
  proto: 'protobuf',
  y: 'yacc',
  sh: 'bash',
  py: 'python',
  sql: 'sql',
  json: 'json',
  toml: 'toml',
  yaml: 'yaml',
  yml: 'yaml',
  md: 'markdown',
  rs: 'rust',
  js: 'javascript',
  ts: 'typescript',
  java: 'java',
  c: 'c',
  h: 'c',
  cc: 'cpp',
  cpp: 'cpp',
  mk: 'makefile',
  makefile: 'makefile',
  dockerfile: 'dockerfile',
  xml: 'xml',
  html: 'html',
  css: 'css',
};

/** An excerpt as Markdown: a comment that says where it comes from, a caption with a permalink, and the code. */
export function writeExcerpt(code: QuotedCode, context: ExcerptContext): string {
  const quoted = quotedLines(code, context.texts);
  const fence = fenceAround(quoted);
  return [
    commentOf(code, context),
    captionOf(code, context),
    '',
    `${fence}${fenceName(code)}`,
    ...quoted,
    fence,
  ].join('\n');
}

/** No value of the comment can end it. */
function commentOf({ path, symbol, spans, step }: QuotedCode, { pin, state }: ExcerptContext): string {
  const anchor = {
    ...(step !== undefined && { step }),
    path,
    symbol,
    lines: spans.map(({ first, last }) => `${first + 1}-${last + 1}`).join(','),
    ...(state !== 'different' && { pin: pin.commit }),
  };
  return `<!-- source-guide-excerpt ${JSON.stringify(anchor).replace(/--/g, '-\\u002d')} -->`;
}

function captionOf({ path, symbol, spans }: QuotedCode, { pin, state, texts }: ExcerptContext): string {
  const first = (spans[0]?.first ?? 0) + 1;
  const last = (spans.at(-1)?.last ?? 0) + 1;
  const place = `${codeSpan(path)} ${texts.lines(first, last)}`;
  const { repository, commit } = pin;
  const isLinked = commit !== undefined && repository !== '' && state !== 'different';
  const link = isLinked ? `[${place}](${permalink(repository, commit, path, first, last)})` : place;
  return `${symbol === '' ? '' : `\`${symbol}\` · `}${link}${noteOf(pin, state, texts)}`;
}

function noteOf({ commit, isPublished }: Pin, state: PinState, texts: EssayTexts): string {
  if (commit === undefined) return '';
  if (state === 'different') return texts.note(texts.requests.notPinned);
  if (isPublished === false) return texts.note(texts.requests.notPublished);
  return state === 'unknown' ? texts.note(texts.pinUnchecked) : '';
}

/** What a fence calls the language of quoted code. */
export function fenceName({ code, path }: Pick<QuotedCode, 'code' | 'path'>): string {
  return code?.fenceNames[0] ?? OTHER_FILES[endingOf(path)] ?? 'text';
}

function quotedLines({ spans, lines, code }: QuotedCode, texts: EssayTexts): string[] {
  return lines.flatMap((span, index) => {
    const next = spans[index + 1];
    const end = spans[index]?.last ?? 0;
    if (!next) return span;
    const indentation = indentationBetween(span.at(-1) ?? '', lines[index + 1]?.[0] ?? '');
    return [...span, leftOutLine(end + 2, next.first, texts, code, indentation)];
  });
}

/** As lines between two others are indented: like the deeper of the two, or one level deeper than the start of a block. */
function indentationBetween(before: string, after: string): string {
  const [own, next] = [before, after].map((line) => /^[ \t]*/.exec(line)?.[0] ?? '') as [string, string];
  const inner = /[{(:]\s*$/.test(before) ? own + (own.startsWith(' ') ? '  ' : '\t') : own;
  return next.length > inner.length ? next : inner;
}

/** The line that is put in the place of others; lines from 1, both included. */
export function leftOutLine(
  first: number,
  last: number,
  texts: EssayTexts,
  code?: CodeLanguage,
  indentation = '\t',
): string {
  return `${indentation}${code?.lineComment ?? '//'} ${texts.leftOut(first, last)}`;
}

/** Longer than any run of backticks in the code, so that no comment in it ends the fence. CommonMark, "Fenced code blocks". */
function fenceAround(lines: readonly string[]): string {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length);
  return '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
}

/** The ending of a file name, or the whole name if it has none, in small letters. */
function endingOf(path: RepoPath): string {
  return /(?:^|[./])([A-Za-z]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Inline code, whatever characters a file name has. */
function codeSpan(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
