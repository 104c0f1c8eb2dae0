import { joinPath, ROOT } from '../base/repoPath';
import { manifestHash as hashOfManifest } from '../code/manifest';
import type { Pack } from '../pack/model';
import type { Head, SourceTree } from '../ports';

/** Which release a checkout is, and how we know. */
export interface ReleaseGuess {
  /** One tag when it is known, several when they look the same, none when the checkout is not a known release. */
  readonly tags: readonly string[];
  /** `commit`: the release's commit is checked out. `manifest`: only the manifest is the same. */
  readonly evidence: 'commit' | 'manifest' | 'none';
}

/** Recognises a release by its commit, else by its manifest; so it also recognises an unpacked archive. */
export async function recogniseRelease(
  pack: Pack,
  tree: SourceTree,
  head: Head | undefined,
): Promise<ReleaseGuess> {
  const byCommit = pack.releases.filter(({ commit }) => commit === head?.commit).map(({ tag }) => tag);
  if (byCommit.length > 0) return { tags: byCommit, evidence: 'commit' };
  const text = await tree.readText(joinPath(ROOT, pack.language.files.manifest.name));
  const hash = text === undefined ? undefined : hashOfManifest(text);
  const byManifest = pack.releases
    .filter(({ manifestHash }) => hash !== undefined && manifestHash === hash)
    .map(({ tag }) => tag);
  return byManifest.length > 0 ? { tags: byManifest, evidence: 'manifest' } : { tags: [], evidence: 'none' };
}
