import { parseRepoPath, type RepoPath } from '../../base/repoPath';
import type { CodeSpan } from '../document/model';
import type { ClaimContext } from './claimContext';

/**
 * The file that a name of a file means because it is the text of a link to it: many files may have the name, the link leads
 * to one. `undefined` outside of links, and where the link leads to another file.
 */
export function linkedFile(
  { start, end }: Pick<CodeSpan, 'start' | 'end'>,
  name: string,
  { essay, pin }: Pick<ClaimContext, 'essay' | 'pin'>,
): RepoPath | undefined {
  const link = essay.links.find(({ label }) => label && label.start <= start && end <= label.end);
  const path =
    link?.code?.view === 'file' && link.code.ref === pin ? parseRepoPath(link.code.path) : undefined;
  return path === name || path?.endsWith(`/${name}`) ? path : undefined;
}
