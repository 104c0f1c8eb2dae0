import { message } from '../../../base/message';
import { inUnits, proseBetween } from '../../document/counting';
import { isOwnCode } from '../../document/ownCode';
import type { Report, Rule } from '../rule';

/** How many excerpts an analysis should have at least, how many most have, and how many lines they may have in all. */
export const CODE_BOUNDS = { fewest: 2, most: 15, mostLines: 400 } as const;
const LINES_PER_THOUSAND = 120;

/** X4: neither code without text nor text without code. */
export const codeAmount: Rule = {
  id: 'X4',
  name: 'excerpt.amount',
  isForAnalysis: true,
  asksForWriting: true,
  check: (essay) => {
    const sources = essay.fences.filter((fence) => fence.shows === 'source' && !isOwnCode(fence, essay));
    const lines = sources.reduce((total, fence) => total + fence.lines.length, 0);
    const prose = proseBetween(essay, 0, essay.text.length);
    const thousands = prose / inUnits(1000, essay.language);
    const { fewest, mostLines } = CODE_BOUNDS;
    const found: Report['message'][] = [];
    if (sources.length < fewest)
      found.push(
        message(
          'The essay has {0} excerpts of source; an explanation needs at least {1}.',
          sources.length,
          fewest,
        ),
      );
    if (lines > mostLines)
      found.push(message('The excerpts have {0} lines in all; keep them to {1}.', lines, mostLines));
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
