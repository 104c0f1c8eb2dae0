import assert from 'node:assert/strict';
import { Checkout, ReadingSession, type StateStore, type Walkthrough } from '../../../../src/core';
import { sharedSites } from '../../../support/goCode';
import { HeldStore } from '../../../support/heldStore';
import { InMemoryStore } from '../../../support/inMemoryStore';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { NO_PROSE, packOf, stepsNamed, walkthroughOf } from '../../../support/packs';
import { numbersFrom } from '../../../support/randomNumbers';
import { SharedModel, stateOf, WindowModel } from '../../../support/readingModel';

const supplements = new Map([
  ['prerequisites', { heading: 'Before', body: 'Clay.' }],
  ['exercise', { heading: 'Exercise', body: 'Burn.' }],
] as const);
const FIRING = walkthroughOf('firing', stepsNamed('open', 'fire', 'cool', 'clean'));
const GLAZING = walkthroughOf('glazing', stepsNamed('dip', 'dry'), { en: { ...NO_PROSE, supplements } });

/** What the branches of a repository have: the second lacks a step, and the pages of a walkthrough. */
const BRANCHES: readonly (readonly Walkthrough[])[] = [
  [FIRING, GLAZING],
  [walkthroughOf('firing', stepsNamed('open', 'cool')), walkthroughOf('glazing', GLAZING.steps)],
];
const SEQUENCES = 1000;
const ACTIONS = 40;

async function newCheckout(walkthroughs: readonly Walkthrough[]): Promise<Checkout> {
  const pack = packOf({ walkthroughs });
  return new Checkout({ pack, tree: new InMemoryTree(), sites: await sharedSites() });
}

/** A window on a folder, and what it should be. */
class Reader {
  private readonly model: WindowModel;
  private session: ReadingSession;
  private branch = 0;
  private checkout: Checkout;
  /** What was done, for the message of a failure. */
  readonly done: string[] = [];
  readonly failures: unknown[] = [];

  private constructor(
    private readonly store: StateStore,
    shared: SharedModel,
    private readonly branches: readonly Checkout[],
    private readonly number: (bound: number) => number,
  ) {
    this.model = new WindowModel(shared);
    this.checkout = branches[0] as Checkout;
    this.session = this.open();
  }

  static async on(
    store: StateStore,
    shared: SharedModel,
    number: (bound: number) => number,
  ): Promise<Reader> {
    return new Reader(store, shared, await Promise.all(BRANCHES.map(newCheckout)), number);
  }

  stored(): Promise<void> {
    return this.session.stored();
  }

  check(seed: number): void {
    const steps = `seed ${seed}: ${this.done.join(', ')}`;
    assert.equal(stateOf(this.session, this.checkout, [FIRING, GLAZING]), this.model.state, steps);
  }

  /** Closes the window and opens it again, once everything is stored. */
  reload(): void {
    this.session = this.open();
    this.session.reopen(this.checkout);
    this.model.reload(this.checkout.pack.walkthroughs);
    this.done.push('reload');
  }

  /** Does one thing to both, as a key, a command or the work tree would. */
  act(): void {
    this.done.push(this.move());
  }

  private open(): ReadingSession {
    const session = new ReadingSession(this.store);
    session.onDidFailToStore((error) => this.failures.push(error));
    return session;
  }

  private move(): string {
    const { session, model, checkout, number } = this;
    const { walkthroughs } = checkout.pack;
    const walkthrough = walkthroughs[number(2)] as Walkthrough;
    const index = number(walkthrough.steps.length);
    const step = walkthrough.steps[index]?.id;
    const name = `${walkthrough.id}/${step}`;
    switch (number(14)) {
      case 0:
        session.start(checkout, walkthrough, step);
        model.start(walkthrough, index);
        return `start ${name}`;
      case 1:
        session.start(checkout, walkthrough);
        model.start(walkthrough);
        return `resume ${walkthrough.id}`;
      case 2:
      case 3:
        session.previous();
        model.previous();
        return 'previous';
      case 4:
        return this.markOrReset(walkthrough, index);
      case 5:
        session.follow({ walkthrough, step });
        model.follow(walkthrough, index);
        return `follow ${name}`;
      case 6:
        session.goBack();
        model.goBack(walkthroughs);
        return 'back';
      case 7:
        return number(2) === 0 ? this.leave() : this.changeFiles();
      case 8:
        return number(3) === 0 ? this.switchBranch() : 'nothing';
      default:
        session.next();
        model.next();
        return 'next';
    }
  }

