import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support/until';

const SHARD = 'engine/shard.go';

suite('call lenses', () => {
  const SETTING = 'sourceGuide.codeLens.calls';

  suiteSetup(async () => {
    await vscode.extensions.getExtension('source-reading.source-guide')?.activate();
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
    await vscode.workspace.openTextDocument(uriOf(SHARD));
  });
  suiteTeardown(async () => {
    const configuration = vscode.workspace.getConfiguration();
    await configuration.update(SETTING, undefined, vscode.ConfigurationTarget.Global);
    await closeEditors();
  });

  test('appear above functions when they are turned on, and lead to the view', async () => {
    assert.deepEqual(await callLensesIn(SHARD), []);
    await vscode.commands.executeCommand('sourceGuide.callLenses.toggle');
    await until(async () => (await callLensesIn(SHARD)).length > 0);
    const document = await vscode.workspace.openTextDocument(uriOf(SHARD));
    const above = (text: string): Promise<string[]> =>
      callLensesIn(SHARD).then((lenses) =>
        lenses
          .filter(({ range }) => document.lineAt(range.start.line).text.includes(text))
          .map(({ command }) => command?.title ?? ''),
      );
    assert.deepEqual(await above('func (s *shard) WriteRows('), ['calls 4', 'called by 1']);
    assert.deepEqual(await above('\tWriteIndex('), ['called by 1', '1 implementation']);
  });

  test('move with edits before the call index has read them', async () => {
    const document = await vscode.workspace.openTextDocument(uriOf(SHARD));
    const before = (await callLensesIn(SHARD)).map(({ range }) => range.start.line);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), '\n\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const after = (await callLensesIn(SHARD)).map(({ range }) => range.start.line);
    assert.deepEqual(
      after.map((line) => line - 2),
      before,
    );
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('disappear when the same command turns them off', async () => {
    await vscode.commands.executeCommand('sourceGuide.callLenses.toggle');
    await until(async () => (await callLensesIn(SHARD)).length === 0);
  });
});

function uriOf(path: string): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root, 'a folder is open');
  return vscode.Uri.joinPath(root, path);
}

/** Reverts unsaved edits. Otherwise VS Code would ask whether to save them, and the test would hang. */
async function closeEditors(): Promise<void> {
  await vscode.window.showTextDocument(uriOf(SHARD));
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

async function callLensesIn(path: string): Promise<vscode.CodeLens[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uriOf(path),
    1000,
  );
  return lenses.filter(({ command }) => command?.command === 'sourceGuide.callFlow.show');
}
