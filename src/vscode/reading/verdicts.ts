import * as vscode from 'vscode';
import {
  joinSentences,
  earlierPlaceOf,
  message,
  type Anchor,
  type Checkout,
  type Message,
  type Place,
  type Resolution,
  type Verdict,
} from '../../core';
import { localize } from '../platform/localize';

/** `unrecorded`: found where the pack says, but the pack does not tell which code the author saw there. */
type ShownVerdict = Verdict | 'unrecorded';

function shownVerdict({ verdict, isBodyChanged }: Resolution): ShownVerdict {
  return verdict === 'exact' && isBodyChanged === undefined ? 'unrecorded' : verdict;
}

/** True if the code at the place is known to be the code that the author saw. */
export function isAsDescribed(resolution: Resolution): boolean {
  return shownVerdict(resolution) === 'exact';
}

/** True if the place was found, but the pack does not record which code the author saw there. */
export function isUnrecorded(resolution: Resolution): boolean {
  return shownVerdict(resolution) === 'unrecorded';
}

/** A verdict in a few words. */
export function verdictLabel(resolution: Resolution): string {
  switch (shownVerdict(resolution)) {
    case 'exact':
      return localize(message('As described'));
    case 'unrecorded':
      return localize(message('Not recorded'));
    case 'changed':
      return localize(message('Different from the text'));
    case 'moved':
      return localize(message('Moved'));
    case 'ambiguous':
      return localize(message('Several places fit'));
    case 'absent':
      return localize(message('Not in this version'));
    case 'lost':
      return localize(resolution.isUnreadable ? message('Cannot be read') : message('Not found'));
  }
}

/** Explains how a place was found, in sentences. */
export function explainResolution(resolution: Resolution): string {
  const evidence = localize(resolution.evidence);
  if (!resolution.isSiteMissing) return evidence;
  const statement = resolution.place?.siteChoices
    ? message('Several statements fit what the step points to, so the whole function is shown.')
    : message('The statement that the step points to is no longer there, so the whole function is shown.');
  return `${evidence} ${localize(statement)}`;
}

/**
 * Like `explainResolution`, with the dates of the described code and of the checkout, or the last release at an earlier
 * place.
 */
export async function explainStep(checkout: Checkout, anchor: Anchor): Promise<string> {
  const resolution = await checkout.resolve(anchor);
  const since = await sinceWhen(checkout, anchor, resolution);
  return joinSentences([explainResolution(resolution), ...(since ? [localize(since)] : [])]);
}

async function sinceWhen(
  checkout: Checkout,
  anchor: Anchor,
  resolution: Resolution,
): Promise<Message | undefined> {
  const { date } = checkout.pack.base;
  const { verdict } = resolution;
  const earlier = earlierPlaceOf(anchor, resolution, checkout.language);
  if (earlier) return message('It was here up to {0}.', earlier.until);
  if (verdict !== 'moved' && verdict !== 'changed') return undefined;
  const own = (await checkout.head())?.date;
  if (own === undefined) return message('The text describes code from {0}.', date);
  return own < date
    ? message('The text describes code from {0}; this checkout is older, from {1}.', date, own)
    : message('The text describes code from {0}; this checkout is from {1}.', date, own);
}

/** How much attention a resolution needs: none, the reader should know, or the reader has to judge. */
export function attentionFor(resolution: Resolution): 'ok' | 'note' | 'warning' {
  switch (shownVerdict(resolution)) {
    case 'exact':
      return resolution.isSiteMissing ? 'note' : 'ok';
    case 'unrecorded':
    case 'changed':
    case 'moved':
    case 'absent':
      return 'note';
    case 'ambiguous':
    case 'lost':
      return 'warning';
  }
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
