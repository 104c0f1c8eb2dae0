import { isCommit, type CodeLink } from './codeLink';
import type { EssayDocument } from './model';

/** The commit that the essay reads: that of most of its excerpts and links to files. */
export function essayCommit({ links, fences }: EssayDocument): string | undefined {
  const counts = new Map<string, number>();
  const refs = [
    ...fences.flatMap(({ comment }) => comment?.pin ?? []),
    ...links.flatMap(({ code }) => (code && isPinnedFile(code) ? [code.ref] : [])),
  ];
  for (const ref of refs) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0];
}

/** True for a link to a file or folder at a commit. */
export function isPinnedFile({ view, ref }: CodeLink): boolean {
  return view !== 'commit' && isCommit(ref);
}
