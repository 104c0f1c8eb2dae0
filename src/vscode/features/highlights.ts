import * as vscode from 'vscode';
import type { CurrentStep, ReadingSession, TextRange } from '../../core';
import { toVscodeRange } from '../platform/adapters/ranges';
import { inBackground } from '../platform/failures';
import { onSettingChange, readSetting } from '../platform/settings';
import type { WorkspaceCheckouts } from '../workspace/workspaceCheckouts';

const LONGEST_MARKED_SITE = 8;

/** Highlights the symbol and the site of the current step in editors, and marks the other steps in the gutter. */
export function registerHighlights(
  extensionUri: vscode.Uri,
  checkouts: WorkspaceCheckouts,
  session: ReadingSession,
  log: vscode.LogOutputChannel,
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

  let rounds = 0;
  const decorate = async (editor: vscode.TextEditor, round: number): Promise<void> => {
    const { current } = session;
    const file = checkouts
      .filesAt(editor.document.uri)
      .find(({ open }) => open.checkout === current?.checkout);
    const resolution = file && current && (await current.checkout.resolve(current.step.anchor));
    const place = resolution?.place?.path === file?.path ? resolution?.place : undefined;
    const areMarked = readSetting('sourceGuide.gutterMarks.enabled') === true;
    const others = areMarked && file && current ? await otherStepsIn(file.path, current) : [];
    // If the reader went on in the meantime, a later round updates the editors.
    if (round !== rounds) return;
    editor.setDecorations(symbol, place ? [toVscodeRange(place.range)] : []);
    editor.setDecorations(site, place?.site ? [headOf(place.site)] : []);
    editor.setDecorations(otherStep, others);
  };
  const decorateAll = (): void => {
    const round = ++rounds;
    for (const editor of vscode.window.visibleTextEditors)
      inBackground(log, 'highlights', () => decorate(editor, round));
  };
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

/**
 * The range to highlight. Of a long statement only the first line, because a screen full of colour would show nothing.
 */
function headOf(site: TextRange): vscode.Range {
  const isLong = site.end.line - site.start.line >= LONGEST_MARKED_SITE;
  return toVscodeRange(isLong ? { start: site.start, end: site.start } : site);
}

/** The lines of a file where the other steps of the walkthrough are. */
async function otherStepsIn(
  path: string,
  { checkout, walkthrough, step }: CurrentStep,
): Promise<vscode.Range[]> {
  const others = walkthrough.steps.filter((other) => other !== step);
  const resolutions = await Promise.all(others.map(({ anchor }) => checkout.resolve(anchor)));
  return resolutions.flatMap(({ place }) => {
    if (place?.path !== path) return [];
    const { start } = place.site ?? place.name;
    return [toVscodeRange({ start, end: start })];
  });
}
