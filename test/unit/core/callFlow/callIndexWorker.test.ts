import assert from 'node:assert/strict';
import { goLanguage } from '../../../../src/core/languages';
import {
  Cancelled,
  CancellationSource,
  clientFacts,
  NO_CALL_INDEX,
  USUAL_FILES,
  type CallFlowStep,
  type RepoPath,
} from '../../../../src/core';
import { GO_MOD } from '../../../support/callIndex';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { serve, type Served } from '../../../support/servedIndex';

const MAIN = 'package m\n\nfunc Run() { leaf() }\n\nfunc leaf() {}\n';

/** More than one slice of work, so that a run can be stopped. */
const LONG = `package m\n\n${Array.from({ length: 9000 }, (_, n) => `func f${n}() { leaf() }`).join('\n')}\n`;

async function calleesOf({ client }: Served, symbol: string, path = 'a.go'): Promise<string[]> {
  const node = await client.ask('find', { path, symbol });
  assert.ok(node, `${path} declares ${symbol}`);
  const step: CallFlowStep = await client.ask('root', { node });
  const options = { direction: 'callees', includesLibrary: false } as const;
  const level = await client.ask('next', { step, above: [], options, stated: [], files: USUAL_FILES });
  assert.ok(level !== 'needsTests');
  return level.steps.map(({ title }) => title);
}

suite('an index behind a channel', () => {
  test('gives a sign of life before anything is asked', async () => {
    const { client, states } = serve();
    await new Promise<void>((resolve) => client.onDidChange(() => resolve()));
    assert.deepEqual(states, [{ ...NO_CALL_INDEX, progress: undefined, failure: undefined }]);
  });

  test('lets questions wait until the first run is over', async () => {
    const served = serve();
    const answer = calleesOf(served, 'Run');
    served.send({ 'go.mod': GO_MOD, 'a.go': MAIN });
    assert.equal(served.client.state.isReady, false);
    served.client.run();
    assert.deepEqual(await answer, ['leaf']);
  });

  test('answers from the previous index during a run, and from the new one afterwards', async () => {
    let isHeld = false;
    let go: () => void = () => undefined;
    const served = serve(() => (isHeld ? new Promise((resolve) => (go = resolve)) : Promise.resolve()));
    served.send({ 'go.mod': GO_MOD, 'a.go': MAIN, 'long.go': LONG });
    served.client.run();
    const { version } = await served.settled();
    isHeld = true;
    served.send({ 'a.go': MAIN.replace('leaf() }', 'leaf(); Run() }') });
    served.client.run();
    assert.deepEqual(await calleesOf(served, 'Run'), ['leaf']);
    isHeld = false;
    const settled = served.settled();
    go();
    assert.ok((await settled).version > version);
    assert.deepEqual(await calleesOf(served, 'Run'), ['leaf', 'Run']);
  });

  test('stops a run when another one is wanted', async () => {
    const goOn: (() => void)[] = [];
    const served = serve(() => new Promise((resolve) => goOn.push(resolve)));
    served.send({ 'go.mod': GO_MOD, 'a.go': MAIN, 'long.go': LONG });
    served.client.run();
    while (goOn.length === 0) await Promise.resolve();
    served.send({ 'long.go': undefined, 'a.go': MAIN.replaceAll('leaf', 'other') });
    served.client.run();
    const settled = served.settled();
    const pump = setInterval(() => goOn.splice(0).forEach((resume) => resume()), 0);
    const { version } = await settled;
    clearInterval(pump);
    assert.equal(version, 1);
    assert.deepEqual(await calleesOf(served, 'Run'), ['other']);
  });

  test('stops looking for an answer that nobody waits for any more, and answers the next question', async () => {
    let isHeld = false;
    const goOn: (() => void)[] = [];
    const served = serve(() => (isHeld ? new Promise((resolve) => goOn.push(resolve)) : Promise.resolve()));
    const alone = 'package m\n\nfunc alone() {}\n';
    served.send({ 'go.mod': GO_MOD, 'a.go': MAIN, 'long.go': LONG, 'alone.go': alone });
    served.client.run();
    await served.settled();
    const leaf = await served.client.ask('find', { path: 'a.go', symbol: 'leaf' });
    assert.ok(leaf);
    isHeld = true;
    const steps = [{ id: 'alone', path: 'alone.go', symbol: 'alone', line: 2 }];
    const options = { direction: 'callers', depth: 3, includesLibrary: false } as const;
    const source = new CancellationSource();
    const answer = served.client.ask('compare', { node: leaf, steps, options }, source.cancellation);
    for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
    assert.equal(goOn.length, 1, 'the search pauses');
    source.cancel();
    await assert.rejects(answer, Cancelled);
    // The message arrives before the work goes on, as it does in a worker.
    await new Promise(setImmediate);
    goOn.splice(0).forEach((resume) => resume());
    for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
    assert.equal(goOn.length, 0);
    assert.deepEqual(await calleesOf(served, 'Run'), ['leaf']);
  });

  test('can be left while the first run is under way', async () => {
    const served = serve();
    const source = new CancellationSource();
    const answer = served.client.ask('find', { path: 'a.go', symbol: 'leaf' }, source.cancellation);
    source.cancel();
    await assert.rejects(answer, Cancelled);
  });

  test('grows its version only when the answers may be others', async () => {
    const served = serve();
    served.send({ 'go.mod': GO_MOD, 'a.go': MAIN });
    served.client.run();
    const first = await served.settled();
    served.send({ 'a.go': MAIN });
    served.client.run();
    assert.equal((await served.settled()).version, first.version);
  });

  test('names the files that are not well formed', async () => {
    const served = serve();
    served.send({ 'go.mod': GO_MOD, 'a.go': MAIN, 'b.go': 'package m\n\nfunc broken( {\n' });
    served.client.run();
    assert.deepEqual((await served.settled()).partialFiles, ['b.go']);
  });

  test('goes on after it let go of what it can make again', async () => {
    const served = serve();
    served.send({ 'go.mod': GO_MOD, 'a.go': MAIN });
    served.client.run();
    await served.settled();
    served.client.rest();
    assert.deepEqual(await calleesOf(served, 'Run'), ['leaf']);
    served.send({ 'a.go': MAIN.replaceAll('leaf', 'other') });
    served.client.run();
    await served.settled();
    assert.deepEqual(await calleesOf(served, 'Run'), ['other']);
  });
});

