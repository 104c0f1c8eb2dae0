import { untilCancelled, type Cancellation } from '../../base/cancellation';
import { parseJsonObject } from '../../base/json';
import { message, type Message } from '../../base/message';
import { linesOf, type LineSpan } from '../../base/text';
import type { CodeLanguages } from '../../code/language';
import { languageOfFile } from '../../code/languageOf';
import { captionOf } from '../document/captionOf';
import { parseExcerptComment } from '../document/excerptComment';
import type { Replacement, TextEdit } from '../document/edits';
import type { EssayDocument, Fence } from '../document/model';
import { parseEssay } from '../document/parseEssay';
import type { ExcerptSource } from '../excerpt/excerptSource';
import { judgeExcerpt, type Origin } from '../excerpt/judgeExcerpt';
import { permalink } from '../excerpt/permalink';
import { leftOutLine } from '../excerpt/writeExcerpt';
import { ESSAY_TEXTS } from '../texts';
import { freshLines, type Versions } from './freshLines';
import { LineMap } from './lineMap';

/** What excerpts are refreshed to. */
export interface RefreshRequest {
  /** The essay. */
  readonly text: string;
  /** First lines of the fences to refresh, from 0; all that have an origin when left out. */
  readonly fences?: readonly number[];
  /** The commit to quote from now on. */
  readonly commit: string;
  /** Reads files at commits. */
  readonly source: ExcerptSource;
  /** Languages that find declarations in the source. */
  readonly languages: CodeLanguages;
  /** Once it is cancelled, the refresh rejects with `Cancelled`. */
  readonly cancellation?: Cancellation;
}

/** What became of one excerpt. */
export interface RefreshedExcerpt {
  /** The line of its fence in the essay as it was, from 0. */
  readonly line: number;
  /** The quoted file. */
  readonly path: string;
  /** Empty when it is as it should be, or cannot be refreshed. */
  readonly edits: readonly TextEdit[];
  /** Why it cannot be refreshed, and what to do. */
  readonly problem?: Message;
}

/**
 * Updates what has changed: the code, the caption's link and lines, and the comment with the pin. Nothing else of the
 * essay is touched, and an excerpt that is not true for its own commit is left alone.
 */
export async function refreshExcerpts(request: RefreshRequest): Promise<readonly RefreshedExcerpt[]> {
  const essay = parseEssay(request.text);
  const wanted = essay.fences.filter(
    ({ shows, line }) => shows === 'source' && (request.fences?.includes(line) ?? true),
  );
  const refreshing = Promise.all(wanted.map((fence) => refresh(fence, essay, request)));
  const refreshed = await untilCancelled(refreshing, request.cancellation);
  return refreshed.filter((excerpt) => excerpt !== undefined);
}

async function refresh(
  fence: Fence,
  essay: EssayDocument,
  { commit, source, languages }: RefreshRequest,
): Promise<RefreshedExcerpt | undefined> {
  const { line } = fence;
  const judgement = await judgeExcerpt(fence, essay, source);
  if (judgement.verdict === 'untraced') return undefined;
  const { origin } = judgement;
  const { path } = origin;
  const fail = (problem: Message): RefreshedExcerpt => ({ line, path, edits: [], problem });
  if (judgement.verdict !== 'true' && judgement.verdict !== 'changed')
    return fail(message('{0} is not true for its own commit. Mend it first.', path));
  if (origin.commit === commit) return { line, path, edits: [] };
  if (!isPlain(fence, essay))
    return fail(message('The excerpt of {0} is in a list or a quote. Refresh it by hand.', path));
  const versions = await versionsOf(origin, commit, source);
  if (!versions)
    return fail(message('{0} cannot be compared between the two commits. Quote it again.', path));
  const { shown } = judgement;
  const spans = freshSpans(shown, versions);
  if (!spans) return fail(message('{0} no longer has any line of the excerpt. Quote it again.', path));
  const leftOut = (from: number, to: number): string =>
    leftOutLine(from, to, ESSAY_TEXTS[essay.language], languageOfFile(path, languages));
  const edits = [
    codeEdit(fence, essay, freshLines(fence.lines, shown, spans, versions, leftOut)),
    ...commentEdit(fence, essay, spans, commit),
    ...captionEdits(fence, essay, origin, spans, commit),
  ];
  return { line, path, edits: edits.map((edit) => textEdit(edit, essay)) };
}

