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
  private readonly synced = new Set<string>();
  private readonly windows: { hear: (values: Values) => void }[] = [];
  private untold: (() => void)[] = [];

  /** The storage as a new window sees it. */
  open() {
    let values = { ...this.stored };
    const window = { hear: (heard: Values) => (values = { ...heard }) };
    this.windows.push(window);
    return {
      keys: () => Object.keys(values),
      setKeysForSync: (keys: readonly string[]) => keys.forEach((key) => this.synced.add(key)),
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

  /**
   * Settings Sync brings what another machine has: of each value that takes part, that of the other machine replaces the one
   * here as a whole.
   */
  syncFrom(other: SharedStorage): void {
    this.stored = { ...this.stored, ...other.synchronized() };
    const all = this.stored;
    for (const window of this.windows) window.hear(all);
  }

  /** What Settings Sync takes to other machines. */
  synchronized(): Values {
    return Object.fromEntries(Object.entries(this.stored).filter(([key]) => this.synced.has(key)));
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

  function newStore(earlier: Values = {}, workspace = 'file:///kiln', machine = storage): MementoStateStore {
    const ofWorkspace = { ...machine.open(), get: ((key: string) => earlier[key]) as Get };
    return new MementoStateStore({
      shared: machine.open(),
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

  suite('with Settings Sync', () => {
    let home: SharedStorage;

    setup(() => (home = new SharedStorage()));

    const here = (): MementoStateStore => newStore();
    const atHome = (): MementoStateStore => newStore({}, 'file:///c%3A/code/kiln', home);

    /** Reads some pages of a walkthrough in a new window, and returns when all is stored. */
    async function read(store: MementoStateStore, walkthrough: typeof FIRING, pages: number): Promise<void> {
      const session = new ReadingSession(store);
      session.start(checkout, walkthrough);
      for (let count = 0; count < pages; count++) session.next();
      await session.stored();
      await store.restore();
    }

    test('a folder elsewhere with the same module goes on where the reader stopped', async () => {
      await read(here(), FIRING, 1);
      home.syncFrom(storage);
      const session = new ReadingSession(atHome());
      assert.deepEqual([seen(atHome()), session.bookmarkIn(checkout)?.step.id], ['1 fire, 0 -', 'fire']);
    });

    test('opens nothing by itself that was left open on another machine', async () => {
      await read(here(), FIRING, 1);
      home.syncFrom(storage);
      const session = new ReadingSession(atHome());
      session.reopen(checkout);
      assert.equal(session.current, undefined);
    });

    test('keeps every step of two machines that were read on at the same time', async () => {
      await read(here(), FIRING, 2);
      await read(atHome(), GLAZING, 1);
      // The value of the machine that was first replaces the one here.
      storage.syncFrom(home);
      assert.equal(seen(here()), '2 cool, 1 dry');
      await here().restore();
      home.syncFrom(storage);
      assert.equal(seen(atHome()), '2 cool, 1 dry');
    });

    test('takes the place that is newest, and what was marked unread since', async () => {
      await read(here(), FIRING, 2);
      home.syncFrom(storage);
      const store = atHome();
      const session = new ReadingSession(store);
      session.start(checkout, FIRING, 'fire');
      session.setRead(checkout, FIRING, 'open', false);
      await session.stored();
      await store.restore();
      storage.syncFrom(home);
      assert.equal(seen(here()), '1 fire, 0 -');
    });

    test('lets a machine whose clock is behind change what another one has set', async () => {
      time = 1_000;
      await read(here(), FIRING, 2);
      home.syncFrom(storage);
      time = 0;
      const store = atHome();
      await read(store, FIRING, 0);
      const session = new ReadingSession(store);
      session.resetProgress(checkout, FIRING);
      await session.stored();
      assert.equal(seen(store), '0 -, 0 -');
    });

    test('shares what an earlier version of the extension has stored for the folder', async () => {
      await home
        .open()
        .update('file:///c%3A/code/kiln read:example.com/kiln firing open', { at: 7, value: true });
      await atHome().restore();
      storage.open();
      here();
      storage.syncFrom(home);
      assert.equal(seen(here()), '1 -, 0 -');
    });

    test('takes no note and no place of a window to other machines', async () => {
      const store = here();
      const session = new ReadingSession(store, 'a window');
      session.start(checkout, FIRING);
      session.next();
      session.setNote(checkout, FIRING, 'open', 'What is a kiln?');
      await session.stored();
      await store.restore();
      const taken = JSON.stringify(storage.synchronized());
      assert.match(taken, /firing open/);
      assert.doesNotMatch(taken, /What is a kiln|a window|file:/);
    });

    test('goes on with what is right in a damaged value', async () => {
      const damaged = {
        'read:example.com/kiln firing open': { at: 3, value: true },
        'read:x': 7,
        note: { at: 1 },
      };
      await storage.open().update('progress of all modules', damaged);
      await here().restore();
      assert.equal(seen(here()), '1 -, 0 -');
    });
  });
});
