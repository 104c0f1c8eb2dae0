import assert from 'node:assert/strict';
import { Checkout, manifestHash, type Anchor, type Pack, type RepoPath } from '../../../../src/core';
import { anchorOf, earlier } from '../../../support/anchors';
import { FailingTree } from '../../../support/failingTree';
import { hashOfGo, sharedSites } from '../../../support/goCode';
import { InMemoryHistory } from '../../../support/inMemoryHistory';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { packOf } from '../../../support/packs';

const FIRE = 'func Fire() int {\n\treturn 1\n}';
const COMMIT = '1'.repeat(40);
const anchor = anchorOf('kiln/kiln.go#Fire', { body: hashOfGo(FIRE) });

function fileWith(...declarations: string[]): string {
  return ['package kiln', ...declarations, ''].join('\n\n');
}

async function checkoutOf(
  tree: InMemoryTree,
  pack: Pack = packOf(),
  history?: InMemoryHistory,
): Promise<Checkout> {
  return new Checkout({ pack, tree, sites: await sharedSites(), ...(history && { history }) });
}

/** Verdict and file of an anchor, `moved kiln/fire.go`. */
async function answer(checkout: Checkout, asked: Anchor = anchor): Promise<string> {
  const { verdict, place } = await checkout.resolve(asked);
  return place ? `${verdict} ${place.path}` : verdict;
}

suite('what a checkout knows', () => {
  /** An edit must change nothing until the checkout is told, and then give the right answer. */
  async function checkForget(
    files: Readonly<Record<string, string>>,
    edits: Readonly<Record<string, string | undefined>>,
    [before, after]: [before: string, after: string],
    asked: Anchor = anchor,
  ): Promise<void> {
    for (const forgetsAll of [false, true]) {
      const tree = new InMemoryTree(files);
      const checkout = await checkoutOf(tree);
      const answers = [await answer(checkout, asked)];
      for (const [path, text] of Object.entries(edits)) {
        if (text === undefined) tree.remove(path);
        else tree.write(path, text);
      }
      answers.push(await answer(checkout, asked));
      if (forgetsAll) checkout.forgetAll();
      else for (const path of Object.keys(edits)) await checkout.forgetFile(path as RepoPath);
      answers.push(await answer(checkout, asked));
      assert.deepEqual(answers, [before, before, after], forgetsAll ? 'forgetAll' : 'forgetFile');
    }
  }

  const here = { 'kiln/kiln.go': fileWith(FIRE) };
  const edited = fileWith(FIRE.replace('1', '2'));

  test('reads a file of the base commit once, and again only when everything is forgotten', async () => {
    const history = new InMemoryHistory();
    const checkout = await checkoutOf(
      new InMemoryTree({ 'kiln/fire.go': fileWith(FIRE) }),
      packOf(),
      history,
    );
    const others = ['Fire', 'Cool', 'Glaze'].map((name) =>
      anchorOf(`kiln/kiln.go#${name}`, { body: hashOfGo(FIRE) }),
    );
    for (const other of others) await checkout.resolve(other);
    for (const other of others) await checkout.sourceAsAuthored(other);
    const once = [...new Set(history.pathsRead)];
    assert.ok(once.length > 0);
    assert.deepEqual(history.pathsRead, once);
    checkout.forgetAll();
    await checkout.sourceAsAuthored(anchor);
    assert.deepEqual(history.pathsRead, [...once, anchor.path]);
  });

  test('follows an edit of the body', () =>
    checkForget(here, { 'kiln/kiln.go': edited }, ['exact kiln/kiln.go', 'changed kiln/kiln.go']));

  test('follows a repaired body', () =>
    checkForget({ 'kiln/kiln.go': edited }, here, ['changed kiln/kiln.go', 'exact kiln/kiln.go']));

  test('follows a move within the package', () =>
    checkForget(here, { 'kiln/kiln.go': fileWith(), 'kiln/fire.go': fileWith(FIRE) }, [
      'exact kiln/kiln.go',
      'moved kiln/fire.go',
    ]));

  test('follows a move back', () =>
    checkForget(
      { 'kiln/fire.go': fileWith(FIRE) },
      { 'kiln/kiln.go': fileWith(FIRE), 'kiln/fire.go': fileWith() },
      ['moved kiln/fire.go', 'exact kiln/kiln.go'],
    ));

  test('follows a deletion', () =>
    checkForget(here, { 'kiln/kiln.go': undefined }, ['exact kiln/kiln.go', 'lost']));

  test('follows a new file anywhere once it was lost', () =>
    checkForget({ 'kiln/kiln.go': fileWith() }, { 'oven/oven.go': fileWith(FIRE) }, [
      'lost',
      'moved oven/oven.go',
    ]));

  test('follows a second candidate', () =>
    checkForget({ 'kiln/a.go': fileWith(FIRE) }, { 'kiln/b.go': fileWith(FIRE) }, [
      'moved kiln/a.go',
      'ambiguous',
    ]));

  test('follows a candidate that goes away', () =>
    checkForget({ 'kiln/a.go': fileWith(FIRE), 'kiln/b.go': fileWith(FIRE) }, { 'kiln/a.go': undefined }, [
      'ambiguous',
      'moved kiln/b.go',
    ]));

  test('follows the present name when it comes back in another file than the earlier name', () =>
    checkForget(
      { 'kiln/kiln.go': fileWith(FIRE.replace('Fire', 'Burn')) },
      { 'kiln/fire.go': fileWith(FIRE) },
      ['moved kiln/kiln.go', 'moved kiln/fire.go'],
      { ...anchor, was: [earlier('kiln/kiln.go#Burn', 'v1')] },
    ));
});

