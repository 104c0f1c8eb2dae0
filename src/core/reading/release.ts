import { joinPath, ROOT } from '../base/repoPath';
import { goModHash } from '../languages/go/module';
import type { Pack } from '../pack/model';
import type { Head, SourceTree } from '../ports';

/** Which release a checkout is, and how that is known. */
export interface ReleaseGuess {
  /** One tag when it is known, several when they look alike, none when the checkout is no known release. */
  readonly tags: readonly string[];
  /** `commit`: the very commit of the release. `go-mod`: only go.mod is the same. */
  readonly evidence: 'commit' | 'go-mod' | 'none';
}

/** Recognises the release by its commit, else by its go.mod, so that an unpacked archive is recognised too. */
export async function recogniseRelease(
  pack: Pack,
  tree: SourceTree,
  head: Head | undefined,
): Promise<ReleaseGuess> {
  const byCommit = pack.releases.filter(({ commit }) => commit === head?.commit).map(({ tag }) => tag);
  if (byCommit.length > 0) return { tags: byCommit, evidence: 'commit' };
  const text = await tree.readText(joinPath(ROOT, 'go.mod'));
  const hash = text === undefined ? undefined : goModHash(text);
  const byGoMod = pack.releases.filter(({ goMod }) => goMod === hash).map(({ tag }) => tag);
  return byGoMod.length > 0 ? { tags: byGoMod, evidence: 'go-mod' } : { tags: [], evidence: 'none' };
}
