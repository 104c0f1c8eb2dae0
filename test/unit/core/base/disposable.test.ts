import assert from 'node:assert/strict';
import { Emitter } from '../../../../src/core';

suite('Emitter', () => {
  test('tells every listener, in the order in which they subscribed', () => {
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

  test('tells nobody once it is disposed', () => {
    const emitter = new Emitter<string>();
    const heard: string[] = [];
    emitter.event((value) => heard.push(value));
    emitter.dispose();
    emitter.fire('a');
    assert.deepEqual(heard, []);
  });
});