suite('a checkout', () => {
  test('answers an anchor once, however often it is asked', async () => {
    const tree = new InMemoryTree({ 'kiln/kiln.go': fileWith(FIRE) });
    const checkout = await checkoutOf(tree);
    const [first, second] = await Promise.all([checkout.resolve(anchor), checkout.resolve(anchor)]);
    assert.equal(await checkout.resolve(anchor), first);
    assert.equal(second, first);
    assert.deepEqual(tree.reads, ['go.mod', 'kiln/kiln.go']);
  });

  test('does not keep an answer that was under way when its file was forgotten', async () => {
    const tree = new InMemoryTree({ 'kiln/kiln.go': fileWith(FIRE) });
    const checkout = await checkoutOf(tree);
    const underWay = checkout.resolve(anchor);
    tree.write('kiln/kiln.go', fileWith(FIRE.replace('1', '2')));
    await checkout.forgetFile('kiln/kiln.go' as RepoPath);
    await underWay;
    assert.equal(await answer(checkout), 'changed kiln/kiln.go');
  });

  test('keeps the answers that do not depend on a forgotten file', async () => {
    const tree = new InMemoryTree({ 'kiln/kiln.go': fileWith(FIRE) });
    const checkout = await checkoutOf(tree);
    const before = await checkout.resolve(anchor);
    await checkout.forgetFile('shop/shop.go' as RepoPath);
    assert.equal(await checkout.resolve(anchor), before);
  });

  test('takes the earlier place of the release that is checked out', async () => {
    const releases = [
      { tag: 'v1', commit: COMMIT, manifestHash: '0'.repeat(16) },
      { tag: 'v2', commit: '2'.repeat(40), manifestHash: manifestHash('module two') },
    ];
    const tree = new InMemoryTree({
      'go.mod': 'module one',
      'one/a.go': fileWith(FIRE),
      'two/a.go': fileWith(FIRE),
    });
    const history = new InMemoryHistory({ head: { commit: COMMIT, tags: [] } });
    const checkout = await checkoutOf(tree, packOf({ releases }), history);
    const asked = { ...anchor, was: [earlier('one/a.go#Fire', 'v1'), earlier('two/a.go#Fire', 'v2')] };
    const answers = [await answer(checkout, asked)];
    history.change({});
    tree.write('go.mod', 'module two');
    answers.push(await answer(checkout, asked));
    checkout.forgetAll();
    answers.push(await answer(checkout, asked));
    assert.deepEqual(answers, ['moved one/a.go', 'moved one/a.go', 'moved two/a.go']);
  });

  test('asks for head and release once until everything is forgotten', async () => {
    const history = new InMemoryHistory({ head: { commit: COMMIT, tags: ['v1'] } });
    const checkout = await checkoutOf(new InMemoryTree(), packOf(), history);
    await Promise.all([checkout.head(), checkout.release(), checkout.resolve(anchor), checkout.head()]);
    const readsBefore = history.headReads;
    history.change({ head: { commit: '2'.repeat(40), tags: [] } });
    const before = await checkout.head();
    checkout.forgetAll();
    const after = await checkout.head();
    assert.deepEqual(
      [readsBefore, before?.commit, after?.commit, history.headReads],
      [1, COMMIT, '2'.repeat(40), 2],
    );
  });

  test('has neither head nor release without a history', async () => {
    const checkout = await checkoutOf(new InMemoryTree());
    assert.deepEqual(
      [await checkout.head(), await checkout.release()],
      [undefined, { tags: [], evidence: 'none' }],
    );
  });
});

