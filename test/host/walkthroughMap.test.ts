import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support/until';

/** The file of the step `serve-write`. Wait for it, because code that opens late could replace the map. */
const FIRST_FILE = '/handler.go';
/** Where the step after `serve-write` is. */
const NEXT_FILE = '/streamparser.go';

suite('the walkthrough map in the extension host', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('source-reading.source-guide')?.activate();
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
  });

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('sourceGuide.walkthrough.stop');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('opens only one tab, however often the command runs', async () => {
    await vscode.commands.executeCommand('sourceGuide.walkthrough.start', 'ts-sql-write', 'serve-write');
    await until(() => vscode.window.activeTextEditor?.document.uri.path.endsWith(FIRST_FILE) === true);
    await vscode.commands.executeCommand('sourceGuide.flowMap.open');
    await until(() => mapTabs().length === 1);
    await vscode.commands.executeCommand('sourceGuide.flowMap.open');
    await until(() => isMapActive());
    assert.equal(mapTabs().length, 1);
  });

  test('leaves its tab open when code opens beside it', async () => {
    await vscode.commands.executeCommand('sourceGuide.flowMap.open');
    await until(() => isMapActive());
    await vscode.commands.executeCommand('workbench.action.moveEditorToNextGroup');
    await until(() => mapTabs()[0]?.group.viewColumn === vscode.ViewColumn.Two);
    await vscode.commands.executeCommand('sourceGuide.step.next');
    await until(() =>
      vscode.window.visibleTextEditors.some(
        ({ viewColumn, document }) =>
          viewColumn === vscode.ViewColumn.One && document.uri.path.endsWith(NEXT_FILE),
      ),
    );
    await until(() => mapTabs()[0]?.isActive === true);
    assert.equal(mapTabs()[0]?.group.viewColumn, vscode.ViewColumn.Two);
  });
});

function isMapActive(): boolean {
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  return activeTab !== undefined && activeTab === mapTabs()[0];
}

function mapTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input, label }) => input instanceof vscode.TabInputWebview && label.startsWith('Walkthrough map: '),
    );
}
