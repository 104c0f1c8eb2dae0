import * as vscode from 'vscode';
import type { ReadingSession, Resolution } from '../../core';
import { toVscodeRange } from '../adapters/ranges';
import { onSettingChange, readSetting } from '../settings';
import type { WorkspaceCheckouts } from '../workspaceCheckouts';

/** Marks the current step's symbol and site in the editors, and in the gutter where other steps lie. */
export function registerHighlights(
  extensionUri: vscode.Uri,
  checkouts: WorkspaceCheckouts,
  session: ReadingSession,
): vscode.Disposable {
  const symbol = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('sourceGuide.symbolBackground'),
    overviewRulerColor: new vscode.ThemeColor('sourceGuide.siteBorder'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  });
  const site = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('sourceGuide.siteBackground'),
    border: '0 solid',
    borderColor: new vscode.ThemeColor('sourceGuide.siteBorder'),
  });
  const otherStep = vscode.window.createTextEditorDecorationType({
    gutterIconSize: 'contain',
    light: { gutterIconPath: vscode.Uri.joinPath(extensionUri, 'media', 'step-light.svg') },
    dark: { gutterIconPath: vscode.Uri.joinPath(extensionUri, 'media', 'step-dark.svg') },
  });

  const decorate = async (editor: vscode.TextEditor): Promise<void> => {
    const file = checkouts.fileAt(editor.document.uri);
    const { current } = session;
    const isReadingHere = current !== undefined && file?.open.checkout === current.checkout;
    const resolution = isReadingHere ? await current.checkout.resolve(current.step.anchor) : undefined;
    const place = resolution?.place?.path === file?.path ? resolution?.place : undefined;
    editor.setDecorations(symbol, place ? [toVscodeRange(place.range)] : []);
    editor.setDecorations(site, place?.site ? [toVscodeRange(place.site)] : []);
    const areMarked = isReadingHere && readSetting('sourceGuide.gutterMarks.enabled') === true;
    const others = areMarked ? current.walkthrough.steps.filter((step) => step !== current.step) : [];
    const resolutions = await Promise.all(others.map(({ anchor }) => current?.checkout.resolve(anchor)));
    editor.setDecorations(
      otherStep,
      resolutions.flatMap((other) => markIn(file?.path, other)),
    );
  };
  const decorateAll = (): void => vscode.window.visibleTextEditors.forEach((editor) => void decorate(editor));
  return vscode.Disposable.from(
    symbol,
    site,
    otherStep,
    session.onDidChange(decorateAll),
    checkouts.onDidChange(decorateAll),
    vscode.window.onDidChangeVisibleTextEditors(decorateAll),
    onSettingChange('sourceGuide.gutterMarks.enabled', decorateAll),
  );
}

/** The line of a step, when it lies in this file. */
function markIn(path: string | undefined, resolution: Resolution | undefined): vscode.Range[] {
  const place = resolution?.place;
  if (!place || place.path !== path) return [];
  return [toVscodeRange({ ...(place.site ?? place.name), end: (place.site ?? place.name).start })];
}
