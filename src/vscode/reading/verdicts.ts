import * as vscode from 'vscode';
import {
  joinSentences,
  resolutionTexts,
  stepTexts,
  verdictText,
  type Anchor,
  type Checkout,
  type Place,
  type Resolution,
} from '../../core';
import { localize } from '../platform/localize';

/** A verdict in a few words. */
export function verdictLabel(resolution: Resolution): string {
  return localize(verdictText(resolution));
}

/** Explains how a place was found, in sentences. */
export function explainResolution(resolution: Resolution): string {
  return joinSentences(resolutionTexts(resolution).map(localize));
}

/**
 * Like `explainResolution`, with the dates of the described code and of the checkout, or the last release at an earlier
 * place.
 */
export async function explainStep(checkout: Checkout, anchor: Anchor): Promise<string> {
  return joinSentences((await stepTexts(checkout, anchor)).map(localize));
}

/** The icon of a step or entry point in a tree view. */
export function verdictIcon({ verdict }: Resolution): vscode.ThemeIcon {
  switch (verdict) {
    case 'exact':
      return new vscode.ThemeIcon('circle-outline');
    case 'changed':
      return new vscode.ThemeIcon('edit');
    case 'moved':
      return new vscode.ThemeIcon('arrow-swap');
    case 'absent':
      return new vscode.ThemeIcon('circle-slash');
    case 'ambiguous':
      return new vscode.ThemeIcon('question', new vscode.ThemeColor('list.warningForeground'));
    case 'lost':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  }
}

/** The place of a resolution, as `path:line` with a 1-based line; `undefined` if there is none. */
export function resolvedPlaceText({ place }: Resolution): string | undefined {
  return place && `${place.path}:${(place.site ?? place.name).start.line + 1}`;
}

/** Where a symbol is declared, as `path:line` with a 1-based line. */
export function declarationText({ path, name }: Place): string {
  return `${path}:${name.start.line + 1}`;
}
