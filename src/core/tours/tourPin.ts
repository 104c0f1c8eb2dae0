import type { Resolution } from '../anchor/resolution';
import { message } from '../base/message';
import type { Problem } from '../base/problem';
import type { RepoPath } from '../base/repoPath';
import type { Checkout } from '../reading/checkout';

/**
 * The commit that the line numbers belong to. `undefined` when there is none, or when a file differs from it: CodeTour
 * would show the committed file, where our lines are wrong.
 */
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
      'This file differs from the commit. The tours name no commit, so their line numbers are for the files as they are now.',
    );
    return { code: 'tour.edited-file', severity: 'warning', path, message: text };
  });
  return { ref: edited.length > 0 ? undefined : commit, problems };
}

function isSame(committed: string | null, now: string | undefined): boolean {
  const plain = (text: string): string => text.replace(/\r\n?/g, '\n');
  return committed !== null && now !== undefined && plain(committed) === plain(now);
}

/** The commit and its release, as Markdown; `undefined` when neither is known. */
export async function versionOf(checkout: Checkout): Promise<string | undefined> {
  const { tags } = await checkout.release();
  const commit = (await checkout.head())?.commit.slice(0, 12);
  const release = tags.join(' / ');
  if (commit === undefined) return release === '' ? undefined : release;
  return release === '' ? `\`${commit}\`` : `${release} (\`${commit}\`)`;
}
