import { message } from '../../../base/message';
import type { Rule } from '../rule';

const LICENCE = /apache|licen[cs]e|许可证|许可协议|开源协议|\bMIT\b|\bBSD\b|\bGPL/i;
/** Words, or an address with an owner and a name. */
const ORIGIN =
  /版权|来自|出自|引自|copyright|©|\bfrom\b|authors?\b|belongs? to|https?:\/\/[^\s/]+\/[^\s/]+\/\w/i;

/** L1: whose code is quoted, and under which licence; the licences of most projects ask for it. */
export const licenceLine: Rule = {
  id: 'L1',
  name: 'licence.missing',
  isForAnalysis: true,
  check: ({ fences, blocks }) => {
    const isNeeded = fences.some(({ shows }) => shows === 'source');
    const isThere = blocks.some(({ raw }) => LICENCE.test(raw) && ORIGIN.test(raw));
    if (!isNeeded || isThere) return [];
    const text = message(
      'No line says where the quoted code comes from and under which licence it is. Add one at the end.',
    );
    return [{ severity: 'error', message: text }];
  },
};
