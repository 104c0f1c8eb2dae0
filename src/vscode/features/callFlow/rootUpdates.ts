import type * as vscode from 'vscode';
import { disposeAll, type Disposable } from '../../../core';
import type { ModuleIndex } from '../../index/moduleIndex';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';
import { compare } from './comparison';
import type { CallFlowRoot, CallFlowRoots } from './callFlowRoots';

/** Updates the listed call flows when the source tree changes: their functions may move or disappear. */
export class RootUpdates implements vscode.Disposable {
  private readonly versions = new WeakMap<ModuleIndex, number>();
  private readonly watch: Disposable;

  constructor(
    private readonly roots: CallFlowRoots,
    indexes: ModuleIndexes,
    checkouts: WorkspaceCheckouts,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const watched = [
      indexes.onDidChange((index) => this.take(index)),
      checkouts.onDidChange(() => this.dropClosed(checkouts.roots)),
    ];
    this.watch = { dispose: () => disposeAll(watched) };
  }

  dispose(): void {
    this.watch.dispose();
  }

  /** Removes the call flows of modules that were closed. */
  private dropClosed(open: readonly vscode.Uri[]): void {
    const keys = new Set(open.map((root) => root.toString()));
    this.roots.keepOnly(({ root }) => keys.has(root.toString()));
  }

  private take(index: ModuleIndex): void {
    const { isReady, version } = index.state;
    if (!isReady || this.versions.get(index) === version) return;
    this.versions.set(index, version);
    for (const root of this.roots.all.filter((one) => one.index === index)) {
      this.update(root, version).catch((error: unknown) => this.log.warn('call flow', String(error)));
    }
  }

  private async update(root: CallFlowRoot, version: number): Promise<void> {
    const { index, node, id } = root;
    const client = await index.clientUnlessCancelled();
    const found = await client.ask('find', node);
    const isGone = found === undefined;
    const latest = { ...root, node: found ?? node, isGone };
    const comparison = root.comparison && !isGone ? await compare(latest, root.comparison) : undefined;
    // A newer version starts its own update.
    if (index.state.version !== version) return;
    this.roots.update(id, { node: latest.node, isGone, comparison });
  }
}
