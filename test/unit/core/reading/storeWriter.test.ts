import assert from 'node:assert/strict';
import { StoreWriter } from '../../../../src/core/reading/storeWriter';
import { HeldStore } from '../../../support/heldStore';
import { InMemoryStore } from '../../../support/inMemoryStore';

/** What waits in microtasks is done. */
const turn = (): Promise<void> => new Promise(setImmediate);

suite('StoreWriter', () => {
  test('writes what changes in one turn once', async () => {
    const store = new HeldStore();
    const writer = new StoreWriter(store);
    writer.put('a', 1);
    writer.put('a', 2);
    await turn();
    assert.deepEqual(store.begun, ['2']);
  });

  test('writes one value after the other, of each key the latest', async () => {
    const store = new HeldStore();
    const writer = new StoreWriter(store);
    writer.put('a', 1);
    await turn();
    for (const value of [2, 3]) writer.put('a', value);
    writer.put('b', 4);
    for (let write = 0; write < 3; write++) {
      store.answer();
      await turn();
    }
    assert.deepEqual([store.begun, store.isHolding, store.get('a')], [['1', '3', '4'], false, 3]);
  });

  test('goes on after a write that failed, and says once that storing fails', async () => {
    const store = new HeldStore();
    const writer = new StoreWriter(store);
    const heard: string[] = [];
    writer.onDidFail((error) => heard.push(String(error)));
    const answers = [new Error('full'), new Error('still full'), undefined, new Error('full again')];
    for (const [value, error] of answers.entries()) {
      writer.put('a', value);
      await turn();
      store.answer(error);
      await turn();
    }
    assert.deepEqual([store.get('a'), heard], [2, ['Error: full', 'Error: full again']]);
  });

  test('tries a value again that could not be stored, with the next one, unless it was replaced', async () => {
    const store = new HeldStore();
    const writer = new StoreWriter(store);
    for (const [key, value] of [
      ['a', 1],
      ['b', 2],
      ['a', 3],
    ] as const) {
      writer.put(key, value);
      await turn();
      while (store.isHolding) {
        store.answer(value < 3 ? new Error('full') : undefined);
        await turn();
      }
    }
    assert.deepEqual([store.begun, store.get('a'), store.get('b')], [['1', '1', '2', '2', '3'], 3, 2]);
  });

  test('tries once more what failed before it settles', async () => {
    const store = new HeldStore();
    const writer = new StoreWriter(store);
    writer.put('a', 1);
    await turn();
    store.answer(new Error('full'));
    await turn();
    const settled = writer.settled();
    await turn();
    store.answer();
    await settled;
    assert.equal(store.get('a'), 1);
  });

  test('has what was put, stored or not, and else what the store has now', async () => {
    const store = new InMemoryStore();
    const writer = new StoreWriter(store);
    writer.put('a', 1);
    assert.equal(writer.get('a'), 1);
    await writer.settled();
    await store.set('a', 'of another window');
    assert.equal(writer.get('a'), 'of another window');
    const full = new StoreWriter({ get: () => 'old', set: () => Promise.reject(new Error('full')) });
    full.put('a', 'new');
    await full.settled();
    assert.equal(full.get('a'), 'new');
  });

  test('takes a store that throws for one that fails', async () => {
    const writer = new StoreWriter({
      get: () => undefined,
      set: () => {
        throw new Error('gone');
      },
    });
    const heard: string[] = [];
    writer.onDidFail((error) => heard.push(String(error)));
    writer.put('a', 1);
    await writer.settled();
    assert.deepEqual(heard, ['Error: gone']);
  });

  test('settles only after it has written later values too', async () => {
    const store = new HeldStore();
    const writer = new StoreWriter(store);
    let isSettled = false;
    writer.put('a', 1);
    await turn();
    void writer.settled().then(() => (isSettled = true));
    writer.put('a', 2);
    store.answer();
    await turn();
    assert.equal(isSettled, false);
    store.answer();
    await turn();
    assert.equal(isSettled, true);
  });
});
