import * as vscode from 'vscode';
import {
  exportEssay,
  message,
  targetName,
  type EssayExport,
  type EssayRegistry,
  type Problem,
  type Target,
} from '../../../core';
import type { ExportedState } from '../../../webview/export/exportProtocol';
import { setContext } from '../../platform/commands';
import { localize } from '../../platform/localize';
import { toVscodeRange } from '../../platform/adapters/ranges';
import { askForFolder, chooseFolder } from './askForFolder';
import { folderOfDraft, requestFor } from './draftDocument';
import type { ExportPanel } from './exportPanel';
import { writeExport } from './writeExport';

/** Writes a draft in the form that its target needs, and shows what is left to do. */
export async function exportDraft(
  document: vscode.TextDocument,
  { target, registry }: { readonly target: Target; readonly registry: EssayRegistry },
  panel: ExportPanel,
): Promise<void> {
  const first = await askForFolder(document, target);
  if (!first) return;
  const title = localize(message('Export for {0}', targetName(target)));
  panel.show(stateOf(title, localize(message('Exporting…'))));
  const made = await panel.make(message('Exporting…'), (cancellation) =>
    exportEssay(document.getText(), {
      ...requestFor(document, { target, registry }),
      toPng: (svg) => panel.toPng(svg),
      cancellation,
    }),
  );
  if (!made) {
    if (panel.isOpen && !panel.isMaking)
      panel.show(stateOf(title, localize(message('Nothing was written.'))));
    return;
  }
  for (let folder: vscode.Uri | undefined = first; folder; folder = await askAgain(document)) {
    const written = await writeExport(folder, made.files);
    if (written.kind === 'written') {
      setContext('sourceGuide.hasExported', true);
      const place = vscode.workspace.asRelativePath(folder);
      const detail = localize(message('Files written to {1}: {0}.', made.files.length, place));
      panel.show(stateOf(title, detail, made), {
        openFile: (index) => open(written.places[index]),
        goToProblem: (index) => goTo(document, made.problems[index]),
      });
      return;
    }
    if (!(await wantsOther(written.names))) break;
  }
  const nothing = localize(message('Nothing was written.'));
  panel.show(stateOf(title, nothing, { ...made, checklist: [], files: [] }), {
    goToProblem: (index) => goTo(document, made.problems[index]),
  });
}

/** Tells the writer which files already exist. True if the writer wants another folder. */
async function wantsOther(names: readonly string[]): Promise<boolean> {
  const other = localize(message('Choose Another Folder…'));
  const said = await vscode.window.showWarningMessage(
    localize(message('Some files already exist. They were not changed, and nothing was written.')),
    { modal: true, detail: names.join('\n') },
    other,
  );
  return said === other;
}

function askAgain(document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  return chooseFolder(folderOfDraft(document));
}

function stateOf(title: string, detail: string, made?: EssayExport): ExportedState {
  return {
    kind: 'exported',
    language: vscode.env.language,
    title,
    detail,
    todo: made?.checklist.map(localize) ?? [],
    problems: (made?.problems ?? []).map((problem) => ({
      text: localize(problem.message),
      place: placeOf(problem),
      isError: problem.severity === 'error',
    })),
    files: made?.files.map(({ path }) => path) ?? [],
    labels: {
      todo: localize(message('Still to do by hand')),
      problems: localize(message('Problems in the essay')),
      files: localize(message('Files')),
    },
  };
}

function placeOf({ range }: Problem): string {
  return localize(range ? message('Line {0}', range.start.line + 1) : message('Whole essay'));
}

async function open(place: vscode.Uri | undefined): Promise<void> {
  if (place) await vscode.commands.executeCommand('vscode.open', place, vscode.ViewColumn.One);
}

async function goTo(document: vscode.TextDocument, problem: Problem | undefined): Promise<void> {
  if (!problem) return;
  const selection = problem.range && toVscodeRange(problem.range);
  await vscode.window.showTextDocument(document, {
    viewColumn: columnOf(document),
    ...(selection && { selection }),
  });
}

/** The column where the draft is shown, so that it does not replace the page. */
function columnOf(document: vscode.TextDocument): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  return shown?.viewColumn ?? vscode.ViewColumn.One;
}
