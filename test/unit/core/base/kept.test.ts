import assert from 'node:assert/strict';
import { KeptAnswer, KeptAnswers } from '../../../../src/core';

suite('answers that are kept', () => {
  test('are read once for each key, and again once they are forgotten', async () => {
    const kept = new KeptAnswers<string, string>();
    const reads: string[] = [];
    const ask = (key: string): Promise<string> =>
      kept.get(key, () => Promise.resolve(`${key}${reads.push(key)}`));
    assert.deepEqual([await ask('a'), await ask('b'), await ask('a')], ['a1', 'b2', 'a1']);
    kept.forget('a');
    assert.deepEqual([await ask('a'), await ask('b')], ['a3', 'b2']);
    kept.forgetAll();
    assert.equal(await ask('b'), 'b4');
  });

  test('do not keep a failure: everyone who waits gets it, the next request reads again', async () => {
    const kept = new KeptAnswer<string>();
    const broken = (): Promise<string> => Promise.reject(new Error('broken'));
    const waiting = [kept.get(broken), kept.get(() => Promise.resolve('not asked'))];
    for (const answer of waiting) await assert.rejects(answer, /broken/);
    assert.equal(await kept.get(() => Promise.resolve('whole')), 'whole');
  });

  test('a late failure does not replace a newer answer', async () => {
    const kept = new KeptAnswer<string>();
    let fail = (): void => undefined;
    const late = kept.get(() => new Promise((_, reject) => (fail = () => reject(new Error('late')))));
    kept.forget();
    const newer = kept.get(() => Promise.resolve('newer'));
    fail();
    await assert.rejects(late, /late/);
    assert.equal(await kept.get(() => Promise.resolve('third')), await newer);
  });
});