suite('what an index gives to a cache', () => {
  test('is there once, until something changes', async () => {
    const served = serve();
    served.send({ 'go.mod': GO_MOD, 'a.go': MAIN });
    served.client.run();
    await served.settled();
    assert.equal(typeof (await served.client.ask('store', {})), 'string');
    assert.equal(await served.client.ask('store', {}), undefined);
    served.send({ 'a.go': MAIN.replaceAll('leaf', 'other') });
    served.client.run();
    await served.settled();
    assert.match((await served.client.ask('store', {})) ?? '', /other/);
  });

  test('is not there when the tree is as the cache has it', async () => {
    const first = serve();
    first.send({ 'go.mod': GO_MOD, 'a.go': MAIN });
    first.client.run();
    const text = await first.client.ask('store', {});
    const second = serve();
    second.send({ 'go.mod': GO_MOD, 'a.go': MAIN });
    second.client.run(text);
    assert.deepEqual(await calleesOf(second, 'Run'), ['leaf']);
    assert.equal(await second.client.ask('store', {}), undefined);
  });

  test('is not needed: a damaged one is as good as none', async () => {
    const served = serve();
    served.send({ 'go.mod': GO_MOD, 'a.go': MAIN });
    served.client.run('{"format":1,"files":[{}]}');
    assert.deepEqual(await calleesOf(served, 'Run'), ['leaf']);
  });
});

