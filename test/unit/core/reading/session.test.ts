import assert from 'node:assert/strict';
import { Checkout, ReadingSession, type Walkthrough } from '../../../../src/core';
import { sharedSites } from '../../../support/goCode';
import { InMemoryStore } from '../../../support/inMemoryStore';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { packOf, stepsNamed, walkthroughOf } from '../../../support/packs';

const FIRING = walkthroughOf('firing', stepsNamed('open', 'fire', 'cool'));
const GLAZING = walkthroughOf('glazing', stepsNamed('dip', 'fire'));

async function newCheckout(
  walkthroughs: readonly Walkthrough[] = [FIRING, GLAZING],
  module = 'example.com/kiln',
) {
  return new Checkout({
    pack: packOf({ walkthroughs, module }),
    tree: new InMemoryTree(),
    sites: await sharedSites(),
  });
}

/** What a reader sees: the step before them, what they have read of the firing, where their bookmark is. */
function seen(session: ReadingSession, checkout: Checkout) {
  const progress = session.progressOf(checkout);
  return {
    step: session.current?.step.id,
    read: FIRING.steps.filter(({ id }) => progress.isRead('firing', id)).map(({ id }) => id),
    bookmark: progress.bookmark && `${progress.bookmark.walkthrough}/${progress.bookmark.step}`,
  };
}

interface Actions {
  readonly session: ReadingSession;
  readonly checkout: Checkout;
}

async function checkReading(
  act: (actions: Actions) => void | Promise<void>,
  expected: { step?: string | undefined; read?: string[]; bookmark?: string | undefined },
): Promise<void> {
  const session = new ReadingSession(new InMemoryStore());
  const checkout = await newCheckout();
  await act({ session, checkout });
  assert.deepEqual(seen(session, checkout), { step: undefined, read: [], bookmark: undefined, ...expected });
}

suite('a reading session', () => {
  test('shows nothing before a walkthrough is opened', () => checkReading(() => undefined, {}));

  test('opens a walkthrough at its first step and remembers it', () =>
    checkReading(({ session, checkout }) => session.start(checkout, FIRING), {
      step: 'open',
      bookmark: 'firing/open',
    }));

  test('opens a walkthrough at the step that is asked for', () =>
    checkReading(({ session, checkout }) => session.start(checkout, FIRING, 'cool'), {
      step: 'cool',
      bookmark: 'firing/cool',
    }));

  test('opens a walkthrough at its first step when the wanted one does not exist', () =>
    checkReading(({ session, checkout }) => session.start(checkout, FIRING, 'gone'), {
      step: 'open',
      bookmark: 'firing/open',
    }));

  test('opens a walkthrough where the reader left off', () =>
    checkReading(
      ({ session, checkout }) => {
        session.start(checkout, FIRING, 'fire');
        session.stop();
        session.start(checkout, FIRING);
      },
      { step: 'fire', bookmark: 'firing/fire' },
    ));

  test('opens another walkthrough than the bookmarked one at its first step', () =>
    checkReading(
      ({ session, checkout }) => {
        session.start(checkout, FIRING, 'fire');
        session.start(checkout, GLAZING);
      },
      { step: 'dip', bookmark: 'glazing/dip' },
    ));

  test('shows the step that is asked for although there is a bookmark', () =>
    checkReading(
      ({ session, checkout }) => {
        session.start(checkout, FIRING, 'fire');
        session.start(checkout, FIRING, 'open');
      },
      { step: 'open', bookmark: 'firing/open' },
    ));

  test('counts a step as read when the reader goes on', () =>
    checkReading(
      ({ session, checkout }) => {
        session.start(checkout, FIRING);
        session.next();
      },
      { step: 'fire', read: ['open'], bookmark: 'firing/fire' },
    ));

  test('ends after the last step and keeps no bookmark when all was read', () =>
    checkReading(
      ({ session, checkout }) => {
        session.start(checkout, FIRING);
        for (let step = 0; step < 3; step++) session.next();
      },
      { read: ['open', 'fire', 'cool'] },
    ));

  test('names the walkthrough that ended after its last page, until something else is shown', async () => {
    const [session, checkout] = [new ReadingSession(new InMemoryStore()), await newCheckout()];
    session.start(checkout, FIRING, 'cool');
    session.next();
    assert.deepEqual([session.current, session.finished?.walkthrough], [undefined, FIRING]);
    session.previous();
    assert.deepEqual([session.current?.step.id, session.finished], ['cool', undefined]);
    session.next();
    session.goTo({ step: 'fire' });
    assert.equal(session.current?.step.id, 'fire');
    session.stop();
    assert.equal(session.finished, undefined);
    session.previous();
    assert.equal(session.current, undefined);
  });

  test('ends after the last step but keeps the bookmark when steps were left out', () =>
    checkReading(
      ({ session, checkout }) => {
        session.start(checkout, FIRING, 'cool');
        session.next();
      },
      { read: ['cool'], bookmark: 'firing/cool' },
    ));

  test('goes back without counting the step as read', () =>
    checkReading(
      ({ session, checkout }) => {
        session.start(checkout, FIRING, 'fire');
        session.previous();
      },
      { step: 'open', bookmark: 'firing/open' },
    ));

  test('stays at the first step when the reader goes back from it', () =>
    checkReading(
      ({ session, checkout }) => {
        session.start(checkout, FIRING);
        session.previous();
      },
      { step: 'open', bookmark: 'firing/open' },
    ));

  test('does nothing on next and previous when no walkthrough is open', () =>
    checkReading(({ session }) => {
      session.next();
      session.previous();
    }, {}));

  test('keeps the bookmark when the reader leaves in the middle', () =>
    checkReading(
      ({ session, checkout }) => {
        session.start(checkout, FIRING, 'fire');
        session.stop();
      },
      { bookmark: 'firing/fire' },
    ));

  test('marks steps as read and unread by hand', () =>
    checkReading(
      ({ session, checkout }) => {
        session.setRead(checkout, FIRING, 'cool', true);
        session.setRead(checkout, FIRING, 'open', true);
        session.setRead(checkout, FIRING, 'cool', false);
      },
      { read: ['open'] },
    ));

  test('forgets what was read of a walkthrough', () =>
    checkReading(({ session, checkout }) => {
      session.setRead(checkout, FIRING, 'cool', true);
      session.resetProgress(checkout, FIRING);
    }, {}));

  test('stays where it is while its checkout is open', () =>
    checkReading(
      async ({ session, checkout }) => {
        session.start(checkout, FIRING, 'fire');
        session.keepOnly([await newCheckout(), checkout]);
      },
      { step: 'fire', bookmark: 'firing/fire' },
    ));

  test('goes on at the same step, wherever it is now, when its checkout is opened again', async () => {
    const session = new ReadingSession(new InMemoryStore());
    session.start(await newCheckout(), FIRING, 'fire');
    const reopened = await newCheckout([walkthroughOf('firing', stepsNamed('fire', 'cool'))]);
    session.moveTo(reopened);
    assert.deepEqual(
      [session.current?.checkout === reopened, session.current?.step.id, session.current?.index],
      [true, 'fire', 0],
    );
  });

  test('ends when its checkout is opened again without its step, and keeps the bookmark', () =>
    checkReading(
      async ({ session, checkout }) => {
        session.start(checkout, FIRING, 'fire');
        session.moveTo(await newCheckout([walkthroughOf('firing', stepsNamed('open'))]));
      },
      { bookmark: 'firing/fire' },
    ));

  test('ends when its checkout is gone, and keeps the bookmark', () =>
    checkReading(
      async ({ session, checkout }) => {
        session.start(checkout, FIRING, 'fire');
        session.keepOnly([await newCheckout()]);
      },
      { bookmark: 'firing/fire' },
    ));
});

