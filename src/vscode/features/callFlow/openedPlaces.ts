import type * as vscode from 'vscode';
import { declarationOf, sitesOf, type CodePlace } from './callFlowPlaces';
import { isFunctionRow, type CallFlowRow } from './callFlowRows';

/**
 * Knows whether the cursor is where the Call Flow view itself has put it: at a call or the declaration of the selected
 * row, or at the place that a command of the view opened last.
 */
export class OpenedPlaces {
  private last: CodePlace | undefined;

  constructor(private readonly view: vscode.TreeView<CallFlowRow>) {}

  /** Call this before a command of the view opens a place. */
  note(place: CodePlace): void {
    this.last = place;
  }

  includes(uri: vscode.Uri, position: vscode.Position): boolean {
    const row = this.view.selection[0];
    const ofRow = isFunctionRow(row) ? [...sitesOf(row), declarationOf(row)] : [];
    return [...ofRow, this.last].some(
      (place) => place?.uri.toString() === uri.toString() && place.range.start.isEqual(position),
    );
  }
}
