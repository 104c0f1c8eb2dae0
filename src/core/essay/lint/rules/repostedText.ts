import { message } from '../../../base/message';
import { isOwnProse } from '../../document/counting';
import type { ProseBlock } from '../../document/model';
import type { Report, Rule } from '../rule';

const RUN = 40;
/** A passage in so many other texts belongs to nobody: a greeting, a footer. */
const COMMON = 3;
const MOST_OF_OTHERS = 4_000_000;

/** L2: sentences of others are quoted as such. */
export const repostedText: Rule = {
  id: 'L2',
  name: 'prose.copied',
  check: async ({ blocks }, { source }) => {
    const own = blocks.filter((block) => isOwnProse(block) && block.amount.han >= RUN);
    const others = own.length > 0 ? await source?.otherTexts() : undefined;
    if (!others) return [];
    const runs = new Map<string, ProseBlock>();
    for (const block of own) for (const run of runsOf(hanOnly(block.prose))) runs.set(run, block);
    const found = new Map<ProseBlock, Set<string>>();
    let read = 0;
    for (const { name, text } of others) {
      read += text.length;
      if (read > MOST_OF_OTHERS) break;
      for (const run of runsOf(hanOnly(text))) {
        const block = runs.get(run);
        if (block) found.set(block, (found.get(block) ?? new Set()).add(name));
      }
    }
    const copied = [...found].filter(([, names]) => names.size < COMMON);
    return copied.map(([{ start, end }, names]): Report => ({
      severity: 'warning',
      at: { start, end },
      message: message(
        '{0} or more characters are copied word for word from {1}. Mark them as a quotation, or use your own words.',
        RUN,
        [...names].join(', '),
      ),
    }));
  },
};

function hanOnly(text: string): string {
  return text.replace(/[^\p{Script=Han}]+/gu, '');
}

function* runsOf(han: string): Iterable<string> {
  for (let start = 0; start + RUN <= han.length; start++) yield han.slice(start, start + RUN);
}