suite('the bookmark of a session', () => {
  async function leaveBookmark(store: InMemoryStore): Promise<void> {
    const session = new ReadingSession(store);
    session.start(await newCheckout(), FIRING, 'fire');
    await session.stored();
  }

  test('leads back to its step in a new session on the same store', async () => {
    const store = new InMemoryStore();
    await leaveBookmark(store);
    const checkout = await newCheckout();
    const current = new ReadingSession(store).bookmarkIn(checkout);
    assert.deepEqual([current?.step.id, current?.index, current?.checkout === checkout], ['fire', 1, true]);
  });

  test('leads nowhere when its step or walkthrough no longer exists', async () => {
    const store = new InMemoryStore();
    await leaveBookmark(store);
    const session = new ReadingSession(store);
    const withoutStep = await newCheckout([walkthroughOf('firing', stepsNamed('open'))]);
    const withoutWalkthrough = await newCheckout([GLAZING]);
    assert.deepEqual(
      [session.bookmarkIn(withoutStep), session.bookmarkIn(withoutWalkthrough)],
      [undefined, undefined],
    );
  });

  test('is shared by checkouts of one module and by no others', async () => {
    const session = new ReadingSession(new InMemoryStore());
    session.start(await newCheckout(), FIRING, 'fire');
    const same = session.bookmarkIn(await newCheckout());
    const other = session.bookmarkIn(await newCheckout([FIRING], 'example.com/other'));
    assert.deepEqual([same?.step.id, other], ['fire', undefined]);
  });
});

suite('changes of a session', () => {
  test('fire one event each, when they are finished', async () => {
    const session = new ReadingSession(new InMemoryStore());
    const checkout = await newCheckout();
    const heard: string[] = [];
    session.onDidChange(() => {
      const { step, read, bookmark } = seen(session, checkout);
      heard.push(`${step ?? '-'} read ${read.join() || '-'} at ${bookmark ?? '-'}`);
    });
    session.start(checkout, FIRING, 'fire');
    session.next();
    session.previous();
    session.setRead(checkout, FIRING, 'open', true);
    session.stop();
    session.resetProgress(checkout, FIRING);
    assert.deepEqual(heard, [
      'fire read - at firing/fire',
      'cool read fire at firing/cool',
      'fire read fire at firing/fire',
      'fire read open,fire at firing/fire',
      '- read open,fire at firing/fire',
      '- read - at -',
    ]);
  });

  test('fire no event when the reader cannot go back', async () => {
    const session = new ReadingSession(new InMemoryStore());
    session.start(await newCheckout(), FIRING);
    let changes = 0;
    session.onDidChange(() => changes++);
    session.previous();
    assert.equal(changes, 0);
  });
});
