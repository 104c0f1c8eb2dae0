import * as vscode from 'vscode';
import { message, type CallNode, type Cancellation, type Disposable, type Way } from '../../../core';
import { findFunction, type IndexedFunction } from '../../index/indexedFunction';
import type { ModuleIndex } from '../../index/moduleIndex';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import { registerCommands, type Handlers } from '../../platform/commands';
import { sayInStatusBar } from '../../platform/sayInStatusBar';
import { tell } from '../../platform/tell';
import { asNamedFunction } from '../../workspace/namedFunction';
import type { Reading } from '../../reading/reading';
import { pickFunction } from './pickFunction';
import { addHopAsStep, gapBefore, makeWalkthroughOfWay, type WayRecording } from './wayActions';
import { HopRow, WayRow } from './wayRows';
import { WaysView } from './waysView';

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

/** Registers the Ways view and its commands: how control gets from one function to another, and why one is called. */
export function registerWays(parts: WaysParts): Disposable {
  const { indexes, log } = parts;
  const shown = new WaysView(indexes);
  return vscode.Disposable.from(
    shown,
    registerCommands(log, { ...commandsOfReaders(parts, shown), ...commandsOfAuthors(parts, shown) }),
  );
}

function commandsOfReaders({ indexes, functionOf }: WaysParts, shown: WaysView): Handlers {
  return {
    'sourceGuide.ways.find': async (wanted, target) => {
      const from = await functionOf(wanted);
      if (!from) return;
      const to = await targetFor(from, target, indexes);
      if (to) await shown.find(from, { index: from.index, node: to });
    },
    'sourceGuide.ways.why': async (wanted) => {
      const to = await functionOf(wanted);
      if (to) await shown.find(undefined, to);
    },
    'sourceGuide.ways.close': () => {
      shown.close();
      sayInStatusBar(message('The ways are closed.'));
    },
  };
}

function commandsOfAuthors(
  { functionOf, newDraft, reading, recording }: WaysParts,
  shown: WaysView,
): Handlers {
  return {
    'sourceGuide.ways.draft': async (row) => {
      const wanted = wayOf(row) ?? wayOf(shown.selected) ?? wayOf(shown.tree.getChildren()[0]);
      const { index, ways = [] } = wanted?.shown ?? {};
      if (wanted && index) await newDraft({ index, way: wanted.way, hasOthers: ways.length > 1 });
      else tell(message('No ways are shown. Find some with “Find the Way to…”.'));
    },
    'sourceGuide.step.showBetween': async (item) => {
      const gap = await functionsAround(reading, item, functionOf);
      if (gap) await shown.find(...gap);
    },
    'sourceGuide.ways.addStep': (row) => addHopAsStep(recording, row ?? shown.selected),
    'sourceGuide.ways.makeWalkthrough': (row) => makeWalkthroughOfWay(shown.tree, recording, row),
  };
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
