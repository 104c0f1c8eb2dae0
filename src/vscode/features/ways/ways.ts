import * as vscode from 'vscode';
import {
  joinSentences,
  message,
  noWayTexts,
  type CallNode,
  type Cancellation,
  type Disposable,
  type Way,
} from '../../../core';
import { VIEWS } from '../../ids';
import { findFunction, type IndexedFunction } from '../../index/indexedFunction';
import type { ModuleIndex } from '../../index/moduleIndex';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import { registerCommands, showView } from '../../platform/commands';
import { localize } from '../../platform/localize';
import { LongWork } from '../../platform/longWork';
import { sayInStatusBar } from '../../platform/sayInStatusBar';
import { tell } from '../../platform/tell';
import { asNamedFunction } from '../../workspace/namedFunction';
import type { Reading } from '../../reading/reading';
import { pickFunction } from './pickFunction';
import { addHopAsStep, gapBefore, makeWalkthroughOfWay, type WayRecording } from './wayActions';
import { WayTree } from './wayTree';
import { HopRow, WayRow, type WaysRow } from './wayRows';

/** Dependencies of the Ways view. */
export interface WaysParts {
  /** Ways of modules that were closed are no longer shown. */
  readonly indexes: ModuleIndexes;
  /** The function that a command acts on; tells the reader why if there is none. */
  readonly functionOf: (wanted: unknown, cancellation?: Cancellation) => Promise<IndexedFunction | undefined>;
  /** Writes a draft about a way; asks where. */
  readonly newDraft: (found: {
    readonly index: ModuleIndex;
    readonly way: Way;
    readonly hasOthers: boolean;
  }) => Promise<void>;
  /** Steps between which ways are looked for. */
  readonly reading: Reading;
  readonly recording: WayRecording;
  readonly log: vscode.LogOutputChannel;
}

/** So many ways are shown. */
const MOST_WAYS = 5;

/** Registers the Ways view and its commands: how control gets from one function to another, and why one is called. */
export function registerWays(parts: WaysParts): Disposable {
  const { indexes, functionOf, newDraft, reading, recording, log } = parts;
  const tree = new WayTree();
  const view = vscode.window.createTreeView<WaysRow>(VIEWS.ways, { treeDataProvider: tree });
  const searches = new LongWork();
  const show = async (from: IndexedFunction | undefined, to: IndexedFunction): Promise<void> => {
    const found = await searches.run(message('Looking for ways …'), async (cancellation) => {
      const client = await to.index.client();
      const { handOvers: stated, entries } = await indexes.statedAbout(to.index);
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
    tree.show({ index: to.index, from: from?.node.symbol, to: to.node.symbol, ways });
    view.description = from ? `${from.node.symbol} → ${to.node.symbol}` : `→ ${to.node.symbol}`;
    // The view does not exist before the context says so.
    await vscode.commands.executeCommand('setContext', 'sourceGuide.hasWays', true);
    await showView(VIEWS.ways);
  };
  const close = (): void => {
    tree.show(undefined);
    void vscode.commands.executeCommand('setContext', 'sourceGuide.hasWays', false);
  };
  return vscode.Disposable.from(
    tree,
    view,
    searches,
    indexes.onDidChange(() => {
      const { current } = tree;
      if (current && !indexes.has(current.index)) close();
    }),
    registerCommands(log, {
      'sourceGuide.ways.find': async (wanted, target) => {
        const from = await functionOf(wanted);
        if (!from) return;
        const to = await targetFor(from, target, indexes);
        if (to) await show(from, { index: from.index, node: to });
      },
      'sourceGuide.ways.why': async (wanted) => {
        const to = await functionOf(wanted);
        if (to) await show(undefined, to);
      },
      'sourceGuide.ways.draft': async (row) => {
        const wanted = wayOf(row) ?? wayOf(view.selection[0]) ?? wayOf(tree.getChildren()[0]);
        const { index, ways = [] } = wanted?.shown ?? {};
        if (wanted && index) await newDraft({ index, way: wanted.way, hasOthers: ways.length > 1 });
        else tell(message('No ways are shown. Find some with “Find the Way to…”.'));
      },
      'sourceGuide.step.showBetween': async (item) => {
        const gap = await functionsAround(reading, item, functionOf);
        if (gap) await show(...gap);
      },
      'sourceGuide.ways.addStep': (row) => addHopAsStep(recording, row ?? view.selection[0]),
      'sourceGuide.ways.makeWalkthrough': (row) => makeWalkthroughOfWay(tree, recording, row),
      'sourceGuide.ways.close': () => {
        close();
        sayInStatusBar(message('The ways are closed.'));
      },
    }),
  );
}

function wayOf(row: unknown): WayRow | undefined {
  if (row instanceof WayRow) return row;
  return row instanceof HopRow ? row.parent : undefined;
}

/** The functions of a step and of the one before it. Tells the reader why there is nothing between. */
async function functionsAround(
  reading: Reading,
  item: unknown,
  functionOf: WaysParts['functionOf'],
): Promise<[IndexedFunction, IndexedFunction] | undefined> {
  const gap = await gapBefore(reading, item);
  const from = gap && (await functionOf(gap.from));
  const to = from && (await functionOf(gap.to));
  if (!from || !to) return undefined;
  const isSame = from.node.path === to.node.path && from.node.line === to.node.line;
  return isSame ? tell(message('Both steps are in {0}.', to.node.symbol)) : [from, to];
}

/** The function that the argument of the command names, else the one that the reader chooses. */
async function targetFor(
  { index, node }: IndexedFunction,
  target: unknown,
  indexes: ModuleIndexes,
): Promise<CallNode | undefined> {
  const { uri, line, symbol } = asNamedFunction(target) ?? {};
  if (uri === undefined || line === undefined || symbol === undefined)
    return pickFunction(index, message('Find the way from {0} to …', node.symbol));
  const found = await findFunction({ uri, line, symbol }, indexes);
  return found?.index === index ? found.node : undefined;
}
