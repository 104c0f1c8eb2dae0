import * as vscode from 'vscode';
import { RootRow, type CallFlowRow } from './callFlowRows';

/** Knows which rows are expanded. Roots start expanded, all other rows start collapsed. */
export class OpenRows implements vscode.Disposable {
  private readonly turned = new Set<string>();
  private readonly watch: vscode.Disposable;

  constructor(view: vscode.TreeView<CallFlowRow>) {
    this.watch = vscode.Disposable.from(
      view.onDidExpandElement(({ element }) => this.set(element, true)),
      view.onDidCollapseElement(({ element }) => this.set(element, false)),
    );
  }

  isOpen(row: CallFlowRow): boolean {
    return this.turned.has(row.id) !== isOpenAtFirst(row);
  }

  dispose(): void {
    this.watch.dispose();
  }

  private set(row: CallFlowRow, isOpen: boolean): void {
    if (isOpen === isOpenAtFirst(row)) this.turned.delete(row.id);
    else this.turned.add(row.id);
  }
}

function isOpenAtFirst(row: CallFlowRow): boolean {
  return row instanceof RootRow;
}
