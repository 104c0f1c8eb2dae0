import assert from 'node:assert/strict';
import { Checkout, ReadingSession } from '../../../../src/core';
import { sharedSites } from '../../../support/goCode';
import { InMemoryStore } from '../../../support/inMemoryStore';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { packOf, stepsNamed, walkthroughOf } from '../../../support/packs';

const GLAZING = walkthroughOf('glazing', stepsNamed('mix', 'dip'));
const FIRING = walkthroughOf('firing', stepsNamed('open', 'fire', 'cool'));

async function newCheckout(walkthroughs = [FIRING, GLAZING]) {
  return new Checkout({
    pack: packOf({ walkthroughs, module: 'example.com/kiln' }),
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

/** Two windows on one folder, in the order in which a reader moved in them, and then the next session of the first one. */
async function reloadOfFirst(act: (session: ReadingSession, checkout: Checkout) => void) {
  const store = new InMemoryStore();
  const [first, second] = [new ReadingSession(store, 'first'), new ReadingSession(store, 'second')];
  const checkout = await newCheckout();
  act(first, checkout);
  second.start(checkout, GLAZING, 'dip');
  await Promise.all([first.stored(), second.stored()]);
  const session = new ReadingSession(store, 'first, again');
  session.reopen(checkout);
  return { session, checkout, kept: first.windowPlace };
}

function stepOf({ current }: ReadingSession): string | undefined {
  return current?.step.id;
}

suite('the session of one of two windows that is reloaded', () => {
  test('opens what this window showed, not what was moved in last', async () => {
    const { session, checkout, kept } = await reloadOfFirst((first, open) =>
      first.start(open, FIRING, 'fire'),
    );
    assert.equal(stepOf(session), 'dip');
    // Several packs may be about one module; another one has no such walkthrough.
    const other = await newCheckout([]);
    session.reopenIn(kept, [other, checkout]);
    assert.equal(stepOf(session), 'fire');
    assert.equal(session.isReopened, true);
  });

  test('opens nothing if this window showed nothing', async () => {
    const { session, checkout, kept } = await reloadOfFirst((first, open) => {
      first.start(open, FIRING, 'fire');
      first.stop();
    });
    session.reopenIn(kept, [checkout]);
    assert.equal(session.current, undefined);
  });

  test('stays where the reader has gone in the meantime', async () => {
    const { session, checkout, kept } = await reloadOfFirst((first, open) =>
      first.start(open, FIRING, 'fire'),
    );
    session.previous();
    session.reopenIn(kept, [checkout]);
    assert.equal(stepOf(session), 'mix');
    session.stop();
    session.reopenIn(kept, [checkout]);
    assert.equal(session.current, undefined);
  });

  test('believes the store rather than the page when this window moved last', async () => {
    const store = new InMemoryStore();
    const checkout = await newCheckout();
    const before = new ReadingSession(store, 'before');
    before.start(checkout, FIRING, 'fire');
    const kept = before.windowPlace;
    before.start(checkout, GLAZING, 'dip');
    await before.stored();
    const session = new ReadingSession(store, 'after');
    session.reopen(checkout);
    session.reopenIn(kept, [checkout]);
    assert.equal(stepOf(session), 'dip');
  });
});
