import * as vscode from 'vscode';
import { wayItem } from './wayItem';
import { WayRow, type ShownWays, type WaysRow } from './wayRows';

/** The rows of the Ways view: the ways, and the functions of each. */
export class WayTree implements vscode.TreeDataProvider<WaysRow>, vscode.Disposable {
  private readonly didChange = new vscode.EventEmitter<undefined>();
  private shown: ShownWays | undefined;

  readonly onDidChangeTreeData = this.didChange.event;

  /** The ways that are shown; `undefined` if there are none. */
  get current(): ShownWays | undefined {
    return this.shown;
  }

  show(ways: ShownWays | undefined): void {
    this.shown = ways;
    this.didChange.fire(undefined);
  }

  getTreeItem(row: WaysRow): vscode.TreeItem {
    return wayItem(row);
  }

  getParent(row: WaysRow): WaysRow | undefined {
    return row.parent;
  }

  getChildren(row?: WaysRow): WaysRow[] {
    const { shown } = this;
    if (!row) return shown?.ways.map((way, place) => new WayRow(shown, way, place + 1)) ?? [];
    return row instanceof WayRow ? [...row.rows] : [];
  }

  dispose(): void {
    this.didChange.dispose();
  }
}
