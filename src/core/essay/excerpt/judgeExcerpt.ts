import { parseRepoPath, type RepoPath } from '../../base/repoPath';
import { linesOf, type LineSpan } from '../../base/text';
import type { ExcerptSource } from './excerptSource';
import { captionOf } from '../document/captionOf';
import { isCommit, type CodeLink } from '../document/codeLink';
import { compareExcerpt, isStillThere, type Difference, type QuotedSpans } from './compareExcerpt';
import type { EssayDocument, Fence, ProseBlock } from '../document/model';

/** Where an excerpt says that it comes from. */
export interface Origin extends QuotedSpans {
  /** The quoted file. */
  readonly path: RepoPath;
  /** The commit that it is true for. */
  readonly commit: string;
}

/** What became of an excerpt. */
export type ExcerptJudgement =
  /** Nothing says where it comes from, or at which commit. */
  | { readonly verdict: 'untraced' }
  /** It says so, but that commit or file cannot be read here. */
  | { readonly verdict: 'unknown'; readonly origin: Origin }
  /** The commit is known not to have such a file. */
  | { readonly verdict: 'absent'; readonly origin: Origin }
  /** The source differs from the excerpt. */
  | { readonly verdict: 'different'; readonly origin: Origin; readonly difference: Difference }
  /** Matches the source at its commit; `changed` when the checkout no longer matches. `shown` are the lines that it shows. */
  | {
      readonly verdict: 'true' | 'changed';
      readonly origin: Origin;
      readonly shown: readonly LineSpan[];
    };

/** Nothing says where the excerpt comes from. */
export const UNTRACED: ExcerptJudgement = { verdict: 'untraced' };

/** The texts of a quoted file: `null` where there is no such file, `undefined` where it cannot be read. */
export interface QuotedTexts {
  readonly atCommit: string | null | undefined;
  /** In the checkout. */
  readonly now: string | null | undefined;
}

/** Compares an excerpt with the source at its commit, and with the checkout. */
export async function judgeExcerpt(
  fence: Fence,
  essay: EssayDocument,
  source: ExcerptSource | undefined,
): Promise<ExcerptJudgement> {
  const origin = originOf(fence, essay);
  return origin ? judgeAt(origin, fence.lines, await textsFor(origin, source)) : UNTRACED;
}

/** Reads the quoted file. */
export async function textsFor(
  { commit, path }: Origin,
  source: ExcerptSource | undefined,
): Promise<QuotedTexts> {
  const atCommit = await source?.textAt(commit, path);
  return { atCommit, now: typeof atCommit === 'string' ? await source?.textNow(path) : undefined };
}

/** Compares an excerpt with the texts of the file that it says it comes from. */
export function judgeAt(
  origin: Origin,
  excerpt: readonly string[],
  { atCommit, now }: QuotedTexts,
): ExcerptJudgement {
  if (atCommit === undefined) return { verdict: 'unknown', origin };
  if (atCommit === null) return { verdict: 'absent', origin };
  const lines = linesOf(atCommit);
  const compared = compareExcerpt(excerpt, lines, origin);
  if (compared.difference) return { verdict: 'different', origin, difference: compared.difference };
  const { shown } = compared;
  const isSame = now === undefined || (now !== null && isStillThere(lines, linesOf(now), shown));
  return { verdict: isSame ? 'true' : 'changed', origin, shown };
}

/** Where an excerpt says that it comes from; `undefined` if it does not say so, or without a commit. */
export function originOf(fence: Fence, essay: EssayDocument): Origin | undefined {
  const { comment } = fence;
  if (comment) {
    const { path, pin, spans } = comment;
    return pin !== undefined && isCommit(pin)
      ? { path, commit: pin, spans, isExact: true, mayBeginLater: false }
      : undefined;
  }
  const block = captionOf(fence, essay);
  const link = block && essay.fileLinkIn(block);
  const path = link && parseRepoPath(link.path);
  if (!link?.lines || !path || !isCommit(link.ref)) return undefined;
  const span = { first: link.lines.first - 1, last: link.lines.last - 1 };
  const mayBeginLater = isBeforeOtherSentences(link, block, essay);
  return { path, commit: link.ref, spans: [span], isExact: false, mayBeginLater };
}

/** True for a link of a sentence that others follow: those say what is quoted, the link may be to all of its function. */
function isBeforeOtherSentences(link: CodeLink, block: ProseBlock, { links }: EssayDocument): boolean {
  const end = links.find((one) => one.block === block && one.code === link)?.end ?? block.end;
  return /[。！？]|[.!?]\s/.test(block.prose.slice(end - block.start));
}
