import { message } from '../../../base/message';
import { isOwnProse } from '../../document/counting';
import type { EssayDocument, ProseBlock } from '../../document/model';
import type { OtherText } from '../../excerpt/excerptSource';
import { isOwnVersion } from '../ownVersions';
import type { Report, Rule } from '../rule';

const RUN = 40;
/** A passage in so many other texts belongs to nobody: a greeting, a footer. */
const COMMON = 3;
const MOST_OF_OTHERS = 4_000_000;

/** L2: sentences of others are quoted as such. */
export const repostedText: Rule = {
  id: 'L2',
  name: 'prose.copied',
  check: async (essay, { source }) => {
    const own = essay.blocks.filter((block) => isOwnProse(block) && block.amount.han >= RUN);
    const others = own.length > 0 ? await source?.otherTexts() : undefined;
    if (!others) return [];
    const found = namesByBlock(essay, runsByBlock(own), others);
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

function runsByBlock(blocks: readonly ProseBlock[]): Map<string, ProseBlock> {
  const runs = new Map<string, ProseBlock>();
  for (const block of blocks) for (const run of runsOf(hanOnly(block.prose))) runs.set(run, block);
  return runs;
}

/** Which other texts each block is in; versions of the essay itself are none. */
function namesByBlock(
  essay: EssayDocument,
  runs: ReadonlyMap<string, ProseBlock>,
  others: readonly OtherText[],
): Map<ProseBlock, Set<string>> {
  const found = new Map<ProseBlock, Set<string>>();
  let read = 0;
  for (const other of others) {
    read += other.text.length;
    if (read > MOST_OF_OTHERS) break;
    const theirs = [...new Set(runsOf(hanOnly(other.text)))];
    const shared = theirs.filter((run) => runs.has(run));
    if (shared.length === 0) continue;
    const overlap = { ofEssay: shared.length / runs.size, ofOther: shared.length / theirs.length };
    if (isOwnVersion(essay, other, overlap)) continue;
    for (const run of shared) {
      const block = runs.get(run);
      if (block) found.set(block, (found.get(block) ?? new Set()).add(other.name));
    }
  }
  return found;
}

function hanOnly(text: string): string {
  return text.replace(/[^\p{Script=Han}]+/gu, '');
}

function* runsOf(han: string): Iterable<string> {
  for (let start = 0; start + RUN <= han.length; start++) yield han.slice(start, start + RUN);
}
