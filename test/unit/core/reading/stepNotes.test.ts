import assert from 'node:assert/strict';
import { notesText } from '../../../../src/core';
import { StepNotes } from '../../../../src/core/reading/stepNotes';
import { StoreWriter } from '../../../../src/core/reading/storeWriter';
import { anchorOf } from '../../../support/anchors';
import { InMemoryStore } from '../../../support/inMemoryStore';
import { stepOf, walkthroughOf } from '../../../support/packs';

const MODULE = 'example.com/kiln';

suite('notes on steps', () => {
  async function write(store: InMemoryStore, step: string, ...texts: string[]): Promise<void> {
    const writer = new StoreWriter(store);
    const notes = new StepNotes(writer);
    for (const text of texts) {
      notes.setNote(MODULE, 'firing', step, text);
      assert.equal(notes.noteOn(MODULE, 'firing', step).trim(), text.trim());
    }
    await writer.settled();
  }

  function stored(store: InMemoryStore, step: string): string {
    return new StepNotes(new StoreWriter(store)).noteOn(MODULE, 'firing', step);
  }

  test('survive in their store as they were typed last', async () => {
    const store = new InMemoryStore();
    await write(store, 'open', 'W', 'Wh', 'Why ');
    assert.deepEqual([stored(store, 'open'), stored(store, 'fire')], ['Why ', '']);
  });

  test('of two windows do not replace each other', async () => {
    const store = new InMemoryStore();
    const [one, other] = [new StoreWriter(store), new StoreWriter(store)];
    const windows = [new StepNotes(one), new StepNotes(other)];
    windows[0]?.setNote(MODULE, 'firing', 'open', 'first');
    windows[1]?.setNote(MODULE, 'firing', 'fire', 'second');
    await Promise.all([one.settled(), other.settled()]);
    assert.deepEqual([stored(store, 'open'), stored(store, 'fire')], ['first', 'second']);
  });

  test('go when they have no words', async () => {
    const store = new InMemoryStore();
    await write(store, 'open', 'Why?', ' \n');
    assert.equal(stored(store, 'open'), '');
  });

  test('are exported in the order of the steps, with their places', () => {
    const steps = ['open', 'fire'].map((id) => stepOf(id, anchorOf(`kiln/${id}.go#${id}`)));
    const notes = new Map([
      ['fire', 'Hot. '],
      ['open', 'Slow.'],
    ]);
    const walkthrough = walkthroughOf('firing', steps);
    assert.equal(
      notesText(
        [
          { walkthrough, notes },
          { walkthrough, notes: new Map() },
        ],
        'en',
      ),
      '# firing\n\n## 1. open\n\n`open` · `kiln/open.go`\n\nSlow.\n\n## 2. fire\n\n`fire` · `kiln/fire.go`\n\nHot.\n',
    );
  });
});
