import type * as vscode from 'vscode';
import { Emitter, findSymbols, readSymbols, type Checkout } from '../../core';
import { VscodeSourceTree } from '../platform/adapters/vscodeSourceTree';
import { inBackground } from '../platform/failures';
import type { OpenCheckout } from '../workspace/workspaceCheckouts';

interface KnownWords {
  readonly commit: string | undefined;
  /** Empty while they are looked up. */
  readonly words: readonly string[];
}

/**
 * Knows which code words in the texts of a pack a checkout does not have: names of other versions. Only a pack that records
 * its words (`symbols.json`) can be asked, and a checkout of the base commit has all of them.
 */
export class LackingWords {
  private readonly didChange = new Emitter<void>();
  private readonly known = new WeakMap<Checkout, KnownWords>();

  /** Fires when words have become known. */
  readonly onDidChange = this.didChange.event;

  constructor(private readonly log: vscode.LogOutputChannel) {}

  /** The words of a pack that its checkout lacks, as far as they are known. Looks them up in the background. */
  of(open: OpenCheckout): readonly string[] {
    inBackground(this.log, 'words of the texts', () => this.update(open));
    return this.known.get(open.checkout)?.words ?? [];
  }

  dispose(): void {
    this.didChange.dispose();
  }

  private async update({ checkout, root, home }: OpenCheckout): Promise<void> {
    const commit = (await checkout.head())?.commit;
    const known = this.known.get(checkout);
    if (known && known.commit === commit) return;
    this.known.set(checkout, { commit, words: [] });
    if (commit === checkout.pack.base.commit) return;
    const recorded = await readSymbols(new VscodeSourceTree(home.folder));
    const all = [...(recorded?.words.keys() ?? [])];
    if (all.length === 0) return;
    const found = await findSymbols(all, new VscodeSourceTree(root), checkout.language);
    const words = all.filter((word) => !found.has(word));
    // Another commit may have been checked out in the meantime.
    if (words.length === 0 || this.known.get(checkout)?.commit !== commit) return;
    this.known.set(checkout, { commit, words });
    this.didChange.fire();
  }
}
