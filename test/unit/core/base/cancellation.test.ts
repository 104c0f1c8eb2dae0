import assert from 'node:assert/strict';
import { Cancelled, CancellationSource, throwIfCancelled, untilCancelled } from '../../../../src/core';
import { unhandledErrorsOf } from '../../../support/unhandledErrors';

const never = (): Promise<string> => new Promise(() => undefined);

suite('cancellation', () => {
  let source: CancellationSource;
  setup(() => (source = new CancellationSource()));

  test('is told once to those who asked before, and can be asked for at any time', () => {
    let told = 0;
    source.cancellation.onCancellationRequested(() => told++);
    assert.equal(source.cancellation.isCancellationRequested, false);
    throwIfCancelled(source.cancellation);
    source.cancel();
    source.cancel();
    assert.deepEqual([told, source.cancellation.isCancellationRequested], [1, true]);
    assert.throws(() => throwIfCancelled(source.cancellation), Cancelled);
  });

  test('changes nothing for work that ends before it', async () => {
    assert.equal(await untilCancelled(Promise.resolve('done'), source.cancellation), 'done');
    await assert.rejects(untilCancelled(Promise.reject(new Error('broken')), source.cancellation), /broken/);
    assert.equal(await untilCancelled(Promise.resolve('done'), undefined), 'done');
  });

  test('ends the waiting for work that goes on', async () => {
    const waiting = untilCancelled(never(), source.cancellation);
    source.cancel();
    await assert.rejects(waiting, Cancelled);
    await assert.rejects(untilCancelled(never(), source.cancellation), Cancelled);
  });

  test('leaves no error unhandled when the work fails afterwards', async () => {
    const errors = await unhandledErrorsOf(async () => {
      let fail: (error: Error) => void = () => undefined;
      const work = new Promise((_, reject) => (fail = reject));
      const waiting = untilCancelled(work, source.cancellation);
      source.cancel();
      fail(new Error('too late'));
      await assert.rejects(waiting, Cancelled);
    });
    assert.deepEqual(errors, []);
  });
});
