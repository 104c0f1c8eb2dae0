import type * as vscode from 'vscode';
import { Emitter, message, type Checkout, type Message, type NearestRelease } from '../../core';
import { inBackground } from '../platform/failures';
import type { OpenCheckout } from '../workspace/workspaceCheckouts';
import { startVersionHistory } from '../workspace/versionHistory';

/** What is known of a checkout at a commit. */
interface KnownVersion {
  readonly commit: string | undefined;
  /** `undefined` while it is looked up, or if nothing is known. */
  readonly words: Message | string | undefined;
}

/** Names the version of checkouts: a release, or the nearest release and the number of commits after it. */
export class CheckoutVersions {
  private readonly didChange = new Emitter<void>();
  private readonly known = new WeakMap<Checkout, KnownVersion>();

  /** Fires when a version has become known. */
  readonly onDidChange = this.didChange.event;

  constructor(private readonly log: vscode.LogOutputChannel) {}

  /** The version of a checkout, in words; `undefined` while it is not known. Looks it up in the background. */
  of(open: OpenCheckout): Message | string | undefined {
    inBackground(this.log, 'version of the checkout', () => this.update(open));
    return this.known.get(open.checkout)?.words;
  }

  dispose(): void {
    this.didChange.dispose();
  }

  private async update({ checkout, root }: OpenCheckout): Promise<void> {
    const commit = (await checkout.head())?.commit;
    const known = this.known.get(checkout);
    if (known && known.commit === commit) return;
    this.known.set(checkout, { commit, words: undefined });
    const words = await versionOf(checkout, root);
    // Another commit may have been checked out in the meantime.
    if (words === undefined || this.known.get(checkout)?.commit !== commit) return;
    this.known.set(checkout, { commit, words });
    this.didChange.fire();
  }
}

async function versionOf(checkout: Checkout, root: vscode.Uri): Promise<Message | string | undefined> {
  const head = await checkout.head();
  const { tags, evidence } = await checkout.release();
  if (evidence === 'commit') return tags.join(' / ');
  if (head && head.tags.length > 0) return head.tags.join(' / ');
  const nearest = head && (await nearestRelease(root, head.commit));
  if (nearest?.commits === 1) return message('{0} + 1 commit', nearest.tag);
  if (nearest) return message('{0} + {1} commits', nearest.tag, nearest.commits);
  const manifest = checkout.language.files.manifest.name;
  if (evidence === 'manifest') return message('{0} as in {1}', manifest, tags.join(' / '));
  return head && message('commit {0}', head.commit.slice(0, 10));
}

async function nearestRelease(root: vscode.Uri, commit: string): Promise<NearestRelease | undefined> {
  const running = await startVersionHistory(root);
  if (!running) return undefined;
  running.onFailure(() => running.client.end());
  const history = running.client.of(root.fsPath);
  try {
    return await history.nearestRelease(commit);
  } finally {
    history.close();
    running.end();
  }
}
