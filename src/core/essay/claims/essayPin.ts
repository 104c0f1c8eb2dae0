import { isMovingBranch } from '../document/codeLink';
import { essayCommit } from '../document/essayCommit';
import type { EssayDocument } from '../document/model';

const FULL_HASH = /(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])/i;

/**
 * The commit or the tag that an essay is about: that of most of its excerpts and links, else the only full hash in its text.
 * `undefined` when it does not say, or only names branches.
 */
export function essayPin(essay: EssayDocument): string | undefined {
  return essayCommit(essay) ?? tagOfLinks(essay) ?? FULL_HASH.exec(essay.text)?.[0];
}

function tagOfLinks({ links }: EssayDocument): string | undefined {
  const counts = new Map<string, number>();
  for (const { code } of links) {
    if (code && code.view !== 'commit' && !isMovingBranch(code.ref))
      counts.set(code.ref, (counts.get(code.ref) ?? 0) + 1);
  }
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0];
}
