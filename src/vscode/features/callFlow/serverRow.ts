import type * as vscode from 'vscode';
import type { CallFlowDirection, CodeLanguage } from '../../../core';

/** A call flow in a language whose calls are not indexed: all of it comes from a language server. */
export interface ServerFlow {
  /** Root of the module. Calls that lead out of it are those of libraries. */
  readonly root: vscode.Uri;
  readonly language: CodeLanguage;
  /** The function at the root of the call flow. */
  readonly item: vscode.CallHierarchyItem;
  readonly direction: CallFlowDirection;
}

/** A function of a {@link ServerFlow}. */
export class ServerRow {
  readonly id: string;

  constructor(
    readonly flow: ServerFlow,
    readonly item: vscode.CallHierarchyItem,
    readonly parent?: ServerRow,
    /** The calls that lead to it from the row above, or from it to that row. */
    readonly sites: readonly vscode.Location[] = [],
  ) {
    const { uri, selectionRange } = item;
    const own = `${uri.toString()}#${selectionRange.start.line}:${selectionRange.start.character} ${item.name}`;
    this.id = `${parent?.id ?? `server ${flow.direction}`}/${own}`;
  }

  /** True if the function is on the way from the root to this row already. */
  get isRecursive(): boolean {
    for (let above = this.parent; above; above = above.parent) if (isSame(above.item, this.item)) return true;
    return false;
  }
}

function isSame(one: vscode.CallHierarchyItem, other: vscode.CallHierarchyItem): boolean {
  return (
    one.uri.toString() === other.uri.toString() &&
    one.selectionRange.start.isEqual(other.selectionRange.start) &&
    one.name === other.name
  );
}
