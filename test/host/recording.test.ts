import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  AuthorAnswers,
  beginWalkthrough,
  ids,
  isThere,
  putCursor,
  read,
  removeWalkthrough,
  replaceIn,
  run,
  select,
  steps,
  STRUCTURE,
  structure,
  TEXT,
  uriOf,
  write,
} from '../support/recordedWalkthrough';

const WAL = 'engine/wal.go';
const SHARD = 'engine/shard.go';

suite('recording a walkthrough', function () {
  this.timeout(60_000);
  let author: AuthorAnswers;

  suiteSetup(async () => {
    await vscode.extensions.getExtension('source-reading.source-guide')?.activate();
    await run('sourceGuide.checkout.refresh');
  });
  setup(async () => {
    author = new AuthorAnswers();
    await beginWalkthrough();
  });
  teardown(async () => {
    author.restore();
    await removeWalkthrough();
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
    assert.match(author.said.join('\n'), /This place is already the step “\(\*WAL\)\.Switch”/);
  });

  test('a step is moved, renamed and deleted, and each change is taken back', async () => {
    await putCursor(WAL, /^func .*writeBinary/);
    await run('sourceGuide.step.add');
    const before = [await read(STRUCTURE), await read(TEXT)];
    await run('sourceGuide.step.moveUp');
    assert.deepEqual(await ids(), ['write-binary', 'write']);
    author.input = () => 'The record';
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
    assert.equal(await isThere('.source-guide'), false);
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
    assert.match(author.said.join('\n'), /was changed in the same place since, so nothing was undone/);
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
    assert.match(author.said.join('\n'), /walkthrough\.json has a problem, so it cannot be edited/);
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
