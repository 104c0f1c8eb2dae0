import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { editAnchor, type AnchorRepair } from '../../src/core';
import { fileBefore, writeRepairs } from '../../src/vscode/features/repair/writeRepair';
import { walkthroughText } from '../support/walkthroughText';
import { until } from '../support/until';

const PACK = '.source-guide/mine';
const WALKTHROUGH = `${PACK}/my-reading/walkthrough.json`;
const WAL = { id: 'wal', path: 'engine/wal.go', symbol: '(*WAL).Write' };
const TITLE = 'My reading: step 1';

const PACK_JSON = {
  format: 2,
  language: 'go',
  name: 'Mine',
  module: 'github.com/openGemini/openGemini',
  repository: 'https://example.invalid/mine',
  base: { commit: '0'.repeat(40), date: '2026-01-31' },
  walkthroughs: ['my-reading'],
  topics: [{ id: 'mine', title: { 'zh-cn': '我的', en: 'Mine' } }],
  entryPoints: [
    {
      id: 'my-entry',
      topic: 'mine',
      title: { 'zh-cn': '我的入口', en: 'My entry' },
      anchor: { path: 'engine/engine.go', symbol: 'EngineOptions' },
    },
  ],
};

suite('packs in the workspace', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('source-reading.source-guide')?.activate();
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
    await writePack();
    // On Linux, VS Code may not watch folders that are created at once with the folder around them.
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
  });

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('sourceGuide.walkthrough.stop');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uriOf('.source-guide'), { recursive: true });
    await untilLens(false);
    await until(() => problemsIn(WALKTHROUGH).length === 0);
  });

  test('a new pack adds its lenses to those of the built-in packs', async () => {
    await untilLens(true);
    const titles = await lensTitlesIn(WAL.path);
    assert.ok(
      titles.some((title) => title.startsWith('How ts-sql writes data: step')),
      titles.join(),
    );
  });

  test('its steps and entry points open like any other', async () => {
    await untilLens(true);
    await vscode.commands.executeCommand('sourceGuide.walkthrough.start', 'my-reading');
    await untilActive(WAL.path);
    await vscode.commands.executeCommand('sourceGuide.entryPoint.goTo', 'my-entry');
    await untilActive('engine/engine.go');
  });

  test('a broken file is reported at its line, the rest works, and a refresh after the correction is enough', async () => {
    await write(WALKTHROUGH, walkthroughText([WAL]).replace('"lane": "all"', '"lane": "none"'));
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
    await until(() => problemsIn(WALKTHROUGH).length === 1);
    const [problem] = problemsIn(WALKTHROUGH);
    const lines = walkthroughText([WAL]).split('\n');
    assert.equal(
      problem?.range.start.line,
      lines.findIndex((line) => line.includes('"lane":')),
    );
    assert.equal(problem.source, 'Source Guide');
    await write(WALKTHROUGH, '{ "format": 1');
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
    await untilLens(false);
    await until(async () => (await lensTitlesIn('engine/engine.go')).includes('Mine: My entry'));
    assert.notEqual(problemsIn(WALKTHROUGH).length, 0);
    await write(WALKTHROUGH, walkthroughText([WAL]));
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
    await untilLens(true);
    assert.deepEqual(problemsIn(WALKTHROUGH), []);
  });

  test('an error that is saved while a step is read is reported and does not end the reading', async () => {
    await untilLens(true);
    await vscode.commands.executeCommand('sourceGuide.walkthrough.start', 'my-reading');
    await untilActive(WAL.path);
    for (const [file, whole] of [
      [WALKTHROUGH, walkthroughText([WAL])],
      [`${PACK}/pack.json`, JSON.stringify(PACK_JSON, null, 2)],
    ] as const) {
      await save(file, whole.replace('{', '{ "unknown": [,'));
      await until(() => problemsIn(file).length > 0);
      await vscode.commands.executeCommand('sourceGuide.entryPoint.goTo', 'shard-snapshot');
      await untilActive('engine/shard.go');
      await vscode.commands.executeCommand('sourceGuide.step.reveal');
      await untilActive(WAL.path);
      await save(file, whole);
      await until(() => problemsIn(file).length === 0);
    }
  });

  test('hostile packs are reported in their files, and the packs beside them still load', async () => {
    const hostile = ['.source-guide/half/pack.json', '.source-guide/nested/pack.json'] as const;
    await write(hostile[0], '{\n"\\ud800": 0 }');
    await write(hostile[1], `{\n"a": ${'['.repeat(20_000)}${']'.repeat(20_000)} }`);
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
    await until(() => hostile.every((file) => problemsIn(file).length === 1));
    const lines = hostile.map((file) => problemsIn(file)[0]?.range.start.line);
    assert.deepEqual(lines, [1, 1]);
    await untilLens(true);
    for (const file of hostile)
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(uriOf(file), '..'), { recursive: true });
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
    await until(() => hostile.every((file) => problemsIn(file).length === 0));
  });

  test('the lenses of a deleted pack disappear', async () => {
    await vscode.workspace.fs.delete(uriOf(PACK), { recursive: true });
    await untilLens(false);
    await writePack();
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
    await untilLens(true);
  });
});

