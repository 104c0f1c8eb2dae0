import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  Checkout,
  essayRegistry,
  message,
  untilCancelled,
  type Cancellation,
  type SiteFinder,
} from '../../src/core';
import { newDraft } from '../../src/vscode/draftStore/newDraft';
import type { ModuleIndex } from '../../src/vscode/index/moduleIndex';
import { LongWork } from '../../src/vscode/platform/longWork';
import { WriterFolder } from '../../src/vscode/platform/writerFolder';
import { InMemoryTree } from '../support/inMemoryTree';
import { packOf } from '../support/packs';

const TITLE = message('Writing the draft …');

/** Work that ends only when it is cancelled. */
const endless = (cancellation: Cancellation): Promise<never> =>
  untilCancelled(new Promise<never>(() => undefined), cancellation);

suite('long work', () => {
  const usual = vscode.window.withProgress;
  const usualDialog = vscode.window.showSaveDialog;
  let shown: string[];
  let press: () => void;

  setup(() => {
    shown = [];
    replaceProgress((options, task) => {
      shown.push(options.title ?? '');
      const source = new vscode.CancellationTokenSource();
      press = () => source.cancel();
      return task({ report: () => undefined }, source.token);
    });
  });
  teardown(() => {
    replaceProgress(usual);
    replaceIn('showSaveDialog', usualDialog);
  });

  test('is shown after a moment, and its button cancels it', async () => {
    let isCancelled = false;
    const running = new LongWork().run(TITLE, (cancellation) => {
      cancellation.onCancellationRequested(() => (isCancelled = true));
      setTimeout(() => press(), 1000);
      return endless(cancellation);
    });
    assert.equal(await running, undefined);
    assert.deepEqual([isCancelled, shown], [true, ['Writing the draft …']]);
  });

  test('shows nothing if it is short, and fails as it does', async () => {
    assert.equal(await new LongWork().run(TITLE, () => Promise.resolve('done')), 'done');
    await assert.rejects(
      new LongWork().run(TITLE, () => Promise.reject(new Error('broken'))),
      /broken/,
    );
    assert.deepEqual(shown, []);
  });

  test('leaves no draft behind when it is cancelled', async () => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root);
    const file = vscode.Uri.joinPath(root, 'cancelled.en.md');
    replaceIn('showSaveDialog', () => Promise.resolve(file));
    const checkout = new Checkout({ pack: packOf(), tree: new InMemoryTree(), sites: {} as SiteFinder });
    const { language } = checkout;
    const index = { language, client: () => new Promise(() => undefined) } as unknown as ModuleIndex;
    const open = { id: '', root, label: '', home: { folder: root, isOwn: false }, checkout };
    setTimeout(() => press(), 1000);
    const memory = { keys: () => [], get: () => undefined, update: () => Promise.resolve() };
    const writing = { registry: essayRegistry([]), folder: new WriterFolder(memory as vscode.Memento) };
    const made = newDraft({ kind: 'empty', open, name: 'cancelled', index }, writing);
    assert.equal(await made, undefined);
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(file)));
    assert.deepEqual(shown, ['Writing the draft …']);
  });

  test('gives way to newer work of its kind', async () => {
    const work = new LongWork();
    const first = work.run(TITLE, endless);
    const second = work.run(TITLE, () => Promise.resolve('second'));
    assert.deepEqual([await first, await second, work.isRunning], [undefined, 'second', false]);
  });

  test('ends when nobody wants it any more', async () => {
    const work = new LongWork();
    const running = work.run(TITLE, endless);
    assert.equal(work.isRunning, true);
    work.dispose();
    assert.equal(await running, undefined);
  });
});

function replaceProgress(by: typeof vscode.window.withProgress): void {
  replaceIn('withProgress', by);
}

function replaceIn(name: keyof typeof vscode.window, by: unknown): void {
  Object.defineProperty(vscode.window, name, { value: by, configurable: true, writable: true });
}
