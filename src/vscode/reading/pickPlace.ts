import * as vscode from 'vscode';
import type { Place } from '../../core';
import { declarationText } from './verdicts';

/** Lets the reader choose one of several places; `undefined` if the reader cancels. */
export async function pickPlace(
  places: readonly Place[],
  title: string,
  placeHolder: string,
): Promise<Place | undefined> {
  const picks = places.map((place) => ({ label: place.symbol, description: declarationText(place), place }));
  const options = { title, placeHolder, matchOnDescription: true };
  return (await vscode.window.showQuickPick(picks, options))?.place;
}
