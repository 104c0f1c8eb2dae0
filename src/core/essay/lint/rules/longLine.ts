import { message } from '../../../base/message';
import type { EssayDocument, Fence } from '../../document/model';
import type { ExcerptJudgement } from '../../excerpt/judgeExcerpt';
import type { Report, Rule } from '../rule';

const WIDEST = 120;
const TAB = 4;
const TRUE: ReadonlySet<string> = new Set<ExcerptJudgement['verdict']>(['true', 'changed']);

/** X7: lines of code that a phone and narrow pages can show. A line of a true excerpt must stay as it is. */
export const longLine: Rule = {
  id: 'X7',
  name: 'code.wide-line',
  check: async (essay, { judge }) => {
    const wide = essay.fences.filter(
      ({ shows, lines }) => shows === 'source' && lines.some((line) => widthOf(line) > WIDEST),
    );
    const found = await Promise.all(
      wide.map(async (fence) => (TRUE.has((await judge(fence)).verdict) ? [] : reportsOn(fence, essay))),
    );
    return found.flat();
  },
};

function reportsOn(fence: Fence, { lines }: EssayDocument): Report[] {
  return fence.lines.flatMap((line, index): Report[] => {
    if (line.length <= WIDEST / TAB || widthOf(line) <= WIDEST) return [];
    const start = lines.offsetAt({ line: fence.codeLine + index, column: 0 });
    const end = start + lines.lineText(fence.codeLine + index).length;
    const text = message(
      'This line is {0} columns wide; phones and narrow pages show about {1}.',
      widthOf(line),
      WIDEST,
    );
    return [{ severity: 'information', at: { start, end }, message: text }];
  });
}

function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += character === '\t' ? TAB : character >= '\u2e80' ? 2 : 1;
  return width;
}
