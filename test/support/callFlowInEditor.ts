import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CallFlowDirection } from '../../src/core';
import { codeLanguages, createSiteFinder, goLanguage } from '../../src/core/languages';
import { CallFlowRoots, type CallFlowRoot } from '../../src/vscode/features/callFlow/callFlowRoots';
import { RootRow, type CallFlowRow } from '../../src/vscode/features/callFlow/callFlowRows';
import { CallFlowTreeProvider } from '../../src/vscode/features/callFlow/callFlowTreeProvider';
import { targetOf } from '../../src/vscode/features/callFlow/callFlowTarget';
import { LanguageServer } from '../../src/vscode/features/callFlow/languageServer';
import { ServerAnswers } from '../../src/vscode/features/callFlow/serverAnswers';
import { ModuleIndexes } from '../../src/vscode/index/moduleIndexes';
import { WorkspaceCheckouts } from '../../src/vscode/workspace/workspaceCheckouts';

/** The file of the sample that most tests of call flows read. */
export const SHARD = 'engine/shard.go';

/** A separate view on a call index. */
export interface CallFlowInView {
  readonly roots: CallFlowRoots;
  readonly tree: CallFlowTreeProvider;
}

/** The call index of the folder that tests run in, with views on it. */
export class CallFlowInEditor {
  private constructor(
    readonly log: vscode.LogOutputChannel,
    readonly checkouts: WorkspaceCheckouts,
    readonly indexes: ModuleIndexes,
  ) {}

  static async open(): Promise<CallFlowInEditor> {
    const extension = vscode.extensions.getExtension('source-reading.source-guide');
    assert.ok(extension);
    await extension.activate();
    const { extensionUri } = extension;
    const log = vscode.window.createOutputChannel('Call Flow test', { log: true });
    const checkouts = new WorkspaceCheckouts(extensionUri, log, codeLanguages, createSiteFinder);
    await checkouts.search();
    const parts = { extensionUri, storage: undefined, log, language: goLanguage };
    return new CallFlowInEditor(log, checkouts, new ModuleIndexes(checkouts, parts));
  }

  async close(): Promise<void> {
    this.indexes.dispose();
    this.checkouts.dispose();
    this.log.dispose();
    await closeEditors();
  }

  view(server = new LanguageServer(() => false)): CallFlowInView {
    const roots = new CallFlowRoots();
    const answers = new ServerAnswers(server, () => roots.includesLibrary, this.log);
    return {
      roots,
      tree: new CallFlowTreeProvider(roots, answers, (index) => this.indexes.statedAbout(index)),
    };
  }

  /** The call flow of a function, as the command without arguments shows it. */
  async rootAt(
    { roots }: Pick<CallFlowInView, 'roots'>,
    path: string,
    text: string,
    direction: CallFlowDirection = 'callees',
  ): Promise<CallFlowRoot> {
    await putCursor(path, text);
    const target = await targetOf(undefined, this.indexes);
    assert.ok(target, `a function is found at ${text}`);
    return roots.show({ ...target, direction });
  }
}

/** The rows below the function that a call flow begins with. */
export async function rowsBelow(
  tree: CallFlowTreeProvider,
  root: CallFlowRoot,
): Promise<readonly CallFlowRow[]> {
  const rows = await tree.getChildren();
  const row = rows.find((one) => one instanceof RootRow && one.root.id === root.id);
  return tree.getChildren(row);
}

/** `label | description` of each row. */
export function shownRows(tree: CallFlowTreeProvider, rows: readonly CallFlowRow[]): string[] {
  return rows.map((one) => {
    const { label, description } = tree.getTreeItem(one);
    assert.ok(typeof label === 'string');
    return `${label} | ${String(description)}`;
  });
}

/** A file of the open folder. */
export function uriOf(path: string): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root, 'a folder is open');
  return vscode.Uri.joinPath(root, path);
}

/** Puts the cursor before the first occurrence of a text. */
export async function putCursor(path: string, text: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uriOf(path));
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `${path} holds ${text}`);
  const editor = await vscode.window.showTextDocument(document);
  const position = document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
}

/** Reverts unsaved edits. Otherwise VS Code would ask whether to save them, and the test would hang. */
async function closeEditors(): Promise<void> {
  await vscode.window.showTextDocument(uriOf(SHARD));
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
