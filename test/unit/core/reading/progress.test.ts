import assert from 'node:assert/strict';
import { Progress } from '../../../../src/core/reading/progress';
import { StoreWriter } from '../../../../src/core/reading/storeWriter';
import { InMemoryStore } from '../../../support/inMemoryStore';

const MODULE = 'example.com/kiln';
const STEPS = [{ id: 'open' }, { id: 'fire' }, { id: 'cool' }];

function progressIn(store = new InMemoryStore(), module = MODULE): Progress {
  return new Progress(new StoreWriter(store), module);
}

/** Does this to progress, and returns when it is stored. */
async function storeIn(store: InMemoryStore, act: (progress: Progress) => void): Promise<void> {
  const writer = new StoreWriter(store);
  act(new Progress(writer, MODULE));
  await writer.settled();
}

suite('Progress', () => {
  test('is empty at first', () => {
    const progress = progressIn();
    assert.deepEqual([progress.countRead('firing', STEPS), progress.bookmark], [0, undefined]);
  });

  test('survives in its store', async () => {
    const store = new InMemoryStore();
    await storeIn(store, (progress) => {
      progress.setRead('firing', 'open', true);
      progress.setRead('firing', 'fire', true);
      progress.setRead('firing', 'open', false);
      progress.setRead('glazing', 'cool', true);
      progress.setBookmark({ walkthrough: 'firing', step: 'fire' });
    });
    const second = progressIn(store);
    const read = STEPS.map(({ id }) => [second.isRead('firing', id), second.isRead('glazing', id)]);
    assert.deepEqual(
      [read, second.bookmark],
      [
        [
          [false, false],
          [true, false],
          [false, true],
        ],
        { walkthrough: 'firing', step: 'fire' },
      ],
    );
  });

  test('is kept apart by module', async () => {
    const store = new InMemoryStore();
    await storeIn(store, (progress) => progress.setRead('firing', 'open', true));
    assert.equal(progressIn(store, 'example.com/other').isRead('firing', 'open'), false);
  });

  test('does not count steps that no longer exist', () => {
    const progress = progressIn();
    progress.setRead('firing', 'gone', true);
    progress.setRead('firing', 'fire', true);
    assert.equal(progress.countRead('firing', STEPS), 1);
  });

  test('forgets one walkthrough and a bookmark in it', async () => {
    const store = new InMemoryStore();
    await storeIn(store, (progress) => {
      progress.setRead('firing', 'open', true);
      progress.setRead('glazing', 'cool', true);
      progress.setBookmark({ walkthrough: 'firing', step: 'open' });
      progress.reset('firing', STEPS);
    });
    const stored = progressIn(store);
    assert.deepEqual(
      [stored.isRead('firing', 'open'), stored.isRead('glazing', 'cool'), stored.bookmark],
      [false, true, undefined],
    );
  });

  test('knows where the reader stopped in each walkthrough', async () => {
    const store = new InMemoryStore();
    await storeIn(store, (progress) => {
      progress.setBookmark({ walkthrough: 'firing', step: 'fire' });
      progress.setBookmark({ walkthrough: 'glazing', step: 'cool' });
      progress.close('glazing', false);
    });
    const stored = progressIn(store);
    assert.deepEqual(
      [stored.bookmarkIn('firing')?.step, stored.bookmarkIn('glazing')?.step, stored.bookmark?.step],
      ['fire', 'cool', 'cool'],
    );
  });

  test('keeps a bookmark in another walkthrough when it forgets one', () => {
    const progress = progressIn();
    progress.setBookmark({ walkthrough: 'glazing', step: 'cool' });
    progress.reset('firing', STEPS);
    assert.deepEqual(progress.bookmark, { walkthrough: 'glazing', step: 'cool' });
  });

  const read = { firing: ['open'] };
  const damaged: Record<string, unknown> = {
    'a text': 'open',
    null: null,
    'a list': [],
    'another version': { version: 2, read },
    'no version': { read },
    'nothing read': { version: 1 },
    'steps that are no list': { version: 1, read: { firing: 'open' } },
    'steps that are no texts': { version: 1, read: { firing: ['open', 7] } },
    'a bookmark that is a text': { version: 1, read, bookmark: 'open' },
    'a bookmark without a step': { version: 1, read, bookmark: { walkthrough: 'firing' } },
    'a bookmark whose page is none': {
      version: 1,
      read,
      bookmark: { walkthrough: 'firing', step: 'open', page: {} },
    },
    'a bookmark that is null': { version: 1, read, bookmark: null },
  };
  for (const [what, value] of Object.entries(damaged)) {
    test(`starts from the beginning when the store has ${what}`, async () => {
      const store = new InMemoryStore();
      await store.set(`progress:${MODULE}`, value);
      const progress = progressIn(store);
      assert.deepEqual([progress.isRead('firing', 'open'), progress.bookmark], [false, undefined]);
    });
  }

  test('reads what an earlier session stored', async () => {
    const store = new InMemoryStore();
    await store.set(`progress:${MODULE}`, {
      version: 1,
      read,
      bookmark: { walkthrough: 'firing', step: 'open' },
      isOpen: true,
    });
    const progress = progressIn(store);
    assert.deepEqual(
      [progress.isRead('firing', 'open'), progress.bookmark?.step, progress.leftOpen?.step],
      [true, 'open', 'open'],
    );
  });

  test('can forget what an earlier session stored', async () => {
    const store = new InMemoryStore();
    const bookmark = { walkthrough: 'firing', step: 'open' };
    await store.set(`progress:${MODULE}`, { version: 1, read, bookmark, isOpen: true });
    await storeIn(store, (progress) => progress.reset('firing', STEPS));
    const progress = progressIn(store);
    assert.deepEqual(
      [progress.isRead('firing', 'open'), progress.bookmark, progress.leftOpen],
      [false, undefined, undefined],
    );
  });

  const damagedPlaces: Record<string, unknown> = {
    'a number': 7,
    'a step that is no text': { walkthrough: 'firing', step: 7 },
    'another walkthrough': { walkthrough: 'glazing', step: 'open' },
  };
  for (const [what, value] of Object.entries(damagedPlaces)) {
    test(`has no bookmark when the store has ${what} as the place`, async () => {
      const store = new InMemoryStore();
      await store.set(`place:${MODULE} firing`, value);
      await store.set(`last:${MODULE}`, { walkthrough: 'firing', isOpen: true });
      assert.equal(progressIn(store).bookmark, undefined);
    });
  }
});