suite('the anchors that lead into a file', () => {
  const files = {
    'kiln/kiln.go': fileWith('func Open() {}'),
    'kiln/fire.go': fileWith(FIRE),
    'glaze/dip.go': fileWith('func Dip() {}'),
  };
  const all = [anchor, anchorOf('kiln/kiln.go#Open'), anchorOf('glaze/dip.go#Dip')];

  async function leadInto(path: string, checkout: Checkout): Promise<string[]> {
    const found = await Promise.all(all.map((each) => checkout.resolveIn(path as RepoPath, each)));
    return found.flatMap((resolution) => resolution?.place?.symbol ?? []);
  }

  test('are found with reading only the files that they need, moved ones too', async () => {
    const tree = new InMemoryTree(files);
    const checkout = await checkoutOf(tree);
    assert.deepEqual(await leadInto('kiln/fire.go', checkout), ['Fire']);
    assert.deepEqual(
      [...new Set(tree.reads)].filter((path) => path.startsWith('glaze')),
      [],
    );
    assert.deepEqual(await leadInto('kiln/kiln.go', checkout), ['Open']);
    assert.deepEqual(await leadInto('glaze/dip.go', checkout), ['Dip']);
  });

  test('are found under another name once that is known', async () => {
    const checkout = await checkoutOf(
      new InMemoryTree({ 'kiln/burn.go': fileWith(FIRE.replace('Fire', 'Burn')) }),
    );
    assert.deepEqual(await leadInto('kiln/burn.go', checkout), []);
    const { place } = await checkout.resolve(anchor);
    assert.deepEqual(await leadInto('kiln/burn.go', checkout), place ? ['Burn'] : []);
  });
});

