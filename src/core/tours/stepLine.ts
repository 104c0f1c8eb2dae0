import { message, type Message } from '../base/message';
import type { CodeLanguage } from '../code/language';
import type { TreeFile } from '../code/treeFile';
import { linesMatching } from './linePattern';
import type { ReadStep } from './readTour';

/** The lines at which a file has the marker of a step, or what its pattern describes. */
export interface TextMatch {
  /** 1-based; empty if it is nowhere. */
  readonly lines: readonly number[];
  /** What was looked for: “The marker”, “The pattern”. */
  readonly by: Message;
}

/** What was found by text, or why nothing was looked for. */
export interface TextSearch {
  /** Absent if the step has neither a marker nor a pattern. */
  readonly match?: TextMatch;
  /** The step has a pattern that is not run. */
  readonly isUnread?: true;
}

/**
 * Looks for the marker of a step in a file, else for its pattern. Both find the code itself; markers come first, because an
 * author put them there for this step.
 */
export function searchByText(
  step: ReadStep,
  file: TreeFile,
  stepMarker: string | undefined,
  code: CodeLanguage,
): TextSearch {
  const marked = stepMarker === undefined ? undefined : markedLines(stepMarker, step.number, file, code);
  const isPlain = step.pattern === undefined && step.line === undefined;
  if (marked && (marked.length > 0 || isPlain))
    return { match: { lines: marked, by: message('The marker') } };
  if (step.pattern === undefined) return {};
  const lines = linesMatching(step.pattern, file.text);
  return lines ? { match: { lines, by: message('The pattern') } } : { isUnread: true };
}

const LONGEST_MARKER = 80;
/** What begins a comment in other languages. A marker is looked for after any of them. */
const COMMENTS = ['//', '#', '--', '/*', '<!--', ';', '%'];

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
    const found = text.indexOf(wanted);
    if (found < 0) continue;
    const comment = startOfComment(text, lineComment);
    const at = comment === undefined ? -1 : text.indexOf(wanted, comment);
    if (at < 0) continue;
    const isWhole =
      !/[\p{L}\p{N}_.]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}_]/u.test(text.charAt(at + wanted.length));
    // A comment that stands alone is about the line below it.
    if (isWhole) lines.push(text.slice(0, comment).trim() === '' ? line + 2 : line + 1);
  }
  return lines.map((line) => Math.min(line, file.lines.lineCount));
}

function startOfComment(text: string, lineComment: string): number | undefined {
  const starts = [lineComment, ...COMMENTS].map((each) => text.indexOf(each)).filter((each) => each >= 0);
  return starts.sort((left, right) => left - right)[0];
}