/** The fence begins its lines, so that the lines of the code are the lines of the essay. */
function isPlain({ isIndented, line, lines: code, codeLine }: Fence, { lines }: EssayDocument): boolean {
  return !isIndented && /^[`~]/.test(lines.lineText(line)) && code[0] === lines.lineText(codeLine);
}

async function versionsOf(
  { path, commit: pin }: Origin,
  commit: string,
  source: ExcerptSource,
): Promise<Versions | undefined> {
  const [earlierText, laterText] = await Promise.all([source.textAt(pin, path), source.textAt(commit, path)]);
  if (typeof earlierText !== 'string' || typeof laterText !== 'string') return undefined;
  const [earlier, later] = [linesOf(earlierText), linesOf(laterText)];
  const map = LineMap.between(earlier, later);
  return map && { earlier, later, map };
}

/** Spans that met are one. */
function freshSpans(spans: readonly LineSpan[], { map }: Versions): LineSpan[] | undefined {
  const fresh: LineSpan[] = [];
  for (const span of spans) {
    const now = map.spanAt(span);
    if (!now) continue;
    const before = fresh.at(-1);
    if (before && now.first <= before.last + 1)
      fresh[fresh.length - 1] = { first: before.first, last: Math.max(before.last, now.last) };
    else fresh.push(now);
  }
  return fresh.length > 0 ? fresh : undefined;
}

function codeEdit(fence: Fence, { lines, text }: EssayDocument, code: readonly string[]): Replacement {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const start = lines.offsetAt({ line: fence.codeLine, column: 0 });
  const stop = lines.offsetAt({ line: fence.codeLine + fence.lines.length, column: 0 });
  return { start, end: stop, text: code.map((line) => line + end).join('') };
}

/** The comment keeps its other content. */
function commentEdit(
  { start, comment }: Fence,
  essay: EssayDocument,
  spans: readonly LineSpan[],
  commit: string,
): Replacement[] {
  if (!comment) return [];
  const own = essay.comments.filter(
    (candidate) => candidate.start < start && parseExcerptComment(candidate.text) !== undefined,
  );
  const last = own.at(-1);
  const json = last && /\{.*\}/s.exec(last.text)?.[0];
  const written = json === undefined ? undefined : parseJsonObject(json);
  if (!last || json === undefined || !written) return [];
  const at = essay.text.indexOf(json, last.start);
  const lines = spans.map((span) => `${span.first + 1}-${span.last + 1}`).join(',');
  const values = { ...written, lines, pin: commit };
  return [{ start: at, end: at + json.length, text: JSON.stringify(values).replace(/--/g, '-\\u002d') }];
}

function captionEdits(
  fence: Fence,
  essay: EssayDocument,
  { path, commit: pin, spans }: Origin,
  fresh: readonly LineSpan[],
  commit: string,
): Replacement[] {
  const block = captionOf(fence, essay);
  if (!block) return [];
  const [first, last] = edgesOf(fresh);
  const link = essay.links.find(
    (candidate) => candidate.block === block && candidate.code?.path === path && candidate.code.ref === pin,
  );
  const address = link && essay.text.indexOf(link.address, link.start);
  const isFound = link !== undefined && address !== undefined && address >= 0 && address < link.end;
  const repository = link && /^(.*?)(?:\/-)?\/blob\//.exec(link.address)?.[1];
  const texts = ESSAY_TEXTS[essay.language];
  const words = texts.lines(...edgesOf(spans));
  const wordsAt = block.raw.indexOf(words);
  return [
    ...(isFound && repository !== undefined
      ? [
          {
            start: address,
            end: address + link.address.length,
            text: permalink(repository, commit, path, first, last),
          },
        ]
      : []),
    ...(wordsAt >= 0
      ? [
          {
            start: block.offsetOf(wordsAt),
            end: block.offsetOf(wordsAt) + words.length,
            text: texts.lines(first, last),
          },
        ]
      : []),
  ];
}

/** First and last line, from 1. */
function edgesOf(spans: readonly LineSpan[]): [number, number] {
  return [(spans[0]?.first ?? 0) + 1, (spans.at(-1)?.last ?? 0) + 1];
}

function textEdit({ start, end, text }: Replacement, { lines }: EssayDocument): TextEdit {
  return { range: lines.rangeOf(start, end), text };
}

/** Finds lines of a file at a commit in another text of the file; `undefined` when none is there. Lines from 0. */
export function followSpans(
  earlier: string,
  later: string,
  spans: readonly LineSpan[],
): readonly LineSpan[] | undefined {
  const versions = { earlier: linesOf(earlier), later: linesOf(later) };
  const map = LineMap.between(versions.earlier, versions.later);
  return map && freshSpans(spans, { ...versions, map });
}
