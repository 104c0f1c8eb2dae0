import type { Resolution } from '../anchor/resolution';
import { message } from '../base/message';
import type { Problem } from '../base/problem';
import type { RepoPath } from '../base/repoPath';
import type { Checkout } from '../reading/checkout';

/** The commit that the lines are true for. A file that was edited since would be shown as it was, at a wrong line: then there is none. */
export async function pinOf(
  checkout: Checkout,
  resolutions: readonly Resolution[],
): Promise<{ ref: string | undefined; problems: Problem[] }> {
  const commit = (await checkout.head())?.commit;
  if (commit === undefined) return { ref: undefined, problems: [] };
  const paths = new Set(resolutions.flatMap(({ place }) => place?.path ?? []));
  const edited: RepoPath[] = [];
  for (const path of paths) {
    const committed = await checkout.history?.readAt(commit, path);
    if (committed !== undefined && !isSame(committed, await checkout.textOf(path))) edited.push(path);
  }
  const problems = edited.map((path): Problem => {
    const text = message(
      'This file is not as the commit has it. The tours name no commit, so that their lines are those of the files as they are now.',
    );
    return { code: 'tour.edited-file', severity: 'warning', path, message: text };
  });
  return { ref: edited.length > 0 ? undefined : commit, problems };
}

function isSame(committed: string | null, now: string | undefined): boolean {
  const plain = (text: string): string => text.replace(/\r\n?/g, '\n');
  return committed !== null && now !== undefined && plain(committed) === plain(now);
}

/** The commit with its release, or what the release is known to be. */
export async function versionOf(checkout: Checkout): Promise<string | undefined> {
  const { tags } = await checkout.release();
  const commit = (await checkout.head())?.commit.slice(0, 12);
  const release = tags.join(' / ');
  if (commit === undefined) return release === '' ? undefined : release;
  return release === '' ? `\`${commit}\`` : `${release} (\`${commit}\`)`;
}
