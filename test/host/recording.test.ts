import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support/until';

const WAL = 'engine/wal.go';
const SHARD = 'engine/shard.go';
const PACK = '.source-guide/opengemini';
const STRUCTURE = `${PACK}/how-a-row-is-logged/walkthrough.json`;
const TEXT = `${PACK}/how-a-row-is-logged/en.md`;
const TITLE = 'How a row is logged';

type Answer = (options: { readonly title?: string } | undefined) => unknown;

suite('recording a walkthrough', function () {
  this.timeout(60_000);
  const { window } = vscode;
  const usual = {
    showInputBox: window.showInputBox,
    showQuickPick: window.showQuickPick,
    showInformationMessage: window.showInformationMessage,
  };
  let said: string[] = [];
  let input: Answer = () => undefined;

  suiteSetup(async () => {
    await vscode.extensions.getExtension('source-reading.source-guide')?.activate();
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
    Object.assign(window, {
      showInputBox: (options: { title?: string }) => Promise.resolve(input(options)),
      showQuickPick: async (rows: unknown) => ((await rows) as readonly unknown[])[0],
      showInformationMessage: (text: string) => {
        said.push(text);
        return Promise.resolve(undefined);
      },
    });
  });
  suiteTeardown(() => void Object.assign(window, usual));

  setup(async () => {
    said = [];
    input = () => TITLE;
    await putCursor(WAL, /l\.writeBinary\(/);
    await run('sourceGuide.walkthrough.create');
    assert.deepEqual(await steps(), [['write', 'start', undefined]]);
  });
  teardown(async () => {
    await run('sourceGuide.walkthrough.stop');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    if (await isThere('.source-guide'))
      await vscode.workspace.fs.delete(uriOf('.source-guide'), { recursive: true });
    await run('sourceGuide.checkout.refresh');
  });

  test('a module gets a pack with the first step, and each further step how control gets there', async () => {
    await putCursor(WAL, /^func .*writeBinary/);
    await run('sourceGuide.step.add');
    await select(WAL, 'l.logWriter.Write(append(head, rec.rows...))');
    await run('sourceGuide.step.add');
    assert.deepEqual(await steps(), [
      ['write', 'start', undefined],
      ['write-binary', 'direct', undefined],
      ['write-binary-write', 'direct', undefined],
    ]);
    const { steps: written } = await structure();
    assert.deepEqual([written[2]?.anchor.site?.kind, written[2]?.anchor.site?.name], ['call', 'Write']);
    assert.match(await read(TEXT), /^# How a row is logged\n/);
    assert.match(await read(TEXT), /\n## \(\*WAL\)\.writeBinary \{#write-binary\}\n/);
  });

  test('a step goes after the one that is being read, and the same place is no second step', async () => {
    await putCursor(WAL, /^func .*writeBinary/);
    await run('sourceGuide.step.add');
    await run('sourceGuide.walkthrough.start', 'how-a-row-is-logged', 'write');
    await putCursor(WAL, /^func .*Switch/);
    await run('sourceGuide.step.add');
    assert.deepEqual(await ids(), ['write', 'switch', 'write-binary']);
    await putCursor(WAL, /^func .*Switch/);
    await run('sourceGuide.step.add');
    assert.deepEqual(await ids(), ['write', 'switch', 'write-binary']);
    assert.match(said.join('\n'), /This place is already the step “\(\*WAL\)\.Switch”/);
  });

  test('a step is moved, renamed and deleted, and each change is taken back', async () => {
    await putCursor(WAL, /^func .*writeBinary/);
    await run('sourceGuide.step.add');
    const before = [await read(STRUCTURE), await read(TEXT)];
    await run('sourceGuide.step.moveUp');
    assert.deepEqual(await ids(), ['write-binary', 'write']);
    input = () => 'The record';
    await run('sourceGuide.step.rename');
    assert.match(await read(TEXT), /\n## The record \{#write-binary\}\n/);
    await run('sourceGuide.step.delete');
    assert.deepEqual(await ids(), ['write']);
    assert.doesNotMatch(await read(TEXT), /write-binary/);
    for (let count = 0; count < 3; count++) await run('sourceGuide.pack.undo');
    assert.deepEqual([await read(STRUCTURE), await read(TEXT)], before);
    await run('sourceGuide.pack.undo');
    await run('sourceGuide.pack.undo');
    assert.equal(await isThere(STRUCTURE), false);
    assert.equal(await isThere(`${PACK}/pack.json`), false);
  });

  test('unsaved text of the author stays when a step is added, and undo leaves it', async () => {
    const document = await vscode.workspace.openTextDocument(uriOf(TEXT));
    await replaceIn(document, '(To be written.)', 'Rows are logged first.');
    assert.ok(document.isDirty);
    await putCursor(WAL, /^func .*writeBinary/);
    await run('sourceGuide.step.add');
    assert.match(document.getText(), /Rows are logged first\.[^]*\{#write-binary\}/);
    assert.match(await read(TEXT), /Rows are logged first\.[^]*\{#write-binary\}/);
    await run('sourceGuide.pack.undo');
    assert.deepEqual(await ids(), ['write']);
    assert.match(await read(TEXT), /Rows are logged first\./);
    assert.doesNotMatch(await read(TEXT), /write-binary/);
  });

  test('undo is refused when the author has written into what would go', async () => {
    await putCursor(WAL, /^func .*writeBinary/);
    await run('sourceGuide.step.add');
    const written = (await read(TEXT)).replace(/(\{#write-binary\}\n\n).*/, '$1Type, length, rows.');
    await write(TEXT, written);
    await run('sourceGuide.pack.undo');
    assert.match(said.join('\n'), /was changed in the same place since, so nothing was undone/);
    assert.deepEqual([await ids(), await read(TEXT)], [['write', 'write-binary'], written]);
  });

  test('a file that another program changed is read as it is, not as an editor had it', async () => {
    await vscode.workspace.openTextDocument(uriOf(TEXT));
    await write(TEXT, (await read(TEXT)).replace('(To be written.)', 'From elsewhere.'));
    await putCursor(WAL, /^func .*writeBinary/);
    await run('sourceGuide.step.add');
    assert.match(await read(TEXT), /From elsewhere\.[^]*\{#write-binary\}/);
  });

  test('a broken file of the pack is not touched, and that is said', async () => {
    const broken = `${await read(STRUCTURE)},`;
    await write(STRUCTURE, broken);
    await putCursor(WAL, /^func .*writeBinary/);
    await run('sourceGuide.step.add');
    assert.equal(await read(STRUCTURE), broken);
    assert.doesNotMatch(await read(TEXT), /write-binary/);
    assert.match(said.join('\n'), /walkthrough\.json has a problem, so it cannot be edited/);
  });

  test('code that is not saved is recorded as it is in the editor', async () => {
    const document = await vscode.workspace.openTextDocument(uriOf(SHARD));
    const text = document.getText();
    await putCursor(SHARD, /^package/);
    await replaceIn(document, 'package engine\n', 'package engine\n\nfunc justTyped() { println() }\n');
    await putCursor(SHARD, /^func justTyped/);
    await run('sourceGuide.step.add');
    assert.deepEqual(await ids(), ['write', 'just-typed']);
    await replaceIn(document, document.getText(), text);
    await document.save();
  });
});

async function run(id: string, ...words: unknown[]): Promise<void> {
  await vscode.commands.executeCommand(id, ...words);
}

interface Structure {
  readonly steps: readonly {
    readonly id: string;
    readonly reached: string;
    readonly from?: string;
    readonly anchor: { readonly site?: { readonly kind: string; readonly name?: string } };
  }[];
}

async function structure(): Promise<Structure> {
  return JSON.parse(await read(STRUCTURE)) as Structure;
}

async function steps(): Promise<unknown[]> {
  return (await structure()).steps.map(({ id, reached, from }) => [id, reached, from]);
}

async function ids(): Promise<string[]> {
  return (await structure()).steps.map(({ id }) => id);
}

function uriOf(path: string): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root, 'a folder is open');
  return vscode.Uri.joinPath(root, path);
}

async function read(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)));
}

async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
}

async function isThere(path: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uriOf(path));
    return true;
  } catch {
    return false;
  }
}

async function putCursor(path: string, line: RegExp): Promise<void> {
  const editor = await vscode.window.showTextDocument(uriOf(path));
  const number = editor.document
    .getText()
    .split('\n')
    .findIndex((each) => line.test(each));
  assert.ok(number >= 0, String(line));
  editor.selection = new vscode.Selection(number, 1, number, 1);
  await untilActive(path);
}

async function select(path: string, text: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(uriOf(path));
  const start = editor.document.getText().indexOf(text);
  const { document } = editor;
  editor.selection = new vscode.Selection(
    document.positionAt(start),
    document.positionAt(start + text.length),
  );
  await untilActive(path);
}

async function untilActive(path: string): Promise<void> {
  const uri = uriOf(path).toString();
  await until(() => vscode.window.activeTextEditor?.document.uri.toString() === uri);
}

async function replaceIn(document: vscode.TextDocument, what: string, by: string): Promise<void> {
  const start = document.getText().indexOf(what);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + what.length));
  edit.replace(document.uri, range, by);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
