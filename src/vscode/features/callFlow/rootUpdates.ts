import type * as vscode from 'vscode';
import type { Disposable } from '../../../core';
import type { ModuleIndex } from '../../index/moduleIndex';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import { compare } from './comparison';
import type { CallFlowRoot, CallFlowRoots } from './callFlowRoots';

/** Updates the listed call flows when the source tree changes: their functions may move or disappear. */
export class RootUpdates implements vscode.Disposable {
  private readonly versions = new WeakMap<ModuleIndex, number>();
  private readonly watch: Disposable;

  constructor(
    private readonly roots: CallFlowRoots,
    private readonly indexes: ModuleIndexes,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.watch = indexes.onDidChange((index) => this.take(index));
  }

  /** Removes the call flows of modules that were closed. */
  dropClosed(): void {
    this.roots.keepOnly((index) => this.indexes.has(index));
  }

  dispose(): void {
    this.watch.dispose();
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