suite('what a checkout shows to someone who repairs an anchor', () => {
  const calls = (...names: string[]): string =>
    `func Fire() {\n${names.map((name) => `\t${name}()\n`).join('')}}`;
  const AUTHORED = calls('heat', 'turn', 'heat');
  const asked = anchorOf('kiln/kiln.go#Fire', {
    body: hashOfGo(AUTHORED),
    site: { kind: 'call', name: 'turn', nth: 1 },
  });

  async function kilnWith(source: string, authored: string): Promise<Checkout> {
    const head = { commit: packOf().base.commit, tags: [] };
    const history = new InMemoryHistory({ head, files: { 'kiln/kiln.go': fileWith(authored) } });
    return checkoutOf(new InMemoryTree({ 'kiln/kiln.go': fileWith(source) }), packOf(), history);
  }

  test('the source that the author saw', async () => {
    const checkout = await kilnWith(calls('turn'), AUTHORED);
    assert.equal(await checkout.sourceAsAuthored(asked), AUTHORED);
  });

  test('the whole file that the text describes, even where this checkout has no such symbol', async () => {
    const checkout = await kilnWith('func (k *Kiln) Other() {}', AUTHORED);
    const described = await checkout.described(asked);
    assert.ok(described);
    const { name } = described.place;
    const line = described.text.split('\n')[name.start.line] ?? '';
    assert.equal(line.slice(name.start.column, name.end.column), 'Fire');
  });

  test('nothing, when the history has another body there', async () => {
    const checkout = await kilnWith(calls('turn'), calls('turn'));
    assert.equal(await checkout.sourceAsAuthored(asked), undefined);
  });

  test('the source and the evidence of the place as it is now, with the present count of the statement', async () => {
    const now = calls('heat', 'rest', 'turn', 'heat', 'cool');
    const checkout = await kilnWith(now, calls('turn', 'heat', 'cool'));
    const site = { kind: 'call', name: 'heat', nth: 1 } as const;
    const changed = { ...asked, body: hashOfGo(calls('turn', 'heat', 'cool')), site };
    const { place } = await checkout.resolve(changed);
    assert.ok(place?.site);
    assert.equal(await checkout.sourceOf(place), now);
    const recorded = await checkout.recordAt(changed, place);
    assert.deepEqual([recorded?.body, recorded?.site?.nth], [hashOfGo(now), 2]);
  });

  test('no count or context of a statement that is not there', async () => {
    const checkout = await kilnWith(calls('heat'), AUTHORED);
    const { place } = await checkout.resolve(asked);
    assert.ok(place);
    const recorded = await checkout.recordAt(asked, place);
    assert.deepEqual([recorded?.body, recorded?.site], [hashOfGo(calls('heat')), undefined]);
  });
});

suite('a checkout whose files cannot be read for a moment', () => {
  const files = { 'kiln/kiln.go': fileWith(FIRE), 'go.mod': 'module example.com/kiln\n' };

  async function failingCheckout(): Promise<{ tree: FailingTree; checkout: Checkout }> {
    const tree = new FailingTree(files);
    return { tree, checkout: new Checkout({ pack: packOf(), tree, sites: await sharedSites() }) };
  }

  test('answers as soon as they can be read again', async () => {
    for (const ask of [
      (checkout: Checkout) => checkout.resolve(anchor),
      (checkout: Checkout) => checkout.snapshot(),
      (checkout: Checkout) => checkout.textOf('kiln/kiln.go' as RepoPath),
      (checkout: Checkout) => checkout.declaredIn('kiln' as RepoPath, anchor.symbol),
    ]) {
      const { tree, checkout } = await failingCheckout();
      tree.failures = 1;
      await assert.rejects(ask(checkout), /unplugged/);
      assert.ok(await ask(checkout));
      assert.equal(await answer(checkout), 'exact kiln/kiln.go');
    }
  });

  test('forgets a file while answers about it fail', async () => {
    const { tree, checkout } = await failingCheckout();
    tree.failures = 1;
    const failing = assert.rejects(checkout.resolve(anchor), /unplugged/);
    await checkout.forgetFile('kiln/kiln.go' as RepoPath);
    await failing;
    assert.equal(await answer(checkout), 'exact kiln/kiln.go');
  });

  test('asks for the commit again after that failed', async () => {
    const history = new InMemoryHistory();
    let failures = 1;
    history.head = () =>
      failures-- > 0 ? Promise.reject(new Error('unplugged')) : Promise.resolve({ commit: COMMIT, tags: [] });
    const checkout = await checkoutOf(new InMemoryTree(files), packOf(), history);
    await assert.rejects(checkout.release(), /unplugged/);
    assert.equal((await checkout.head())?.commit, COMMIT);
    assert.ok(await checkout.release());
  });
});
