import { message } from '../../../base/message';
import { parseRepoPath, type RepoPath } from '../../../base/repoPath';
import { linesOf } from '../../../pack/document';
import type { LineSpan } from '../../excerpt';
import type { ExcerptSource } from '../context';
import { isCommit } from '../document/codeLink';
import { compareExcerpt, isStillThere } from '../document/compareExcerpt';
import type { EssayDocument, Fence } from '../document/model';
import type { Report, Rule } from '../rule';
import { captionOf } from './caption';

/** X2: an excerpt is what stands in the source at the commit; only what is marked as left out or as a note may differ. */
export const trueExcerpt: Rule = {
  id: 'X2',
  check: async (essay, { source }) => {
    if (!source) return [];
    const fences = essay.fences.filter(({ shows }) => shows === 'source');
    const found = await Promise.all(fences.map((fence) => checkFence(fence, essay, source)));
    return found.flat();
  },
};

/** Where an excerpt says that it comes from. */
interface Origin {
  readonly path: RepoPath;
  readonly commit: string;
  readonly spans: readonly LineSpan[];
  /** True when the spans say exactly what was left out; else it may be anything within them. */
  readonly isExact: boolean;
}

async function checkFence(
  fence: Fence,
  essay: EssayDocument,
  source: ExcerptSource,
): Promise<readonly Report[]> {
  const origin = originOf(fence, essay);
  if (!origin) return [];
  const { path, commit } = origin;
  const text = await source.textAt(commit, path);
  if (text === undefined) return [];
  const at = { start: fence.start, end: fence.end };
  if (text === null)
    return [
      {
        severity: 'error',
        at,
        message: message('The commit {0} has no file {1}.', commit.slice(0, 12), path),
      },
    ];
  const lines = linesOf(text);
  const difference = compareExcerpt(fence.lines, lines, origin.spans, origin.isExact);
  if (difference) return [differs(fence, essay, difference, path)];
  const now = await source.textNow(path);
  if (now === undefined || (now !== null && isStillThere(lines, linesOf(now), origin.spans))) return [];
  const changed = message('{0} has changed here since the commit that the essay reads.', path);
  return [{ severity: 'information', at, message: changed }];
}

function originOf(fence: Fence, essay: EssayDocument): Origin | undefined {
  const { comment } = fence;
  if (comment) {
    const { path, pin, spans } = comment;
    return pin !== undefined && isCommit(pin) ? { path, commit: pin, spans, isExact: true } : undefined;
  }
  const block = captionOf(fence, essay);
  const link = block && essay.fileLinkIn(block);
  const path = link && parseRepoPath(link.path);
  if (!link?.lines || !path || !isCommit(link.ref)) return undefined;
  const span = { first: link.lines.first - 1, last: link.lines.last - 1 };
  return { path, commit: link.ref, spans: [span], isExact: false };
}

function differs(
  fence: Fence,
  { lines }: EssayDocument,
  { index, sourceLine, expected }: NonNullable<ReturnType<typeof compareExcerpt>>,
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
    'This is not line {0} of {1}. Quote it as it stands, or mark what you left out.',
    sourceLine + 1,
    path,
  );
  const isReplaceable = index < fence.lines.length && fence.lines[index] === lines.lineText(line);
  const fix = { title: message('Quote the line as it stands'), edits: [{ ...at, text: expected }] };
  return { severity: 'error', at, message: text, ...(isReplaceable && { fix }) };
}
