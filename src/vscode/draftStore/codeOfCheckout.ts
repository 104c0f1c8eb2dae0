import { clientLookup, nameOf, type Checkout, type CodeLookup } from '../../core';
import type { ModuleIndexes } from '../index/moduleIndexes';
import type { WorkspaceCheckouts } from '../workspace/workspaceCheckouts';

/**
 * The code of a checkout at a commit: what the call index has, if that commit is checked out and no source differs from
 * it. `undefined` otherwise, and while the index is not ready: drafts are reviewed again when it is.
 */
export function codeOfCheckout(
  checkout: Checkout,
  indexes: ModuleIndexes,
  checkouts: WorkspaceCheckouts,
): (revision: string) => Promise<CodeLookup | undefined> {
  let kept: { readonly version: number; readonly code: CodeLookup } | undefined;
  return async (revision) => {
    const root = checkouts.all.find((open) => open.checkout === checkout)?.root;
    if (!root || checkout.language !== indexes.language || !(await isCheckedOut(revision, checkout)))
      return undefined;
    const index = indexes.of({ root });
    const client = index.clientUnlessCancelled();
    if (!index.state.isReady) {
      // A failure to start is shown where the index is.
      client.catch(() => undefined);
      return undefined;
    }
    const { version } = index.state;
    if (kept?.version !== version)
      kept = { version, code: clientLookup(await client, checkout.tree, checkout.language) };
    return kept.code;
  };
}

async function isCheckedOut(revision: string, checkout: Checkout): Promise<boolean> {
  const { history, language } = checkout;
  const now = await checkout.head();
  const isSame = now && (now.commit.startsWith(revision.toLowerCase()) || now.tags.includes(revision));
  const changed = isSame ? await history?.changedFiles?.() : undefined;
  return changed !== undefined && !changed.some((path) => language.files.kindOf(nameOf(path)) !== undefined);
}
