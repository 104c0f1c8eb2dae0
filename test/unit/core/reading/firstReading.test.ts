import assert from 'node:assert/strict';
import { Checkout, coreMinutesOf, ReadingSession, type Walkthrough } from '../../../../src/core';
import { anchorOf } from '../../../support/anchors';
import { sharedSites } from '../../../support/goCode';
import { InMemoryStore } from '../../../support/inMemoryStore';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { NO_PROSE, packOf, stepOf, walkthroughOf } from '../../../support/packs';

const ANCHOR = anchorOf('kiln/kiln.go#Fire');
const STEPS = ['open', 'load', 'fire', 'cool'].map((id) =>
  stepOf(id, ANCHOR, { isCore: id === 'load' || id === 'fire' }),
);
const FIRING = walkthroughOf('firing', STEPS, { en: { ...NO_PROSE, introduction: 'Heat.' } });
const PLAIN = walkthroughOf(
  'plain',
  STEPS.map((step) => ({ ...step, isCore: false })),
);

async function reading(walkthrough: Walkthrough, store = new InMemoryStore()) {
  const session = new ReadingSession(store);
  const checkout = new Checkout({
    pack: packOf({ walkthroughs: [FIRING, PLAIN] }),
    tree: new InMemoryTree(),
    sites: await sharedSites(),
  });
  session.start(checkout, walkthrough);
  return { session, checkout };
}

/** The pages that a reader gets by going on to the end. */
function pagesBy(session: ReadingSession, move: () => void): string[] {
  const pages: string[] = [];
  for (let count = 0; session.current && count < 20; count++) {
    const { page, step } = session.current;
    const seen = page === 'step' ? step.id : page;
    if (pages.at(-1) === seen) break;
    pages.push(seen);
    move();
  }
  return pages;
}

suite('a first reading', () => {
  test('leads from core step to core step, forward and back', async () => {
    const { session } = await reading(FIRING);
    assert.deepEqual(
      pagesBy(session, () => session.next()),
      ['introduction', 'load', 'fire'],
    );
    session.previous();
    assert.deepEqual(
      pagesBy(session, () => session.previous()),
      ['fire', 'load', 'introduction'],
    );
  });

  test('goes on from a step beyond it to the next core step', async () => {
    const { session } = await reading(FIRING);
    session.goTo({ step: 'open' });
    assert.deepEqual(
      pagesBy(session, () => session.next()),
      ['open', 'load', 'fire'],
    );
    session.goTo({ step: 'cool' });
    assert.deepEqual(
      pagesBy(session, () => session.previous()),
      ['cool', 'fire', 'load', 'introduction'],
    );
  });

  test('is finished when the core steps are read', async () => {
    const { session, checkout } = await reading(FIRING);
    pagesBy(session, () => session.next());
    assert.equal(session.progressOf(checkout).bookmark, undefined);
  });

  test('is what a reader chooses, in this window and the next', async () => {
    const store = new InMemoryStore();
    const { session, checkout } = await reading(FIRING, store);
    session.setFirstReading(checkout, FIRING, false);
    assert.deepEqual(
      pagesBy(session, () => session.next()),
      ['introduction', 'open', 'load', 'fire', 'cool'],
    );
    await session.stored();
    const later = await reading(FIRING, store);
    assert.equal(later.session.isFirstReading(later.checkout, FIRING), false);
  });

  test('is not there without marked steps, whatever was chosen', async () => {
    const { session, checkout } = await reading(PLAIN);
    session.setFirstReading(checkout, PLAIN, true);
    assert.deepEqual(
      pagesBy(session, () => session.next()),
      ['open', 'load', 'fire', 'cool'],
    );
  });

  test('takes its share of the minutes, to five', () => {
    assert.equal(coreMinutesOf({ ...FIRING, minutes: 100 }), 50);
    assert.equal(coreMinutesOf({ ...FIRING, minutes: 6 }), 5);
    assert.equal(coreMinutesOf(FIRING), undefined);
  });
});
