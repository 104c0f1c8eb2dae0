import assert from 'node:assert/strict';
import { disposeAll, Emitter } from '../../../../src/core';
import { unhandledErrorsOf } from '../../../support/unhandledErrors';

function fail(why: string): never {
  throw new Error(why);
}

suite('Emitter', () => {
  test('calls every listener in the order of subscription', () => {
    const emitter = new Emitter<number>();
    const heard: string[] = [];
    emitter.event((value) => heard.push(`first ${value}`));
    emitter.event((value) => heard.push(`second ${value}`));
    emitter.fire(1);
    emitter.fire(2);
    assert.deepEqual(heard, ['first 1', 'second 1', 'first 2', 'second 2']);
  });

  test('counts one function subscribed twice as two subscriptions', () => {
    const emitter = new Emitter<string>();
    const heard: string[] = [];
    const listener = (value: string): number => heard.push(value);
    const first = emitter.event(listener);
    emitter.event(listener);
    emitter.fire('both');
    first.dispose();
    first.dispose();
    emitter.fire('one');
    assert.deepEqual(heard, ['both', 'both', 'one']);
  });

  test('keeps a listener that is added while it fires for the next time', () => {
    const emitter = new Emitter<string>();
    const heard: string[] = [];
    const once = emitter.event((value) => {
      once.dispose();
      emitter.event((later) => heard.push(`late ${later}`));
      heard.push(value);
    });
    emitter.fire('a');
    emitter.fire('b');
    assert.deepEqual(heard, ['a', 'late b']);
  });

  test('calls nobody after it is disposed', () => {
    const emitter = new Emitter<string>();
    const heard: string[] = [];
    emitter.event((value) => heard.push(value));
    emitter.dispose();
    emitter.fire('a');
    assert.deepEqual(heard, []);
  });

  test('calls every listener even if others throw, and reports the errors', async () => {
    const emitter = new Emitter<string>();
    const heard: string[] = [];
    emitter.event((value) => fail(`first ${value}`));
    emitter.event((value) => heard.push(value));
    emitter.event((value) => fail(`third ${value}`));
    emitter.event((value) => heard.push(value));
    const errors = await unhandledErrorsOf(() => {
      emitter.fire('a');
      heard.push('fired');
    });
    assert.deepEqual(
      [heard, errors.map(String)],
      [
        ['a', 'a', 'fired'],
        ['Error: first a', 'Error: third a'],
      ],
    );
  });

  test('does not tell a listener that another one unsubscribed while it fires', () => {
    const emitter = new Emitter<string>();
    const heard: string[] = [];
    emitter.event(() => second.dispose());
    const second = emitter.event((value) => heard.push(value));
    emitter.fire('a');
    assert.deepEqual(heard, []);
  });
});

suite('disposeAll', () => {
  test('disposes everything even if some throw, and reports the errors', async () => {
    const disposed: string[] = [];
    const named = (name: string) => ({ dispose: () => disposed.push(name) });
    const errors = await unhandledErrorsOf(() =>
      disposeAll([named('first'), { dispose: () => fail('second') }, named('third')]),
    );
    assert.deepEqual([disposed, errors.map(String)], [['first', 'third'], ['Error: second']]);
  });
});
