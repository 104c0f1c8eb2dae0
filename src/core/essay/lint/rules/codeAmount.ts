import { message } from '../../../base/message';
import { inUnits, proseBetween } from '../document/counting';
import type { Report, Rule } from '../rule';

const FEWEST = 3;
const MOST = 10;
const MOST_LINES = 200;
const LINES_PER_THOUSAND = 80;

/** X4: neither code without text nor text without code. */
export const codeAmount: Rule = {
  id: 'X4',
  asksForWriting: true,
  check: (essay) => {
    const sources = essay.fences.filter(({ shows }) => shows === 'source');
    const lines = sources.reduce((total, fence) => total + fence.lines.length, 0);
    const prose = proseBetween(essay, 0, essay.text.length);
    const thousands = prose / inUnits(1000, essay.language);
    const found: Report['message'][] = [];
    if (sources.length < FEWEST || sources.length > MOST)
      found.push(
        message(
          'The essay has {0} excerpts of source; {1} to {2} carry an explanation.',
          sources.length,
          FEWEST,
          MOST,
        ),
      );
    if (lines > MOST_LINES)
      found.push(message('The excerpts have {0} lines in all; keep them to {1}.', lines, MOST_LINES));
    else if (lines > LINES_PER_THOUSAND * thousands)
      found.push(
        message(
          'There is much code for little text: {0} lines of source. Explain more, or quote less.',
          lines,
        ),
      );
    return found.map((text) => ({ severity: 'warning', message: text }));
  },
};
