import * as vscode from 'vscode';
import { RootRow, type FlowRow } from './flowRows';

/** Knows which rows are expanded. Roots start expanded, all other rows start collapsed. */
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
