import { message } from '../../../base/message';
import type { Report, Rule } from '../rule';

const WIDEST = 120;
const TAB = 4;

/** X7: lines of code that a phone and narrow pages can show. */
export const longLine: Rule = {
  id: 'X7',
  name: 'code.wide-line',
  check: ({ fences, lines }) =>
    fences.flatMap((fence) =>
      fence.lines.flatMap((line, index): Report[] => {
        if (fence.shows !== 'source' || line.length <= WIDEST / TAB || widthOf(line) <= WIDEST) return [];
        const start = lines.offsetAt({ line: fence.codeLine + index, column: 0 });
        const end = start + lines.lineText(fence.codeLine + index).length;
        const text = message(
          'This line is {0} columns wide; phones and narrow pages show about {1}.',
          widthOf(line),
          WIDEST,
        );
        return [{ severity: 'information', at: { start, end }, message: text }];
      }),
    ),
};

function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += character === '\t' ? TAB : character >= '\u2e80' ? 2 : 1;
  return width;
}
