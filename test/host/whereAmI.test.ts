import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EXTENSION_ID } from '../../src/vscode/ids';
import { until } from '../support/until';

type Row = vscode.QuickPickItem;

suite('"Where Am I?" and "Search Walkthroughs…"', () => {
  const usual = vscode.window.showQuickPick;
  let shown: readonly Row[] = [];
  let choose: (rows: readonly Row[]) => Row | undefined = () => undefined;

  suiteSetup(async () => {
    await vscode.extensions.getExtension(EXTENSION_ID)?.activate();
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
    const answer = async (rows: readonly Row[] | Thenable<readonly Row[]>): Promise<Row | undefined> => {
      shown = await rows;
      return choose(shown);
    };
    Object.assign(vscode.window, { showQuickPick: answer });
  });
  suiteTeardown(async () => {
    Object.assign(vscode.window, { showQuickPick: usual });
    await vscode.commands.executeCommand('sourceGuide.walkthrough.stop');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('lists steps, entry points, texts and calls of the function at the cursor', async () => {
    await putCursorIn('engine/shard.go', /^func \(s \*shard\) OpenAndEnable\(/);
    await vscode.commands.executeCommand('sourceGuide.code.whereAmI');
    const groups = shown.filter(({ kind }) => kind === vscode.QuickPickItemKind.Separator);
    const titles = groups.map(({ label }) => label);
    assert.ok(titles.includes('Steps about this code'), titles.join());
    assert.ok(titles.includes('Steps whose code it calls'), titles.join());
    assert.ok(
      rowsUnder('Steps about this code').some(
        ({ description }) => description === 'How ts-store flushes data',
      ),
    );
    for (const { label } of rowsUnder('Steps whose code it calls')) assert.match(label, /^Step \d+: ./);
  });

  test('leads to the step that is chosen', async () => {
    await putCursorIn('engine/shard.go', /^func \(s \*shard\) OpenAndEnable\(/);
    choose = () =>
      rowsUnder('Steps whose code it calls').find(
        ({ description }) => description === 'How ts-store flushes data',
      );
    await vscode.commands.executeCommand('sourceGuide.code.whereAmI');
    choose = () => undefined;
    await until(() => {
      const { document, selection } = vscode.window.activeTextEditor ?? {};
      return (
        document !== undefined &&
        !/\) OpenAndEnable\(/.test(document.lineAt(selection?.active.line ?? 0).text)
      );
    });
  });

  test('tells texts that mention it from those that may mean something else of its name', async () => {
    await putCursorIn('engine/shard.go', /^func \(s \*shard\) WriteRows\(/);
    await vscode.commands.executeCommand('sourceGuide.code.whereAmI');
    const certain = rowsUnder('Texts that mention it');
    const possible = rowsUnder('Texts that mention something of this name');
    assert.ok(certain.length > 0 && possible.length > 0);
    const keyOf = ({ label, description }: Row): string => `${label} ${description}`;
    assert.deepEqual(
      possible.map(keyOf).filter((key) => certain.map(keyOf).includes(key)),
      [],
    );
  });

  function rowsUnder(title: string): readonly Row[] {
    const start = shown.findIndex(({ label }) => label === title) + 1;
    const rest = shown.slice(start);
    const end = rest.findIndex(({ kind }) => kind === vscode.QuickPickItemKind.Separator);
    return start === 0 ? [] : rest.slice(0, end < 0 ? undefined : end);
  }
});

async function putCursorIn(path: string, line: RegExp): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, path));
  const number = document
    .getText()
    .split('\n')
    .findIndex((text) => line.test(text));
  assert.ok(number >= 0);
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(number, 6, number, 6);
}
