import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support/until';
import type { Place, RepoPath } from '../../src/core';
import { showPlace } from '../../src/vscode/platform/showPlace';
import { COMMANDS, SETTINGS, VIEWS } from '../../src/vscode/ids';

const STREAM_PARSER = 'lib/util/lifted/vm/protoparser/influx/streamparser.go';
const HANDLER = 'lib/util/lifted/influx/httpd/handler.go';

suite('in the extension host', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('source-reading.source-guide')?.activate();
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
  });

  test('every declared command is registered', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      Object.keys(COMMANDS).filter((id) => !registered.has(id)),
      [],
    );
  });

  test('every view can be focused', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      Object.values(VIEWS).filter((id) => !registered.has(`${id}.focus`)),
      [],
    );
  });

  test('every setting has its default', () => {
    const configuration = vscode.workspace.getConfiguration();
    const without = Object.keys(SETTINGS).filter(
      (key) => configuration.inspect(key)?.defaultValue === undefined,
    );
    assert.deepEqual(without, []);
  });

  test('starting a step opens its file with the cursor on its statement', async () => {
    await vscode.commands.executeCommand('sourceGuide.walkthrough.start', 'ts-sql-write', 'serve-write');
    await untilCursorIsOn(HANDLER, /ScheduleUnmarshalWork/);
  });

  test('if two places are requested at the same time, the last one is shown', async () => {
    await vscode.workspace.openTextDocument(uriOf(HANDLER));
    const [first, last] = await Promise.all([
      showPlace(uriOf('engine/wal.go'), beginningOf('engine/wal.go'), 'editor'),
      showPlace(uriOf(HANDLER), beginningOf(HANDLER), 'editor'),
    ]);
    assert.deepEqual(
      [first, last?.document.uri.path, vscode.window.activeTextEditor?.document.uri.path],
      [undefined, uriOf(HANDLER).path, uriOf(HANDLER).path],
    );
  });

  test('commands that run at the same time move one step each, and the last step is shown', async () => {
    await vscode.commands.executeCommand('sourceGuide.walkthrough.start', 'ts-sql-write', 'serve-write');
    await Promise.all(
      ['next', 'next', 'next', 'previous', 'previous'].map((way) =>
        vscode.commands.executeCommand(`sourceGuide.step.${way}`),
      ),
    );
    await untilCursorIsOn(STREAM_PARSER, /uw\.rows\.Unmarshal/);
  });

  test('an entry point opens at its declaration', async () => {
    await vscode.commands.executeCommand('sourceGuide.entryPoint.goTo', 'shard-snapshot');
    await untilCursorIsOn('engine/shard.go', /^func .*Snapshot\(/);
  });

  test('lenses appear above steps, and in no other files', async () => {
    const lenses = await lensesIn(uriOf(HANDLER));
    assert.ok(lenses.some((lens) => lens.command?.title === 'How ts-sql writes data: step 2'));
    const content = 'package other\n\nfunc serveWrite() {}\n';
    const foreign = await vscode.workspace.openTextDocument({ language: 'go', content });
    assert.deepEqual(await lensesIn(foreign.uri), []);
  });

  test('a lens follows its function while lines are typed above it', async () => {
    const document = await vscode.workspace.openTextDocument(uriOf('engine/wal.go'));
    const text = document.getText();
    const before = await lensLinesIn(document.uri);
    assert.notEqual(before.length, 0);
    await replaceText(document, `\n\n\n${text}`);
    await untilLensesAre(
      document.uri,
      before.map((line) => line + 3),
    );
    await replaceText(document, text);
    await untilLensesAre(document.uri, before);
  });

  test('a deleted function loses its lens, and gets it back when it returns', async () => {
    const document = await vscode.workspace.openTextDocument(uriOf('engine/wal.go'));
    const text = document.getText();
    const before = await lensLinesIn(document.uri);
    await replaceText(document, 'package engine\n');
    await untilLensesAre(document.uri, []);
    await replaceText(document, text);
    await untilLensesAre(document.uri, before);
  });

  test('a file that changes on disk is read again', async () => {
    const uri = uriOf('engine/shard.go');
    const before = await lensLinesIn(uri);
    const bytes = await vscode.workspace.fs.readFile(uri);
    await vscode.workspace.fs.writeFile(uri, new Uint8Array([10, 10, ...bytes]));
    await untilLensesAre(
      uri,
      before.map((line) => line + 2),
    );
    await vscode.workspace.fs.writeFile(uri, bytes);
    await untilLensesAre(uri, before);
  });

  test('the setting turns lenses off and on', async () => {
    const uri = uriOf('engine/shard.go');
    const before = await lensLinesIn(uri);
    const configuration = vscode.workspace.getConfiguration();
    await configuration.update('sourceGuide.codeLens.enabled', false, vscode.ConfigurationTarget.Workspace);
    await untilLensesAre(uri, []);
    await configuration.update(
      'sourceGuide.codeLens.enabled',
      undefined,
      vscode.ConfigurationTarget.Workspace,
    );
    await untilLensesAre(uri, before);
  });
});

function uriOf(path: string): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root, 'a folder is open');
  return vscode.Uri.joinPath(root, path);
}

function beginningOf(path: string): Place {
  const range = { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };
  return { path: path as RepoPath, symbol: '', range, name: range };
}

/** Waits for the editor of a file, and for its cursor, which VS Code may report later. */
async function untilCursorIsOn(path: string, line: RegExp): Promise<void> {
  const uri = uriOf(path).toString();
  await until(() => {
    const editor = vscode.window.activeTextEditor;
    return (
      editor?.document.uri.toString() === uri &&
      line.test(editor.document.lineAt(editor.selection.active.line).text)
    );
  });
}

/** Replaces the text of a document without saving it, as typing does. */
async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const everything = new vscode.Range(0, 0, document.lineCount, 0);
  edit.replace(document.uri, everything, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

async function lensesIn(uri: vscode.Uri): Promise<vscode.CodeLens[]> {
  return vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
}

async function lensLinesIn(uri: vscode.Uri): Promise<number[]> {
  const lines = (await lensesIn(uri)).map((lens) => lens.range.start.line);
  return lines.sort((left, right) => left - right);
}

async function untilLensesAre(uri: vscode.Uri, lines: readonly number[]): Promise<void> {
  await until(async () => (await lensLinesIn(uri)).join() === lines.join());
}
