import * as vscode from 'vscode';
import { joinSentences, message, noWayTexts, type Disposable } from '../../../core';
import { VIEWS } from '../../ids';
import type { IndexedFunction } from '../../index/indexedFunction';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import { setContext, showView } from '../../platform/commands';
import { localize } from '../../platform/localize';
import { LongWork } from '../../platform/longWork';
import { tell } from '../../platform/tell';
import type { WaysRow } from './wayRows';
import { WayTree } from './wayTree';

/** So many ways are shown. */
const MOST_WAYS = 5;

/** The Ways view, and the search for what it shows. Ways of modules that were closed are no longer shown. */
export class WaysView implements vscode.Disposable {
  readonly tree = new WayTree();
  private readonly view = vscode.window.createTreeView<WaysRow>(VIEWS.ways, { treeDataProvider: this.tree });
  private readonly searches = new LongWork();
  private readonly changes: Disposable;

  constructor(private readonly indexes: ModuleIndexes) {
    this.changes = indexes.onDidChange(() => {
      const { current } = this.tree;
      if (current && !indexes.has(current.index)) this.close();
    });
  }

  /** The row that is selected; `undefined` if none is. */
  get selected(): WaysRow | undefined {
    return this.view.selection[0];
  }

  /** Looks for ways to a function, from another or from where control enters; shows them, or tells why there are none. */
  async find(from: IndexedFunction | undefined, to: IndexedFunction): Promise<void> {
    const found = await this.searches.run(message('Looking for ways …'), async (cancellation) => {
      const client = await to.index.client();
      const { handOvers: stated, entries } = await this.indexes.statedAbout(to.index);
      const wanted = { from: from?.node, to: to.node, most: MOST_WAYS, entries, stated };
      return client.ask('ways', wanted, cancellation);
    });
    if (!found) return;
    const { ways, hasWayBack } = found;
    if (ways.length === 0) {
      const texts = noWayTexts(from?.node.symbol, to.node.symbol, hasWayBack);
      tell(joinSentences(texts.map(localize)));
      return;
    }
    this.tree.show({ index: to.index, from: from?.node.symbol, to: to.node.symbol, ways });
    this.view.description = from ? `${from.node.symbol} → ${to.node.symbol}` : `→ ${to.node.symbol}`;
    // The view does not exist before the context says so.
    await vscode.commands.executeCommand('setContext', 'sourceGuide.hasWays', true);
    await showView(VIEWS.ways);
  }

  close(): void {
    this.tree.show(undefined);
    setContext('sourceGuide.hasWays', false);
  }

  dispose(): void {
    this.changes.dispose();
    this.searches.dispose();
    this.view.dispose();
    this.tree.dispose();
  }
}
