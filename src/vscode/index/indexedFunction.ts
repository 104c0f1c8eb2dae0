import type * as vscode from 'vscode';
import { untilCancelled, type CallNode, type Cancellation } from '../../core';
import type { NamedFunction } from '../workspace/namedFunction';
import type { ModuleIndex } from './moduleIndex';
import type { ModuleIndexes } from './moduleIndexes';

/** A function, and the call index that knows it. */
export interface IndexedFunction {
  /** The call index of the module that the function is in. */
  readonly index: ModuleIndex;
  /** The function, as the call index knows it. */
  readonly node: CallNode;
}

/**
 * The function that contains a position. With `isExact`, a function that is called at the position takes precedence.
 * `undefined` if there is none.
 */
export async function functionAt(
  uri: vscode.Uri,
  { line, character }: vscode.Position,
  indexes: ModuleIndexes,
  { isExact, cancellation }: { readonly isExact: boolean; readonly cancellation?: Cancellation | undefined },
): Promise<IndexedFunction | undefined> {
  const file = indexes.fileAt(uri);
  if (!file) return undefined;
  const { index, path } = file;
  const client = await untilCancelled(index.client(), cancellation);
  const column = isExact ? character : undefined;
  const node = await client.ask('functionAt', { path, line, column }, cancellation);
  return node && { index, node };
}

/** The function that the argument of a command names; `undefined` if it is no longer in the source tree. */
export async function findFunction(
  { uri, line, symbol }: Required<NamedFunction>,
  indexes: ModuleIndexes,
  cancellation?: Cancellation,
): Promise<IndexedFunction | undefined> {
  const file = indexes.fileAt(uri);
  if (!file) return undefined;
  const { index, path } = file;
  const client = await untilCancelled(index.client(), cancellation);
  const node = await client.ask('find', { path, symbol, line }, cancellation);
  return node && { index, node };
}