suite('an index that fails', () => {
  test('rejects the questions that wait for the first run, and works when it runs again', async () => {
    let isBroken = true;
    const served = serve(() => (isBroken ? Promise.reject(new Error('no memory')) : Promise.resolve()));
    const waiting = assert.rejects(calleesOf(served, 'Run'), /no memory/);
    served.send({ 'go.mod': GO_MOD, 'a.go': MAIN, 'long.go': LONG });
    served.client.run();
    assert.match((await served.settled()).failure ?? '', /no memory/);
    await waiting;
    await assert.rejects(calleesOf(served, 'Run'), /no memory/);
    isBroken = false;
    served.client.run();
    assert.equal((await served.settled()).failure, undefined);
    assert.deepEqual(await calleesOf(served, 'Run'), ['leaf']);
  });

  test('still answers from what it had', async () => {
    let isBroken = false;
    const served = serve(() => (isBroken ? Promise.reject(new Error('no memory')) : Promise.resolve()));
    served.send({ 'go.mod': GO_MOD, 'a.go': MAIN, 'long.go': LONG });
    served.client.run();
    await served.settled();
    isBroken = true;
    served.send({ 'long.go': `${LONG}\nfunc more() {}\n` });
    served.client.run();
    const { isReady, failure } = await served.settled();
    assert.deepEqual([isReady, failure], [true, 'no memory']);
    assert.deepEqual(await calleesOf(served, 'Run'), ['leaf']);
  });

  test('answers a question that cannot be answered with its reason, and the next one as ever', async () => {
    const served = serve();
    served.send({ 'go.mod': GO_MOD, 'a.go': MAIN });
    served.client.run();
    await served.settled();
    await assert.rejects(served.client.ask('root', { node: undefined as never }));
    assert.deepEqual(await calleesOf(served, 'Run'), ['leaf']);
  });

  test('reads facts of the texts that were sent last, and gets the tests with the question', async () => {
    const served = serve();
    const tests = 'package m\n\nimport "testing"\n\nfunc TestRun(t *testing.T) { Run() }\n';
    const tree = new InMemoryTree({ 'a.go': MAIN, 'a_test.go': tests });
    const facts = clientFacts({ client: served.client, tree, language: goLanguage });
    served.send({ 'go.mod': GO_MOD, 'a.go': MAIN });
    served.client.run();
    const run = await facts.ofFunction('a.go' as RepoPath, 'Run');
    assert.deepEqual(
      run?.tests.map(({ of }) => of),
      ['TestRun'],
    );
    served.send({ 'a.go': `${MAIN}\nconst Size = 2\n\ntype Kiln struct{}\n` });
    assert.equal((await facts.ofConstant('Size'))[0]?.value, '2');
    assert.equal((await facts.ofType('a.go' as RepoPath, 'Kiln'))?.kind, 'struct');
    assert.equal(await facts.ofFunction('a.go' as RepoPath, 'Gone'), undefined);
  });

  test('whose thread is gone fails what waits and what is asked later, and takes no late answers', async () => {
    const served = serve();
    const beforeReady = served.client.ask('find', { path: 'a.go', symbol: 'Run' });
    served.client.stop('the thread ended');
    await assert.rejects(beforeReady, /the thread ended/);
    await assert.rejects(served.client.ask('find', { path: 'a.go', symbol: 'Run' }), /the thread ended/);

    const later = serve();
    later.send({ 'go.mod': GO_MOD, 'a.go': MAIN });
    later.client.run();
    await later.settled();
    const unanswered = later.client.ask('find', { path: 'a.go', symbol: 'Run' });
    await Promise.resolve();
    const seen = later.states.length;
    later.client.stop('the thread ended');
    await assert.rejects(unanswered, /the thread ended/);
    later.client.run();
    await new Promise((resolve) => setTimeout(resolve, 0));
    assert.equal(later.states.length, seen);
  });
});