suite('writing a repaired anchor', () => {
  let file = '';
  let count = 0;
  const text = walkthroughText([{ ...WAL, symbol: '(*WAL).Gone' }]);
  const repair: AnchorRepair = {
    step: WAL.id,
    from: { path: WAL.path, symbol: '(*WAL).Gone' },
    to: { path: WAL.path, symbol: WAL.symbol, body: 'a'.repeat(16) },
  };

  setup(async () => {
    // VS Code remembers texts and undo steps of files for a while, so each test uses its own file.
    file = `.source-guide/repaired/walkthrough${++count}.json`;
    await write(file, text);
  });
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uriOf('.source-guide'), { recursive: true });
  });

  test('saves it, and one undo reverts it', async () => {
    const before = await fileBefore(uriOf(file));
    await vscode.window.showTextDocument(before.document);
    assert.equal(await writeRepairs(before, [repair]), 'saved');
    assert.equal(await read(file), editAnchor(text, repair));
    await vscode.commands.executeCommand('undo');
    assert.equal(before.document.getText(), text);
  });

  test('does not save a file that had other edits', async () => {
    const document = await vscode.workspace.openTextDocument(uriOf(file));
    await vscode.window.showTextDocument(document);
    await append(document, '\n');
    assert.equal(await writeRepairs(await fileBefore(document.uri), [repair]), 'unsaved');
    assert.equal(document.getText(), editAnchor(`${text}\n`, repair));
    assert.equal(await read(file), text);
  });

  test('writes nothing into a file that was edited or replaced in the meantime', async () => {
    const before = await fileBefore(uriOf(file));
    await write(file, `${text}\n`);
    assert.equal(await writeRepairs(before, [repair]), 'stale');
    assert.equal(await read(file), `${text}\n`);
    // Makes the editor read the file again. Whether it notices by itself depends on the file watcher.
    await vscode.window.showTextDocument(before.document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    const later = await fileBefore(uriOf(file));
    assert.equal(later.document.getText(), `${text}\n`);
    await append(later.document, '\n');
    assert.equal(await writeRepairs(later, [repair]), 'stale');
    assert.equal(later.document.getText(), `${text}\n\n`);
  });
});

async function writePack(): Promise<void> {
  await write(`${PACK}/pack.json`, JSON.stringify(PACK_JSON, null, 2));
  await write(WALKTHROUGH, walkthroughText([WAL]));
  await write(`${PACK}/my-reading/en.md`, '# My reading\n\n## The log {#wal}\n\nText.\n');
  await write(`${PACK}/my-reading/zh-cn.md`, '# 我的导读\n\n## 日志 {#wal}\n\n文字。\n');
}

function uriOf(path: string): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root, 'a folder is open');
  return vscode.Uri.joinPath(root, path);
}

async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
}

/** As an author does: in an editor. */
async function save(path: string, text: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uriOf(path));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.ok(await document.save());
}

async function read(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)));
}

async function append(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

function problemsIn(path: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uriOf(path)).filter(({ source }) => source === 'Source Guide');
}

async function lensTitlesIn(path: string): Promise<string[]> {
  await vscode.workspace.openTextDocument(uriOf(path));
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uriOf(path),
    100,
  );
  return lenses.flatMap(({ command }) => command?.title ?? []);
}

async function untilLens(isThere: boolean): Promise<void> {
  await until(async () => (await lensTitlesIn(WAL.path)).includes(TITLE) === isThere);
}

async function untilActive(path: string): Promise<void> {
  const uri = uriOf(path).toString();
  await until(() => vscode.window.activeTextEditor?.document.uri.toString() === uri);
}
