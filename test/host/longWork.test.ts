import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { message, untilCancelled, type Cancellation } from '../../src/core';
import { LongWork } from '../../src/vscode/platform/longWork';

const TITLE = message('Writing the draft …');

/** Work that ends only when it is cancelled. */
const endless = (cancellation: Cancellation): Promise<never> =>
  untilCancelled(new Promise<never>(() => undefined), cancellation);

suite('long work', () => {
  const usual = vscode.window.withProgress;
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
  teardown(() => replaceProgress(usual));

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
  Object.defineProperty(vscode.window, 'withProgress', { value: by, configurable: true, writable: true });
}
