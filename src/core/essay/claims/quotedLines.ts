import { message } from '../../base/message';
import { parseRepoPath, type RepoPath } from '../../base/repoPath';
import { linesOf } from '../../base/text';
import { captionOf } from '../document/captionOf';
import type { Fence } from '../document/model';
import type { CheckedClaim } from './claim';
import type { ClaimContext } from './claimContext';

/** Shorter lines are in too many places. */
const SHORTEST = 8;
const FEWEST = 2;
/** Share of the lines of the code that must be elsewhere, and may be at the stated place. */
const MOST_ELSEWHERE = 0.8;
const LEAST_HERE = 0.25;

/** For each piece of code that only its caption gives a place: the claim that these lines are there. */
export function quotedLines(context: ClaimContext): Promise<CheckedClaim | undefined>[] {
  return context.essay.fences
    .filter(({ comment, shows }) => comment === undefined && shows === 'source')
    .map((fence) => quotedClaim(fence, context));
}

async function quotedClaim(
  fence: Fence,
  { essay, pin, source, readings }: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const caption = captionOf(fence, essay);
  const link = essay.links.find(({ block, code }) => block === caption && code?.lines);
  const path = link?.code && parseRepoPath(link.code.path);
  const lines = link?.code?.lines;
  if (!link || !path || !lines || link.code.ref !== pin) return undefined;
  const quoted = fence.lines.map((line) => line.trim()).filter((line) => line.length >= SHORTEST);
  const text = await source.textAt(pin, path);
  // A link to a line, or to fewer than are quoted, points into the code.
  const isAll = lines.last - lines.first + 1 >= quoted.length && lines.last > lines.first;
  if (typeof text !== 'string' || quoted.length < FEWEST || !isAll) return undefined;
  const file = readings.of(trimmedLines, text);
  const { start, end } = link;
  const claim = message('{0} is quoted from lines {1}–{2}', path, lines.first, lines.last);
  if (shareIn(file.slice(lines.first - 1, lines.last), quoted) > LEAST_HERE)
    return { kind: 'lines', start, end, claim, answer: 'holds' };
  return { kind: 'lines', start, end, claim, ...elsewhere(file, quoted, path, lines) };
}

function trimmedLines(text: string): readonly string[] {
  return linesOf(text).map((line) => line.trim());
}

/** The code is certainly elsewhere if its first line is there only once, with the others behind it. */
function elsewhere(
  file: readonly string[],
  quoted: readonly string[],
  path: RepoPath,
  { first, last }: { first: number; last: number },
): Pick<CheckedClaim, 'answer' | 'evidence'> {
  const [head = ''] = quoted;
  const at = file.indexOf(head);
  const near = file.slice(at, at + (last - first + 1) + quoted.length);
  if (at < 0 || file.includes(head, at + 1) || shareIn(near, quoted) < MOST_ELSEWHERE)
    return { answer: 'unknown' };
  const evidence = message(
    'Lines {0}–{1} of {2} are not this code; it begins at line {3}.',
    first,
    last,
    path,
    at + 1,
  );
  return { answer: 'contradicted', evidence };
}

/** The share of some lines that others have. */
function shareIn(lines: readonly string[], wanted: readonly string[]): number {
  const known = new Set(lines);
  return wanted.filter((line) => known.has(line)).length / wanted.length;
}
