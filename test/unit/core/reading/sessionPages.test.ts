import assert from 'node:assert/strict';
import { Checkout, ReadingSession, type Walkthrough } from '../../../../src/core';
import { sharedSites } from '../../../support/goCode';
import { InMemoryStore } from '../../../support/inMemoryStore';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { NO_PROSE, packOf, stepsNamed, walkthroughOf } from '../../../support/packs';

const FIRING = walkthroughOf('firing', stepsNamed('open', 'fire', 'cool'));

async function newCheckout(walkthroughs: readonly Walkthrough[]) {
  const pack = packOf({ walkthroughs, module: 'example.com/kiln' });
  return new Checkout({ pack, tree: new InMemoryTree(), sites: await sharedSites() });
}

suite('pages around the steps', () => {
  const supplements = new Map([
    ['prerequisites', { heading: 'Before', body: 'Clay.' }],
    ['exercise', { heading: 'Exercise', body: 'Burn.' }],
    ['essay-ideas', { heading: 'Ideas', body: 'Ash.' }],
  ] as const);
  const BAKING = walkthroughOf('baking', stepsNamed('knead', 'bake'), { en: { ...NO_PROSE, supplements } });

  /** The pages that a reader sees who does these things after opening the walkthrough. */
  async function checkSeen(
    act: (session: ReadingSession, checkout: Checkout) => void,
    ...expected: string[]
  ): Promise<ReadingSession> {
    const session = new ReadingSession(new InMemoryStore());
    const checkout = await newCheckout([BAKING, FIRING]);
    const seenPages: string[] = [];
    session.onDidChange(() => {
      const { walkthrough, step, page } = session.current ?? {};
      seenPages.push(step ? `${walkthrough?.id}/${step.id} ${page}` : '-');
    });
    act(session, checkout);
    assert.deepEqual(seenPages, expected);
    return session;
  }

  test('come before the first step and after the last one', async () => {
    await checkSeen(
      (session, checkout) => {
        session.start(checkout, BAKING);
        for (let page = 0; page < 5; page++) session.next();
      },
      'baking/knead introduction',
      'baking/knead step',
      'baking/bake step',
      'baking/bake exercise',
      'baking/bake essay-ideas',
      '-',
    );
  });

  test('are gone back through', async () => {
    await checkSeen(
      (session, checkout) => {
        session.start(checkout, BAKING, 'bake');
        session.next();
        for (let page = 0; page < 4; page++) session.previous();
      },
      'baking/bake step',
      'baking/bake exercise',
      'baking/bake step',
      'baking/knead step',
      'baking/knead introduction',
    );
  });

  test('do not count as read', async () => {
    const session = new ReadingSession(new InMemoryStore());
    const checkout = await newCheckout([BAKING]);
    session.start(checkout, BAKING);
    session.next();
    assert.equal(session.progressOf(checkout).countRead('baking', BAKING.steps), 0);
  });

  test('are jumped to, as steps are', async () => {
    await checkSeen(
      (session, checkout) => {
        session.start(checkout, BAKING);
        session.goTo({ page: 'exercise' });
        session.goTo({ step: 'bake' });
        session.goTo({ page: 'check-yourself' });
      },
      'baking/knead introduction',
      'baking/bake exercise',
      'baking/bake step',
      'baking/knead step',
    );
  });

  test('are kept in the bookmark', async () => {
    const store = new InMemoryStore();
    const first = new ReadingSession(store);
    first.start(await newCheckout([BAKING]), BAKING);
    first.goTo({ page: 'exercise' });
    await first.stored();
    const checkout = await newCheckout([BAKING]);
    const second = new ReadingSession(store);
    second.start(checkout, BAKING);
    assert.deepEqual([second.current?.page, second.current?.step.id], ['exercise', 'bake']);
    assert.equal(second.bookmarkIn(await newCheckout([walkthroughOf('baking', BAKING.steps)]))?.page, 'step');
  });

  test('are kept when the checkout is opened again', async () => {
    const session = new ReadingSession(new InMemoryStore());
    session.start(await newCheckout([BAKING]), BAKING);
    session.moveTo(await newCheckout([BAKING]));
    assert.equal(session.current?.page, 'introduction');
  });

  test('are returned to after links were followed, one after the other', async () => {
    const session = await checkSeen(
      (session, checkout) => {
        session.start(checkout, BAKING);
        session.follow({ walkthrough: FIRING, step: 'cool' });
        session.follow({ walkthrough: FIRING, step: 'open' });
        session.next();
        session.goBack();
        session.goBack();
        session.goBack();
      },
      'baking/knead introduction',
      'firing/cool step',
      'firing/open step',
      'firing/fire step',
      'firing/cool step',
      'baking/knead introduction',
    );
    assert.equal(session.origin, undefined);
  });

  test('are not returned to once another walkthrough was opened', async () => {
    const session = new ReadingSession(new InMemoryStore());
    const checkout = await newCheckout([BAKING, FIRING]);
    session.start(checkout, BAKING);
    session.follow({ walkthrough: FIRING, step: 'cool' });
    assert.equal(session.origin?.walkthrough.id, 'baking');
    session.start(checkout, FIRING);
    assert.equal(session.origin, undefined);
  });
});
