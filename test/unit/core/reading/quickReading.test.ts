import assert from 'node:assert/strict';
import { Checkout, ReadingSession, type Walkthrough } from '../../../../src/core';
import { sharedSites } from '../../../support/goCode';
import { HeldStore } from '../../../support/heldStore';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { packOf, stepsNamed, walkthroughOf } from '../../../support/packs';

const MODULE = 'example.com/kiln';
const FIRING = walkthroughOf('firing', stepsNamed('open', 'fire', 'cool', 'clean'));
const GLAZING = walkthroughOf('glazing', stepsNamed('dip', 'dry'));
const WALKTHROUGHS = [FIRING, GLAZING];
const SEQUENCES = 400;
const ACTIONS = 40;

/** What reading is, in its simplest form: a place, what was read, and a bookmark. */
class Model {
  place: { readonly walkthrough: Walkthrough; readonly index: number } | undefined;
  readonly read = new Set<string>();
  bookmark: string | undefined;

  goTo(walkthrough: Walkthrough, index: number): void {
    this.place = { walkthrough, index };
    this.bookmark = idAt(walkthrough, index);
  }

  /** Where it was left, else the beginning. */
  resume(walkthrough: Walkthrough): void {
    const left = walkthrough.steps.findIndex((_, index) => idAt(walkthrough, index) === this.bookmark);
    this.goTo(walkthrough, Math.max(left, 0));
  }

  next(): void {
    if (!this.place) return;
    const { walkthrough, index } = this.place;
    this.read.add(idAt(walkthrough, index));
    if (index + 1 < walkthrough.steps.length) this.goTo(walkthrough, index + 1);
    else this.stop();
  }

  previous(): void {
    if (this.place && this.place.index > 0) this.goTo(this.place.walkthrough, this.place.index - 1);
  }

  stop(): void {
    const all = this.place?.walkthrough;
    if (all?.steps.every((_, index) => this.read.has(idAt(all, index)))) this.bookmark = undefined;
    this.place = undefined;
  }

  reset(walkthrough: Walkthrough): void {
    for (const index of walkthrough.steps.keys()) this.read.delete(idAt(walkthrough, index));
    if (this.bookmark?.startsWith(`${walkthrough.id}/`)) this.bookmark = undefined;
  }

  get state(): string {
    const { walkthrough, index } = this.place ?? {};
    const at = walkthrough && index !== undefined ? idAt(walkthrough, index) : '-';
    return describe(at, [...this.read], this.bookmark);
  }
}

function idAt(walkthrough: Walkthrough, index: number): string {
  return `${walkthrough.id}/${walkthrough.steps[index]?.id}`;
}

function describe(at: string, read: readonly string[], bookmark: string | undefined): string {
  return `at ${at}, read ${[...read].sort().join() || '-'}, bookmark ${bookmark ?? '-'}`;
}

/** The state of a session, as the model says it. */
function stateOf(session: ReadingSession, checkout: Checkout): string {
  const { current } = session;
  const progress = session.progressOf(checkout);
  const read = WALKTHROUGHS.flatMap((walkthrough) =>
    walkthrough.steps
      .filter(({ id }) => progress.isRead(walkthrough.id, id))
      .map(({ id }) => `${walkthrough.id}/${id}`),
  );
  const { bookmark } = progress;
  return describe(
    current ? idAt(current.walkthrough, current.index) : '-',
    read,
    bookmark && `${bookmark.walkthrough}/${bookmark.step}`,
  );
}

/** A small generator of numbers below a bound; the same seed gives the same numbers. */
function numbersFrom(seed: number): (bound: number) => number {
  let state = seed * 2654435761 + 1;
  return (bound) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    return (state >>> 8) % bound;
  };
}

interface Reader {
  readonly session: ReadingSession;
  readonly checkout: Checkout;
  readonly model: Model;
  readonly number: (bound: number) => number;
}

/** Does one thing to both, and says what. */
function act({ session, checkout, model, number }: Reader): string {
  const walkthrough = WALKTHROUGHS[number(2)] ?? FIRING;
  const index = number(walkthrough.steps.length);
  const step = walkthrough.steps[index]?.id ?? '';
  switch (number(10)) {
    case 0:
      session.start(checkout, walkthrough, step);
      model.goTo(walkthrough, index);
      return `start ${idAt(walkthrough, index)}`;
    case 1:
      session.start(checkout, walkthrough);
      model.resume(walkthrough);
      return `start ${walkthrough.id}`;
    case 2:
    case 3:
      session.previous();
      model.previous();
      return 'previous';
    case 4: {
      session.setRead(checkout, walkthrough, step, index % 2 === 0);
      if (index % 2 === 0) model.read.add(idAt(walkthrough, index));
      else model.read.delete(idAt(walkthrough, index));
      return `mark ${idAt(walkthrough, index)}`;
    }
    case 5:
      if (number(3) > 0) return 'nothing';
      session.resetProgress(checkout, walkthrough);
      model.reset(walkthrough);
      return `reset ${walkthrough.id}`;
    case 6:
      if (number(3) > 0) return 'nothing';
      session.stop();
      model.stop();
      return 'stop';
    default:
      session.next();
      model.next();
      return 'next';
  }
}

/** One sequence of actions that nobody waits for, on a store that answers late, or with an error. */
async function checkSequence(seed: number, checkout: Checkout): Promise<void> {
  const number = numbersFrom(seed);
  const store = new HeldStore();
  const session = new ReadingSession(store);
  const model = new Model();
  const failures: unknown[] = [];
  session.onDidFailToStore((error) => failures.push(error));
  const done: string[] = [];
  let expectedFailures = 0;
  let wasFailing = false;
  const answer = (): void => {
    const isFailing = number(3) === 0;
    if (isFailing && !wasFailing) expectedFailures++;
    wasFailing = isFailing;
    store.answer(isFailing ? new Error('full') : undefined);
  };
  for (let count = 0; count < ACTIONS; count++) {
    done.push(act({ session, checkout, model, number }));
    assert.equal(stateOf(session, checkout), model.state, `seed ${seed}: ${done.join(', ')}`);
    if (number(2) === 0) await new Promise(setImmediate);
    if (store.isHolding && number(3) === 0) answer();
  }
  // The last write is to succeed, so that all must be stored.
  session.setRead(checkout, FIRING, 'open', true);
  model.read.add('firing/open');
  await new Promise(setImmediate);
  while (store.isHolding) {
    store.answer();
    await new Promise(setImmediate);
  }
  await session.stored();
  assert.equal(failures.length, expectedFailures, `seed ${seed}`);
  const later = new ReadingSession(store);
  model.place = undefined;
  assert.equal(stateOf(later, checkout), model.state, `seed ${seed}: ${done.join(', ')}`);
}

suite('quick reading', () => {
  async function newCheckout(): Promise<Checkout> {
    const pack = packOf({ walkthroughs: WALKTHROUGHS, module: MODULE });
    return new Checkout({ pack, tree: new InMemoryTree(), sites: await sharedSites() });
  }

  test('moves once for each press, however late the store answers', async () => {
    const session = new ReadingSession(new HeldStore());
    session.start(await newCheckout(), FIRING);
    for (let press = 0; press < 3; press++) session.next();
    assert.equal(session.current?.step.id, 'clean');
  });

  test(`follows a simple model in ${SEQUENCES} sequences, and stores what holds in the end`, async () => {
    const checkout = await newCheckout();
    for (let seed = 1; seed <= SEQUENCES; seed++) await checkSequence(seed, checkout);
  });
});
