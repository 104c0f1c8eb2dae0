import assert from 'node:assert/strict';
import { Checkout, ReadingSession } from '../../../../src/core';
import { sharedSites } from '../../../support/goCode';
import { InMemoryStore } from '../../../support/inMemoryStore';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { packOf, stepsNamed, walkthroughOf } from '../../../support/packs';

const FIRING = walkthroughOf('firing', stepsNamed('open', 'fire', 'cool'));

async function newCheckout() {
  return new Checkout({
    pack: packOf({ walkthroughs: [FIRING], module: 'example.com/kiln' }),
    tree: new InMemoryTree(),
    sites: await sharedSites(),
  });
}

/** The session of the next window, after a reader did something in the one before. */
async function nextWindow(act: (session: ReadingSession, checkout: Checkout) => void) {
  const store = new InMemoryStore();
  const before = new ReadingSession(store);
  act(before, await newCheckout());
  await before.stored();
  const session = new ReadingSession(store);
  const checkout = await newCheckout();
  session.reopen(checkout);
  return { session, checkout };
}

suite('the session of the next window', () => {
  test('opens the walkthrough that was open, at its step', async () => {
    const { session } = await nextWindow((before, checkout) => before.start(checkout, FIRING, 'fire'));
    assert.equal(session.current?.step.id, 'fire');
    assert.equal(session.isReopened, true);
  });

  test('opens nothing if the reader had closed the walkthrough, and keeps the place', async () => {
    const { session, checkout } = await nextWindow((before, open) => {
      before.start(open, FIRING, 'fire');
      before.stop();
    });
    assert.equal(session.current, undefined);
    assert.equal(session.bookmarkIn(checkout)?.step.id, 'fire');
  });

  test('opens nothing if the reader has opened something in the meantime', async () => {
    const { session, checkout } = await nextWindow((before, open) => before.start(open, FIRING, 'fire'));
    session.goTo({ step: 'cool' });
    session.reopen(checkout);
    assert.equal(session.current?.step.id, 'cool');
  });

  test('no longer counts as reopened once the reader moves, also back to the same step', async () => {
    const { session } = await nextWindow((before, checkout) => before.start(checkout, FIRING, 'fire'));
    session.next();
    assert.equal(session.isReopened, false);
    session.previous();
    assert.equal(session.isReopened, false);
  });
});
