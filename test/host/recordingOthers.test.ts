import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  AuthorAnswers,
  beginWalkthrough,
  ids,
  isThere,
  PACK,
  putCursor,
  read,
  removeWalkthrough,
  run,
  select,
  steps,
  STRUCTURE,
  TEXT,
  uriOf,
  write,
} from '../support/recordedWalkthrough';
import { until } from '../support/until';
import type { RepoPath, Step, Walkthrough } from '../../src/core';
import { StepDragging } from '../../src/vscode/features/walkthroughs/dragSteps';
import { OpenStep, OpenWalkthrough } from '../../src/vscode/reading/openWalkthrough';
import { finishInterruptedChange } from '../../src/vscode/workspace/packFiles';
import type { OpenCheckout } from '../../src/vscode/workspace/workspaceCheckouts';

const WAL = 'engine/wal.go';
const LOG = 'engine/log.go';
const SHARD = 'engine/shard.go';
const CHINESE = TEXT.replace('en.md', 'zh-cn.md');

suite('recording beside other changes', function () {
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

  test('after the file of a step was renamed, the step is found there, and recording goes on', async () => {
    await vscode.workspace.fs.rename(uriOf(WAL), uriOf(LOG));
    try {
      await run('sourceGuide.checkout.refresh');
      await run('sourceGuide.walkthrough.start', 'how-a-row-is-logged', 'write');
      await until(() => vscode.window.activeTextEditor?.document.uri.path === uriOf(LOG).path);
      await putCursor(LOG, /^func .*writeBinary/);
      await run('sourceGuide.step.add');
      assert.deepEqual(await ids(), ['write', 'write-binary']);
      assert.match(await read(STRUCTURE), /"path": "engine\/wal\.go"[^]*"path": "engine\/log\.go"/);
    } finally {
      await vscode.workspace.fs.rename(uriOf(LOG), uriOf(WAL));
    }
  });

  test('on a branch without the pack nothing is written into it, and back again recording goes on', async () => {
    await putCursor(WAL, /^func .*writeBinary/);
    await run('sourceGuide.step.add');
    const [structure, text, pack] = [
      await read(STRUCTURE),
      await read(TEXT),
      await read(`${PACK}/pack.json`),
    ];
    await vscode.workspace.fs.delete(uriOf('.source-guide'), { recursive: true });
    await run('sourceGuide.pack.undo');
    assert.match(author.said.join('\n'), /nothing was undone/);
    author.input = () => undefined;
    await putCursor(WAL, /^func .*Switch/);
    await run('sourceGuide.step.add');
    await write(STRUCTURE, structure);
    await write(TEXT, text);
    await write(`${PACK}/pack.json`, pack);
    await run('sourceGuide.checkout.refresh');
    await putCursor(WAL, /^func .*Switch/);
    await run('sourceGuide.step.add');
    assert.deepEqual(await ids(), ['write', 'write-binary', 'switch']);
    for (let count = 0; count < 2; count++) await run('sourceGuide.pack.undo');
    assert.deepEqual(
      [await ids(), await read(TEXT)],
      [['write'], text.replace(/\n## \(\*WAL\)\.writeBinary [^]*/, '')],
    );
  });

  test('every function that is no step yet has a lens that adds it, until the walkthrough is left', async () => {
    const lenses = await addLenses(WAL);
    assert.ok(lenses.length > 1);
    const document = await vscode.workspace.openTextDocument(uriOf(WAL));
    const lineOf = ({ range }: vscode.CodeLens): string => document.lineAt(range.start.line).text;
    assert.ok(lenses.every((lens) => /^func /.test(lineOf(lens))));
    assert.equal(
      lenses.some((lens) => /\) Write\(/.test(lineOf(lens))),
      false,
    );
    const binary = lenses.find((lens) => lineOf(lens).includes('writeBinary'))?.command;
    assert.ok(binary);
    await run(binary.command, ...((binary.arguments ?? []) as unknown[]));
    assert.deepEqual(await ids(), ['write', 'write-binary']);
    assert.equal((await addLenses(WAL)).length, lenses.length - 1);
    await run('sourceGuide.walkthrough.stop');
    assert.deepEqual(await addLenses(WAL), []);
  });

  test('the only step goes with its walkthrough, whose pack stays, and both come back', async () => {
    const before = [await read(`${PACK}/pack.json`), await read(STRUCTURE), await read(TEXT)];
    await run('sourceGuide.step.delete');
    assert.match(
      author.said.join('\n'),
      /That was the only step, so the walkthrough “How a row is logged” was deleted/,
    );
    assert.deepEqual([await isThere(STRUCTURE), await isThere(TEXT)], [false, false]);
    const pack = JSON.parse(await read(`${PACK}/pack.json`)) as { walkthroughs: string[] };
    assert.deepEqual(pack.walkthroughs, []);
    await run('sourceGuide.pack.undo');
    assert.deepEqual([await read(`${PACK}/pack.json`), await read(STRUCTURE), await read(TEXT)], before);
    await run('sourceGuide.walkthrough.start', 'how-a-row-is-logged', 'write');
    await putCursor(WAL, /^func .*writeBinary/);
    await run('sourceGuide.step.add');
    assert.deepEqual(await ids(), ['write', 'write-binary']);
  });

  test('what an interrupted change has left is put right by a later one', async () => {
    const [structure, text] = [await read(STRUCTURE), await read(TEXT)];
    await vscode.workspace.fs.rename(uriOf(TEXT), uriOf(`${TEXT}.k3x9ab.tmp`));
    await write(`${STRUCTURE}.z8w2cd.tmp`, '{"steps": []}');
    const place = { folder: uriOf(PACK), home: uriOf('') };
    const files = [STRUCTURE, TEXT].map((file) => file.slice(PACK.length + 1) as RepoPath);
    await finishInterruptedChange(place, files);
    assert.equal(await isThere(`${STRUCTURE}.z8w2cd.tmp`), true, 'another window may be writing it');
    await finishInterruptedChange(place, files, Date.now() + 120_000);
    assert.deepEqual([await read(STRUCTURE), await read(TEXT)], [structure, text]);
    await putCursor(WAL, /^func .*writeBinary/);
    await run('sourceGuide.step.add');
    const folder = await vscode.workspace.fs.readDirectory(uriOf(STRUCTURE.replace(/\/[^/]+$/, '')));
    assert.deepEqual(folder.map(([name]) => name).sort(), ['en.md', 'walkthrough.json']);
  });

  test('a second language gets the headings, and what lacks is listed and opened', async () => {
    await run('sourceGuide.pack.addLanguage');
    assert.match(await read(CHINESE), /## \(\*WAL\)\.Write \{#write\}\n\n（待译）/);
    author.row = (rows) => rows.at(-1);
    await run('sourceGuide.pack.showUnwritten');
    await until(() => vscode.window.activeTextEditor?.document.uri.path === uriOf(CHINESE).path);
    const { document, selection } = vscode.window.activeTextEditor ?? {};
    assert.equal(selection && document?.getText(selection), '（待译）');
  });

  test('an author says how control gets to a step that no step before calls', async () => {
    await putCursor(SHARD, /^func .* Snapshot\(/);
    await run('sourceGuide.step.add');
    assert.deepEqual((await steps()).at(-1), ['snapshot', 'start', undefined]);
    author.row = (rows) => rows.find(({ label }) => label === 'in a new goroutine') ?? rows[0];
    await run('sourceGuide.step.changeTransfer');
    assert.deepEqual((await steps()).at(-1), ['snapshot', 'goroutine', undefined]);
  });

  test('a dragged step takes the place of another one of its walkthrough', async () => {
    const moved: unknown[] = [];
    const dragging = new StepDragging((step, after) =>
      Promise.resolve(void moved.push([step.step.id, after])),
    );
    const steps = ['open', 'heat', 'close'].map((id) => ({ id }) as Step);
    const open = { id: 'kiln', home: { isOwn: true } } as OpenCheckout;
    const walkthrough = { id: 'firing', steps } as unknown as Walkthrough;
    const rows = steps.map((step, index) => new OpenStep(open, walkthrough, step, index));
    const [first, second, last] = rows;
    assert.ok(first && second && last);
    for (const [dragged, target] of [
      [first, last],
      [last, second],
      [last, first],
      [second, new OpenWalkthrough(open, walkthrough)],
      [second, new OpenWalkthrough(open, { ...walkthrough, id: 'other' })],
    ] as const) {
      const transfer = new vscode.DataTransfer();
      dragging.handleDrag([dragged], transfer);
      await dragging.handleDrop(target, transfer);
    }
    assert.deepEqual(moved, [
      ['open', 'close'],
      ['close', 'open'],
      ['close', undefined],
      ['heat', undefined],
    ]);
    assert.deepEqual(author.said, ['A step can only be moved within its walkthrough.']);
  });

  test('the code at the cursor becomes an entry point', async () => {
    author.input = () => 'The log';
    await putCursor(WAL, /^func .*Switch/);
    await run('sourceGuide.entryPoint.add');
    const { entryPoints } = JSON.parse(await read(`${PACK}/pack.json`)) as { entryPoints: { id: string }[] };
    assert.deepEqual(
      entryPoints.map(({ id }) => id),
      ['switch'],
    );
    await run('sourceGuide.entryPoint.goTo', 'switch');
    await until(() => vscode.window.activeTextEditor?.document.uri.path === uriOf(WAL).path);
  });

  test('a way becomes a walkthrough, with statements and how control gets on', async () => {
    await select(SHARD, 'lastWriteTime.Store');
    await putCursor(SHARD, /^func .* WriteRows\(/);
    author.row = (rows) => rows.find(({ label }) => label === '(*WAL).Write') ?? rows[0];
    await run('sourceGuide.ways.find');
    author.input = () => 'From a shard to the log';
    await run('sourceGuide.ways.makeWalkthrough');
    const made = JSON.parse(await read(`${PACK}/from-a-shard-to-the-log/walkthrough.json`)) as {
      steps: { id: string; reached: string; anchor: { site?: { name?: string } } }[];
    };
    assert.deepEqual(
      made.steps.map(({ id, reached, anchor }) => [id, reached, anchor.site?.name]),
      [
        ['write-rows', 'start', 'writeRowsToTable'],
        ['write-rows-to-table', 'direct', 'writeRows'],
        ['shard-write-rows', 'direct', 'Write'],
        ['write', 'direct', undefined],
      ],
    );
  });
});

async function addLenses(path: string): Promise<vscode.CodeLens[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uriOf(path),
    100,
  );
  return lenses.filter(({ command }) => command?.command === 'sourceGuide.step.add');
}
