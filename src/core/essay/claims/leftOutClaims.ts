import { message } from '../../base/message';
import { isElision } from '../excerpt/elision';
import { captionOf } from '../document/captionOf';
import type { EssayDocument, Fence } from '../document/model';
import type { CheckedClaim } from './claim';
import type { ClaimContext } from './claimContext';

/** Lines of the source that an excerpt leaves out, from 1, both included. */
interface Gap {
  readonly first: number;
  readonly last: number;
}

const RANGE = /(\d{1,6})\s*(?:[-–—~～]|到|至|to|through)\s*(\d{1,6})/;
const ONE_LINE = /第\s*(\d{1,6})\s*行|\blines?\s+(\d{1,6})\b/;
const COUNT = /(\d{1,6})\s*(?:多余的)?\s*(?:行|lines?\b)/;

/** The claims of excerpts about the lines that they leave out. */
export function leftOutClaims({ essay }: ClaimContext): Promise<CheckedClaim[]> {
  const fences = essay.fences.filter(({ shows }) => shows === 'source');
  return Promise.resolve(fences.flatMap((fence) => claimsIn(fence, essay)));
}

function claimsIn(fence: Fence, essay: EssayDocument): CheckedClaim[] {
  const marks = fence.lines.flatMap((text, index) => (isElision(text) ? [{ text, index }] : []));
  const { gaps, tolerance } = gapsOf(fence, marks, essay);
  return marks.flatMap(({ text, index }, number) => {
    const gap = gaps[number];
    const [first, last = first] = statedLines(text);
    const count = first === undefined ? COUNT.exec(text)?.[1] : undefined;
    if (!gap || (first === undefined && count === undefined)) return [];
    const isRight =
      first === undefined
        ? Math.abs(Number(count) - (gap.last - gap.first + 1)) <= tolerance
        : Math.abs(Number(first) - gap.first) <= tolerance && Math.abs(Number(last) - gap.last) <= tolerance;
    return [claimOf(text, isRight, gap, lineSpan(fence.codeLine + index, essay))];
  });
}

/** The lines that a mark names, the first and the last; none if it names no lines. */
function statedLines(text: string): string[] {
  const [, from, to] = RANGE.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return [from, to];
  const [, chinese, english = chinese] = ONE_LINE.exec(text) ?? [];
  return english === undefined ? [] : [english];
}

function claimOf(
  text: string,
  isRight: boolean,
  { first, last }: Gap,
  place: { start: number; end: number },
): CheckedClaim {
  const claim = {
    kind: 'left out',
    ...place,
    claim: message('the excerpt says “{0}”', text.trim()),
  } as const;
  return isRight
    ? { ...claim, answer: 'holds' }
    : {
        ...claim,
        answer: 'contradicted',
        evidence:
          first === last
            ? message('Left out here is line {0}.', first)
            : message('Left out here are lines {0}–{1}: {2} lines.', first, last, last - first + 1),
      };
}

/** The comment of an excerpt says exactly what is left out. Without one, the caption does if there is one mark. */
function gapsOf(
  fence: Fence,
  marks: readonly { index: number }[],
  essay: EssayDocument,
): { gaps: readonly Gap[]; tolerance: number } {
  const spans = fence.comment?.spans;
  if (spans) {
    const gaps = spans
      .slice(1)
      .map(({ first }, index) => ({ first: (spans[index]?.last ?? 0) + 2, last: first }));
    return { gaps: gaps.length === marks.length ? gaps : [], tolerance: 0 };
  }
  const block = captionOf(fence, essay);
  const lines = block && essay.fileLinkIn(block)?.lines;
  const [mark] = marks;
  if (!lines || !mark || marks.length > 1 || lines.last <= lines.first) return { gaps: [], tolerance: 0 };
  const after = fence.lines.length - mark.index - 1;
  return { gaps: [{ first: lines.first + mark.index, last: lines.last - after }], tolerance: 1 };
}

function lineSpan(line: number, { lines }: EssayDocument): { start: number; end: number } {
  const start = lines.offsetAt({ line, column: 0 });
  return { start, end: start + lines.lineText(line).length };
}
