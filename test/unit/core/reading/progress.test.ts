import assert from 'node:assert/strict';
import { Progress } from '../../../../src/core/reading/progress';
import { InMemoryStore } from '../../../support/inMemoryStore';

const MODULE = 'example.com/kiln';
const STEPS = [{ id: 'open' }, { id: 'fire' }, { id: 'cool' }];

suite('Progress', () => {
  test('is empty at first', () => {
    const progress = new Progress(new InMemoryStore(), MODULE);
    assert.deepEqual([progress.countRead('firing', STEPS), progress.bookmark], [0, undefined]);
  });

  test('survives in its store', async () => {
    const store = new InMemoryStore();
    const first = new Progress(store, MODULE);
    await first.setRead('firing', 'open', true);
    await first.setRead('firing', 'fire', true);
    await first.setRead('firing', 'open', false);
    await first.setRead('glazing', 'cool', true);
    await first.setBookmark({ walkthrough: 'firing', step: 'fire' });
    const second = new Progress(store, MODULE);
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
    await new Progress(store, MODULE).setRead('firing', 'open', true);
    assert.equal(new Progress(store, 'example.com/other').isRead('firing', 'open'), false);
  });

  test('does not count steps that no longer exist', async () => {
    const progress = new Progress(new InMemoryStore(), MODULE);
    await progress.setRead('firing', 'gone', true);
    await progress.setRead('firing', 'fire', true);
    assert.equal(progress.countRead('firing', STEPS), 1);
  });

  test('forgets one walkthrough and a bookmark in it', async () => {
    const store = new InMemoryStore();
    const progress = new Progress(store, MODULE);
    await progress.setRead('firing', 'open', true);
    await progress.setRead('glazing', 'cool', true);
    await progress.setBookmark({ walkthrough: 'firing', step: 'open' });
    await progress.reset('firing');
    const stored = new Progress(store, MODULE);
    assert.deepEqual(
      [stored.isRead('firing', 'open'), stored.isRead('glazing', 'cool'), stored.bookmark],
      [false, true, undefined],
    );
  });

  test('keeps a bookmark in another walkthrough when it forgets one', async () => {
    const progress = new Progress(new InMemoryStore(), MODULE);
    await progress.setBookmark({ walkthrough: 'glazing', step: 'cool' });
    await progress.reset('firing');
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
    'a bookmark that is null': { version: 1, read, bookmark: null },
  };
  for (const [what, value] of Object.entries(damaged)) {
    test(`starts anew when the store holds ${what}`, async () => {
      const store = new InMemoryStore();
      await store.set(`progress:${MODULE}`, value);
      const progress = new Progress(store, MODULE);
      assert.deepEqual([progress.isRead('firing', 'open'), progress.bookmark], [false, undefined]);
    });
  }

  test('reads what an earlier session stored', async () => {
    const store = new InMemoryStore();
    await store.set(`progress:${MODULE}`, {
      version: 1,
      read,
      bookmark: { walkthrough: 'firing', step: 'open' },
    });
    const progress = new Progress(store, MODULE);
    assert.deepEqual([progress.isRead('firing', 'open'), progress.bookmark?.step], [true, 'open']);
  });
});
