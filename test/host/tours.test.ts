import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support/until';

suite('tours in the extension host', () => {
  let folder: vscode.Uri;

  suiteSetup(async () => {
    await vscode.extensions.getExtension('source-reading.source-guide')?.activate();
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
    const [root] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(root);
    folder = vscode.Uri.joinPath(root.uri, '.tours');
    await vscode.commands.executeCommand('sourceGuide.walkthrough.start', 'ts-sql-write', 'serve-write');
  });

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('sourceGuide.walkthrough.stop');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  /** Runs the command and takes the folder that it offers first. */
  async function exportTours(isDone: () => Promise<boolean>): Promise<void> {
    void vscode.commands.executeCommand('sourceGuide.tour.export');
    await until(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone();
    });
  }

  async function namesIn(): Promise<string[]> {
    try {
      return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
    } catch {
      // Not written yet.
      return [];
    }
  }

  test('are written where CodeTour looks for them, one for each language', async () => {
    await exportTours(async () => (await namesIn()).length === 2);
    assert.deepEqual(await namesIn(), ['ts-sql-write.en.tour', 'ts-sql-write.zh-cn.tour']);
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'ts-sql-write.en.tour'));
    const { steps } = JSON.parse(new TextDecoder().decode(bytes)) as { steps: { file?: string }[] };
    assert.ok(steps.some(({ file }) => file === 'engine/wal.go'));
  });

  test('of anybody are checked, and Problems says where their steps lead now', async () => {
    const tour = vscode.Uri.joinPath(folder, 'own.tour');
    const steps = [
      { file: 'go.mod', pattern: '^module ', line: 900, description: 'The module.' },
      { file: 'none.yaml', line: 1, description: 'Nothing.' },
      { description: 'Text.' },
    ];
    const text = JSON.stringify({ title: 'Own', steps }, undefined, 2);
    await vscode.workspace.fs.writeFile(tour, new TextEncoder().encode(text));
    void vscode.commands.executeCommand('sourceGuide.tour.check', tour);
    await until(() => vscode.languages.getDiagnostics(tour).length === 2);
    assert.deepEqual(
      vscode.languages.getDiagnostics(tour).map(({ range, severity }) => [range.start.line, severity]),
      [
        [3, vscode.DiagnosticSeverity.Warning],
        [9, vscode.DiagnosticSeverity.Error],
      ],
    );
  });
});
