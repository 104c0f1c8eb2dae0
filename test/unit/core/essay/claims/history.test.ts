import assert from 'node:assert/strict';
import { claimsOf, KILN_PIN } from './claimCase';

const TREE = { 'kiln/fire.go': 'package kiln\n\nfunc FireSlowly() {}\n\nfunc Cool() {}\n' };

/** `FireSlowly` came with v1.1.0, by a commit that changed nothing else. */
const history = {
  releases: () => Promise.resolve(['v1.0.0', 'v1.1.0', 'v1.2.0']),
  hasRevision: () => Promise.resolve(true),
  hasWordAt: (revision: string, word: string) => Promise.resolve(word === 'Cool' || revision !== 'v1.0.0'),
  changedFileWith: (_: string, word: string) => Promise.resolve(word === 'FireSlowly'),
  commitAt: () => Promise.resolve({ days: ['2024-02-29', '2024-03-01', '2024-03-02'] }),
};

/** Those of some texts that have a claim about versions that is contradicted. */
async function wrongOf(...texts: string[]): Promise<string[]> {
  const all = await Promise.all(texts.map((text) => claimsOf(KILN_PIN + text, TREE, { history })));
  return texts.filter((_, at) =>
    all[at]?.some(({ kind, answer }) => kind === 'version' && answer === 'contradicted'),
  );
}

suite('what an essay says of releases and commits', () => {
  test('is contradicted by the sources of the release, and of the one before', async () => {
    const wrong = [
      '从 v1.0.0 起有 `FireSlowly`。',
      '`FireSlowly` has been there since v1.0.0.',
      '`FireSlowly` was added in v1.2.0.',
      '`FireSlowly` 在 v1.2.0 中加入。',
      'v1.1.0 还没有 `FireSlowly`。',
      '`FireSlowly` was removed in v1.2.0.',
    ];
    assert.deepEqual(await wrongOf(...wrong), wrong);
    const right = [
      '从 v1.1.0 起有 `FireSlowly`。',
      '`FireSlowly` was added in v1.1.0.',
      '`FireSlowly` does not exist in v1.0.0.',
      'v1.0.0 还没有 `FireSlowly`。',
    ];
    assert.deepEqual(await wrongOf(...right), []);
  });

  test('is contradicted by the day of the commit and by what it changed', async () => {
    const wrong = [
      '提交 `1234567abc` 的日期是 2024 年 5 月 1 日，改了 `Cool`。',
      '`Cool` was introduced by commit `1234567abc`.',
      '`Cool` 由提交 `1234567abc` 加入。',
      'Commit `1234567abc` is from May 3, 2024.',
    ];
    assert.deepEqual(await wrongOf(...wrong), wrong);
    assert.deepEqual(
      await wrongOf(
        '`FireSlowly` was added by commit `1234567abc`.',
        '提交 `1234567abc`（2024-03-01）加入了 `FireSlowly`。',
      ),
      [],
    );
  });

  test('of a release stand beside the name of the repository, or without any where the text has no other', async () => {
    const missing = { ...history, hasRevision: () => Promise.resolve(false) };
    const isWrong = async (text: string): Promise<boolean> =>
      (await claimsOf(KILN_PIN + text, TREE, { history: missing })).some(
        ({ kind, answer }) => kind === 'version' && answer === 'contradicted',
      );
    const release = 'It is there since v1.1.9.';
    assert.equal(await isWrong(release), true);
    for (const text of [
      `${release}\n\nSee https://github.com/guild/oven.`,
      'Ovens v1.1.9 still waited; it is there since then.',
      'Clients before v1.1.9 had no thread of their own.',
    ])
      assert.equal(await isWrong(text), false, text);
  });
});
