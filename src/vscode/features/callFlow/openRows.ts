import * as vscode from 'vscode';
import { RootRow, type FlowRow } from './flowRows';

/** Which rows are open before the reader: flows are until they are closed, other rows are not until they are opened. */
export class OpenRows implements vscode.Disposable {
  private readonly turned = new Set<string>();
  private readonly watch: vscode.Disposable;

  constructor(view: vscode.TreeView<FlowRow>) {
    this.watch = vscode.Disposable.from(
      view.onDidExpandElement(({ element }) => this.set(element, true)),
      view.onDidCollapseElement(({ element }) => this.set(element, false)),
    );
  }

  isOpen(row: FlowRow): boolean {
    return this.turned.has(row.id) !== isOpenAtFirst(row);
  }

  dispose(): void {
    this.watch.dispose();
  }

  private set(row: FlowRow, isOpen: boolean): void {
    if (isOpen === isOpenAtFirst(row)) this.turned.delete(row.id);
    else this.turned.add(row.id);
  }
}

function isOpenAtFirst(row: FlowRow): boolean {
  return row instanceof RootRow;
}
