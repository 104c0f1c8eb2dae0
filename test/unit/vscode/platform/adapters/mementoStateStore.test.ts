import assert from 'node:assert/strict';
import { ReadingSession, Checkout } from '../../../../../src/core';
import {
  MementoStateStore,
  type MementoStores,
} from '../../../../../src/vscode/platform/adapters/mementoStateStore';
import { sharedSites } from '../../../../support/goCode';
import { InMemoryTree } from '../../../../support/inMemoryTree';
import { packOf, stepsNamed, walkthroughOf } from '../../../../support/packs';

type Values = Readonly<Record<string, unknown>>;
type Get = MementoStores['shared']['get'];

/**
 * VS Code's storage for one extension in several windows: a window stores all values at once, from the copy that it has,
 * and the other windows hear of them later.
 */
class SharedStorage {
  private stored: Values = {};
  private readonly windows: { hear: (values: Values) => void }[] = [];
  private untold: (() => void)[] = [];

  /** The storage as a new window sees it. */
  open() {
    let values = { ...this.stored };
    const window = { hear: (heard: Values) => (values = { ...heard }) };
    this.windows.push(window);
    return {
      keys: () => Object.keys(values),
      get: ((key: string) => values[key]) as Get,
      update: (key: string, value: unknown): Promise<void> => {
        values[key] = JSON.parse(JSON.stringify(value)) as unknown;
        const all = { ...values };
        this.stored = all;
        const others = this.windows.filter((other) => other !== window);
        this.untold.push(() => others.forEach((other) => other.hear(all)));
        return Promise.resolve();
      },
    };
  }

  /** Tells all windows what others have stored, in its order. */
  tell(): void {
    const waiting = this.untold;
    this.untold = [];
    for (const tellOthers of waiting) tellOthers();
  }
}

const FIRING = walkthroughOf('firing', stepsNamed('open', 'fire', 'cool'));
const GLAZING = walkthroughOf('glazing', stepsNamed('dip', 'dry'));

suite('the store of the progress in VS Code', () => {
  let storage: SharedStorage;
  let checkout: Checkout;
  let time = 0;

  setup(async () => {
    storage = new SharedStorage();
    const pack = packOf({ walkthroughs: [FIRING, GLAZING] });
    checkout = new Checkout({ pack, tree: new InMemoryTree(), sites: await sharedSites() });
  });

  function newStore(earlier: Values = {}, workspace = 'file:///kiln'): MementoStateStore {
    const ofWorkspace = { ...storage.open(), get: ((key: string) => earlier[key]) as Get };
    return new MementoStateStore({
      shared: storage.open(),
      earlier: ofWorkspace,
      workspace,
      now: () => ++time,
      inBackground: () => undefined,
    });
  }

  /** What of both walkthroughs is read, and where the reader stopped in each. */
  function seen(store: MementoStateStore): string {
    const progress = new ReadingSession(store).progressOf(checkout);
    return [FIRING, GLAZING]
      .map(({ id, steps }) => `${progress.countRead(id, steps)} ${progress.bookmarkIn(id)?.step ?? '-'}`)
      .join(', ');
  }

  test('keeps the progress of two windows that write at the same time', async () => {
    const stores = [newStore(), newStore()] as const;
    const [one, other] = stores.map((store) => new ReadingSession(store)) as [ReadingSession, ReadingSession];
    one.start(checkout, FIRING);
    other.start(checkout, GLAZING);
    for (const session of [one, other, one]) session.next();
    await Promise.all([one.stored(), other.stored()]);
    storage.tell();
    for (const store of stores) {
      await store.restore();
      storage.tell();
    }
    const expected = '2 cool, 1 dry';
    assert.deepEqual([...stores, newStore()].map(seen), [expected, expected, expected]);
  });

  test('keeps what was written twice before the other window heard of it', async () => {
    const [one, other] = [newStore(), newStore()];
    await one.set('step', 'open');
    await one.set('step', 'fire');
    await other.set('page', 'exercise');
    storage.tell();
    await one.restore();
    storage.tell();
    assert.deepEqual(
      [one.get('step'), other.get('step'), newStore().get('page')],
      ['fire', 'fire', 'exercise'],
    );
  });

  test('does not write its own value again when another window has changed it', async () => {
    const [one, other] = [newStore(), newStore()];
    await one.set('step', 'open');
    storage.tell();
    await other.set('step', 'fire');
    storage.tell();
    await one.restore();
    await other.restore();
    assert.deepEqual([one.get('step'), other.get('step')], ['fire', 'fire']);
  });

  test('leaves it to the window that was last when both set the same value in turn', async () => {
    const [one, other] = [newStore(), newStore()];
    await one.set('step', 'open');
    storage.tell();
    await other.set('step', 'fire');
    storage.tell();
    await one.set('step', 'open');
    storage.tell();
    for (let round = 0; round < 3; round++) {
      await one.restore();
      await other.restore();
      storage.tell();
    }
    assert.deepEqual([one.get('step'), other.get('step')], ['open', 'open']);
  });

  test('reads what an earlier version kept for the workspace, until it is replaced', async () => {
    const store = newStore({ step: 'open' });
    assert.equal(store.get('step'), 'open');
    await store.set('step', null);
    assert.equal(store.get('step'), null);
  });

  test('keeps the progress of different folders apart', async () => {
    await newStore().set('step', 'open');
    assert.equal(newStore({}, 'file:///other').get('step'), undefined);
  });
});
