import { message } from '../../../base/message';
import { inUnits, isOwnProse } from '../../document/counting';
import { isOwnCode } from '../../document/ownCode';
import type { ProseBlock } from '../../document/model';
import type { Language } from '../../../base/language';
import type { Report, Rule } from '../rule';

/** Two short sentences. */
const LEAST_HAN = 30;
/** A name or a term in Latin letters says as much as two Chinese characters; Chinese about code is full of them. */
const HAN_PER_WORD = 2;

/** Two pieces of code of up to so many lines may be compared side by side. */
const LONGEST_COMPARED = 15;

/** P2: something is said between two excerpts, or about both of them after the second one. */
export const proseBetweenCode: Rule = {
  id: 'P2',
  name: 'prose.between-excerpts',
  asksForWriting: true,
  check: (essay) => {
    const sources = essay.fences.filter((fence) => fence.shows === 'source' && !isOwnCode(fence, essay));
    const least = inUnits(LEAST_HAN, essay.language);
    const own = essay.blocks.filter(isOwnProse);
    let next = 0;
    return sources.flatMap((fence, index): Report[] => {
      const from = next;
      while ((own[next]?.start ?? Infinity) < fence.start) next++;
      if (index === 0 || saidIn(own.slice(from, next), essay.language) >= least) return [];
      const isShort = [sources[index - 1], fence].every(
        (one) => (one?.lines.length ?? 0) <= LONGEST_COMPARED,
      );
      const end = sources[index + 1]?.start ?? Infinity;
      const after = own.filter(({ start }) => start >= fence.end && start < end);
      // What compares two pieces of code stands below both.
      if (isShort && saidIn(after, essay.language) >= 2 * least) return [];
      const at = { start: fence.start, end: fence.end };
      const text = message(
        'Little is said between this excerpt and the one before it. Explain that one first.',
      );
      return [{ severity: 'warning', at, message: text }];
    });
  },
};

function saidIn(blocks: readonly ProseBlock[], language: Language): number {
  return blocks.reduce((total, { amount: { han, words } }) => {
    return total + (language === 'zh-cn' ? han + HAN_PER_WORD * words : words);
  }, 0);
}
