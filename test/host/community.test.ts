import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support/until';

suite('the talent program in the extension host', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('source-reading.source-guide')?.activate();
  });

  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('opens only one tab, however often the command runs', async () => {
    await vscode.commands.executeCommand('sourceGuide.program.open');
    await until(() => programTabs().length === 1);
    await vscode.commands.executeCommand('sourceGuide.program.open');
    await until(() => programTabs()[0]?.isActive === true);
    assert.equal(programTabs().length, 1);
  });

  test('opens again after it was closed', async () => {
    await vscode.window.tabGroups.close(programTabs());
    await vscode.commands.executeCommand('sourceGuide.program.open');
    await until(() => programTabs().length === 1);
  });
});

function programTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith('sourceGuide.program'),
    );
}