  private markOrReset(walkthrough: Walkthrough, index: number): string {
    const isRead = this.number(3);
    if (isRead === 2) {
      this.session.resetProgress(this.checkout, walkthrough);
      this.model.reset(walkthrough);
      return `reset ${walkthrough.id}`;
    }
    const step = walkthrough.steps[index]?.id ?? '';
    this.session.setRead(this.checkout, walkthrough, step, isRead === 1);
    this.model.mark(walkthrough, index, isRead === 1);
    return `mark ${step} ${isRead}`;
  }

  /** The reader leaves the walkthrough, or the folder is closed. */
  private leave(): string {
    const isClosed = this.number(2) === 0;
    if (isClosed) this.session.keepOnly([]);
    else this.session.stop();
    this.model.stop();
    return isClosed ? 'close folder' : 'stop';
  }

  /** Files were edited or deleted: what is known of them is forgotten. */
  private changeFiles(): string {
    this.checkout.forgetAll();
    return 'edit';
  }

  private switchBranch(): string {
    this.branch = 1 - this.branch;
    const next = this.branches[this.branch] as Checkout;
    // Before the session hears of it, the event of the old checkout may be under way.
    this.session.moveTo(next);
    this.session.keepOnly([next]);
    this.checkout = next;
    this.model.moveTo(next.pack.walkthroughs);
    return `branch ${this.branch}`;
  }
}

/** One sequence of actions that nobody waits for, on a store that answers late, or with an error. */
async function checkSequence(seed: number): Promise<void> {
  const number = numbersFrom(seed);
  const store = new HeldStore();
  const reader = await Reader.on(store, new SharedModel(), number);
  let expectedFailures = 0;
  let wasFailing = false;
  const answer = (isFailing: boolean): void => {
    if (isFailing && !wasFailing) expectedFailures++;
    wasFailing = isFailing;
    store.answer(isFailing ? new Error('full') : undefined);
  };
  /** Lets the store answer that it stored everything, as when a window closes. */
  const settle = async (): Promise<void> => {
    const settled = reader.stored().then(() => true);
    const turn = new Promise<boolean>((resolve) => setImmediate(() => resolve(false)));
    while (!(await Promise.race([settled, turn]))) {
      if (store.isHolding) answer(false);
      await new Promise(setImmediate);
    }
  };
  for (let count = 0; count < ACTIONS; count++) {
    reader.act();
    reader.check(seed);
    if (number(2) === 0) await new Promise(setImmediate);
    if (store.isHolding && number(3) === 0) answer(number(3) === 0);
    if (number(12) > 0) continue;
    await settle();
    reader.reload();
    wasFailing = false;
    reader.check(seed);
  }
  await settle();
  assert.equal(reader.failures.length, expectedFailures, `seed ${seed}`);
  reader.reload();
  reader.check(seed);
}

/** One sequence in two windows on one store. Both see what is read; each is where its reader is. */
async function checkTwoWindows(seed: number): Promise<void> {
  const number = numbersFrom(seed);
  const [store, shared] = [new InMemoryStore(), new SharedModel()];
  const windows = [await Reader.on(store, shared, number), await Reader.on(store, shared, number)] as const;
  for (let count = 0; count < ACTIONS; count++) {
    const window = windows[number(2)] as Reader;
    for (let action = number(3); action >= 0; action--) window.act();
    if (number(8) === 0) {
      await window.stored();
      window.reload();
    }
    await Promise.all(windows.map((each) => each.stored()));
    for (const each of windows) each.check(seed);
  }
}

suite('quick reading', () => {
  test('moves once for each press, however late the store answers', async () => {
    const session = new ReadingSession(new HeldStore());
    session.start(await newCheckout([FIRING, GLAZING]), FIRING);
    for (let press = 0; press < 3; press++) session.next();
    assert.equal(session.current?.step.id, 'clean');
  });

  test(`follows a simple model in ${SEQUENCES} sequences, and stores what holds in the end`, async () => {
    for (let seed = 1; seed <= SEQUENCES; seed++) await checkSequence(seed);
  });

  test('follows it in two windows on one folder, which share what is read and where each walkthrough was left', async () => {
    for (let seed = 1; seed <= 300; seed++) await checkTwoWindows(seed);
  });
});