suite('progress in two windows', () => {
  /** Both have read the store before either writes. */
  async function inTwoWindows(act: (one: Progress, other: Progress) => void): Promise<Progress[]> {
    const store = new InMemoryStore();
    const writers = [new StoreWriter(store), new StoreWriter(store)] as const;
    const [one, other] = [new Progress(writers[0], MODULE), new Progress(writers[1], MODULE)];
    act(one, other);
    await Promise.all(writers.map((writer) => writer.settled()));
    return [one, other, progressIn(store)];
  }

  test('is that of both, and each window sees what the other has read', async () => {
    const all = await inTwoWindows((one, other) => {
      one.setRead('firing', 'open', true);
      other.setRead('firing', 'fire', true);
      other.setRead('glazing', 'cool', true);
    });
    assert.deepEqual(
      all.map((progress) => [progress.countRead('firing', STEPS), progress.isRead('glazing', 'cool')]),
      [
        [2, true],
        [2, true],
        [2, true],
      ],
    );
  });

  test('has a place for each walkthrough, and closing one does not close the other', async () => {
    const all = await inTwoWindows((one, other) => {
      one.setBookmark({ walkthrough: 'firing', step: 'fire' });
      other.setBookmark({ walkthrough: 'glazing', step: 'cool' });
    });
    all[0]?.close('firing', false);
    const places = all.map((progress) => [
      progress.bookmarkIn('firing')?.step,
      progress.bookmarkIn('glazing')?.step,
      progress.bookmark?.walkthrough,
      progress.leftOpen?.walkthrough,
    ]);
    assert.deepEqual(places, Array(3).fill(['fire', 'cool', 'glazing', 'glazing']));
  });
});
