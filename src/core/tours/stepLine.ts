import { message, type Message } from '../base/message';
import type { CodeLanguage } from '../code/language';
import type { TreeFile } from '../code/treeFile';
import { linesMatching } from './linePattern';
import type { ReadStep } from './readTour';

/** The line of a step in the file that it names. Without one, `problem` says why; beside one, what its author should know. */
export interface StepLine {
  /** 1-based. */
  readonly line?: number;
  /** For the author of the tour. */
  readonly problem?: Message;
}

/** What a tour says about the lines of its steps. */
export interface TourLines {
  /** What the comments that mark the places of steps begin with; absent when the tour has none. */
  readonly stepMarker: string | undefined;
  /** The revision that line numbers are for, if that is not the one that we look at: then they say nothing. */
  readonly otherRevision: string | undefined;
}

/**
 * The line of a step. A pattern or a marker finds the code itself, so it decides: a line number beside it only tells which of
 * several matches is meant.
 */
export function lineOfStep(step: ReadStep, file: TreeFile, lines: TourLines, code: CodeLanguage): StepLine {
  const marked =
    lines.stepMarker === undefined ? undefined : markedLines(lines.stepMarker, step.number, file, code);
  if (marked && marked.length > 0) return lineAmong(marked, step, message('its marker'));
  if (step.pattern === undefined) return plainLine(step, file, lines, marked !== undefined);
  const matching = linesMatching(step.pattern, file.text);
  if (matching) return lineAmong(matching, step, message('its pattern'));
  const unread = message(
    'Step {0}: its pattern is not valid, or is of a kind that is not run; it was left out.',
    step.number,
  );
  const plain = plainLine(step, file, lines, false);
  return plain.line === undefined ? { problem: unread } : { ...plain, problem: unread };
}

function lineAmong(found: readonly number[], { number, file = '', line }: ReadStep, by: Message): StepLine {
  const [only] = found;
  if (only === undefined) {
    return {
      problem: message('Step {0}: {1} is nowhere in {2}, so the step has no anchor.', number, by, file),
    };
  }
  if (found.length > 1) {
    if (line !== undefined && found.includes(line)) return { line };
    const text = message(
      'Step {0}: {1} fits several lines of {2} ({3}), so the step has no anchor.',
      number,
      by,
      file,
      found.join(', '),
    );
    return { problem: text };
  }
  if (line === undefined || line === only) return { line: only };
  const text = message(
    'Step {0}: {1} fits line {2}, not line {3}, which the tour names. Line {2} was taken.',
    number,
    by,
    only,
    line,
  );
  return { line: only, problem: text };
}

function plainLine(
  { number, file = '', line }: ReadStep,
  { path }: TreeFile,
  { otherRevision }: TourLines,
  isMarked: boolean,
): StepLine {
  if (line === undefined) {
    if (isMarked)
      return {
        problem: message(
          'Step {0}: {1} is nowhere in {2}, so the step has no anchor.',
          number,
          message('its marker'),
          path,
        ),
      };
    return { problem: message('Step {0} has no line, so it has no anchor.', number) };
  }
  if (otherRevision === undefined) return { line };
  const text = message(
    'Step {0} has no anchor: line {1} of {2} is for {3}, which this clone does not have.',
    number,
    line,
    file.slice(0, 120),
    otherRevision,
  );
  return { problem: text };
}

const LONGEST_MARKER = 80;

/** The lines, 1-based, that comments with the marker of a step, such as `CT1.2`, are about. */
function markedLines(
  marker: string,
  number: number,
  file: TreeFile,
  { lineComment }: CodeLanguage,
): number[] {
  if (marker.trim() === '' || marker.length > LONGEST_MARKER) return [];
  const wanted = `${marker}.${number}`;
  const lines: number[] = [];
  for (let line = 0; line < file.lines.lineCount; line++) {
    const text = file.lines.lineText(line);
    const comment = text.indexOf(lineComment);
    const at = comment < 0 ? -1 : text.indexOf(wanted, comment);
    if (at < 0) continue;
    const isWhole =
      !/[\p{L}\p{N}_.]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}_]/u.test(text.charAt(at + wanted.length));
    // A comment that stands alone is about the line below it.
    if (isWhole) lines.push(text.slice(0, comment).trim() === '' ? line + 2 : line + 1);
  }
  return lines.map((line) => Math.min(line, file.lines.lineCount));
}
