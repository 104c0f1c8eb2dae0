import { message } from '../../../base/message';
import type { RepoPath } from '../../../base/repoPath';
import type { Difference } from '../../excerpt/compareExcerpt';
import type { EssayDocument, Fence } from '../../document/model';
import type { ExcerptJudgement } from '../../excerpt/judgeExcerpt';
import type { Report, Rule } from '../rule';

/** X2: an excerpt matches the source at the commit; only what is marked as left out or as a note may differ. */
export const trueExcerpt: Rule = {
  id: 'X2',
  name: 'excerpt.differs-from-pin',
  comparesWithSource: true,
  check: async (essay, { judge }) => {
    const fences = essay.fences.filter(({ shows }) => shows === 'source');
    const found = await Promise.all(fences.map(async (fence) => reportsOf(await judge(fence), fence, essay)));
    return found.flat();
  },
};

function reportsOf(judgement: ExcerptJudgement, fence: Fence, essay: EssayDocument): readonly Report[] {
  const at = { start: fence.start, end: fence.end };
  switch (judgement.verdict) {
    case 'absent': {
      const { commit, path } = judgement.origin;
      const text = message('The commit {0} has no file {1}.', commit.slice(0, 12), path);
      return [{ severity: 'error', at, message: text }];
    }
    case 'different':
      return [differs(fence, essay, judgement.difference, judgement.origin.path)];
    case 'changed': {
      const text = message(
        '{0} has changed here since the commit that the essay reads.',
        judgement.origin.path,
      );
      return [{ severity: 'information', at, message: text }];
    }
    default:
      return [];
  }
}

function differs(
  fence: Fence,
  { lines }: EssayDocument,
  { index, sourceLine, expected }: Difference,
  path: RepoPath,
): Report {
  const line = Math.min(fence.codeLine + index, lines.positionAt(fence.end).line);
  const start = lines.offsetAt({ line, column: 0 });
  const at = { start, end: start + lines.lineText(line).length };
  if (expected === undefined) {
    const text = message(
      '{0} has nothing more here. Mark what you added as a note, or quote more lines.',
      path,
    );
    return { severity: 'error', at, message: text };
  }
  const text = message(
    'This is not line {0} of {1}. Quote the line unchanged, or mark what you left out.',
    sourceLine + 1,
    path,
  );
  const isReplaceable = index < fence.lines.length && fence.lines[index] === lines.lineText(line);
  const fix = { title: message('Quote the line unchanged'), edits: [{ ...at, text: expected }] };
  return { severity: 'error', at, message: text, ...(isReplaceable && { fix }) };
}
