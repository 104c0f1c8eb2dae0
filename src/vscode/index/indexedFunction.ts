import type * as vscode from 'vscode';
import type { CallNode } from '../../core';
import type { NamedFunction } from '../workspace/namedFunction';
import type { ModuleIndex } from './moduleIndex';
import type { ModuleIndexes } from './moduleIndexes';

/** A function and the index that knows it. */
export interface IndexedFunction {
  readonly index: ModuleIndex;
  readonly node: CallNode;
}

/** The function that holds a position; with `isExact`, the one that is called right there. */
export async function functionAt(
  uri: vscode.Uri,
  { line, character }: vscode.Position,
  indexes: ModuleIndexes,
  isExact: boolean,
): Promise<IndexedFunction | undefined> {
  const file = indexes.fileAt(uri);
  if (!file) return undefined;
  const { index, path } = file;
  const client = await index.client();
  const column = isExact ? character : undefined;
  const node = await client.ask('functionAt', { path, line, column });
  return node && { index, node };
}

/** The function that the argument of a command names; `undefined` when it is not in the tree any more. */
export async function findFunction(
  { uri, line, symbol }: Required<NamedFunction>,
  indexes: ModuleIndexes,
): Promise<IndexedFunction | undefined> {
  const file = indexes.fileAt(uri);
  if (!file) return undefined;
  const { index, path } = file;
  const client = await index.client();
  const node = await client.ask('find', { path, symbol, line });
  return node && { index, node };
}
