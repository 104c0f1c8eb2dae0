import * as vscode from 'vscode';
import { untilCancelled, type CallFlowTree, type CallNode, type Cancellation } from '../../../core';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import { stepRow, type PlaceRow } from './placesOfCode';
import type { CodeAtCursor } from './codeAtCursor';

/** The steps whose functions call a function, or are called by it, directly or through an interface. */
export interface CallsOfSteps {
  readonly callers: readonly PlaceRow[];
  readonly callees: readonly PlaceRow[];
}

/** Finds them with the call index, which it starts if nobody has. */
export async function callsOfSteps(
  codes: readonly CodeAtCursor[],
  indexes: ModuleIndexes,
  cancellation: Cancellation,
): Promise<CallsOfSteps> {
  const [code] = codes;
  const uri = code && vscode.Uri.joinPath(code.file.open.root, code.file.path);
  const file = uri && indexes.fileAt(uri);
  if (!file) return { callers: [], callees: [] };
  const { index, path } = file;
  const client = await untilCancelled(index.client(), cancellation);
  const { symbol } = code.declaration;
  const asked = { path, symbol: symbol.written, line: code.lines.name };
  const node = await client.ask('find', asked, cancellation);
  if (!node) return { callers: [], callees: [] };
  const rows = async (direction: 'callers' | 'callees'): Promise<PlaceRow[]> => {
    const options = { direction, depth: 1, includesLibrary: false };
    const { children } = await client.ask('follow', { node, options }, cancellation);
    const keys = new Set(
      nodesIn(children).map((each) => keyOf(vscode.Uri.joinPath(index.root, each.path), each.line)),
    );
    return (await Promise.all(codes.map((each) => stepsAmong(each, keys)))).flat();
  };
  return { callers: await rows('callers'), callees: await rows('callees') };
}

async function stepsAmong({ file: { open } }: CodeAtCursor, keys: ReadonlySet<string>): Promise<PlaceRow[]> {
  const rows: PlaceRow[] = [];
  for (const walkthrough of open.checkout.pack.walkthroughs) {
    for (const step of walkthrough.steps) {
      const { place } = await open.checkout.resolve(step.anchor);
      const key = place && keyOf(vscode.Uri.joinPath(open.root, place.path), place.name.start.line);
      if (place && key !== undefined && keys.has(key))
        rows.push(stepRow(open, walkthrough, step, place.symbol));
    }
  }
  return rows;
}

function nodesIn(trees: readonly CallFlowTree[]): CallNode[] {
  return trees.flatMap(({ node, children }) => [...(node ? [node] : []), ...nodesIn(children)]);
}

function keyOf(uri: vscode.Uri, line: number): string {
  return `${uri.toString()}#${line}`;
}
