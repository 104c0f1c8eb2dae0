import type { Span } from '../../../base/text';
import type { EssayDocument, Fence } from '../../document/model';
import { figuresIn } from '../../figures';
import type { Report, Rule } from '../rule';

const MOST_PER_FIGURE = 5;

/** D5: figures that can be drawn. */
export const figureForm: Rule = {
  id: 'D5',
  name: 'figure.unreadable',
  check: (essay) =>
    figuresIn(essay, essay.language).flatMap(({ fence, problems }): Report[] =>
      problems.slice(0, MOST_PER_FIGURE).map((problem) => ({
        severity: 'error',
        at: lineOf(fence, problem.line, essay),
        message: problem.message,
      })),
    ),
};

/** A line of a figure; without one, the line that opens it. */
function lineOf(fence: Fence, line: number | undefined, { lines }: EssayDocument): Span {
  const written = line === undefined ? fence.line : fence.codeLine + line;
  const start = lines.offsetAt({ line: written, column: 0 });
  return { start, end: start + lines.lineText(written).length };
}
