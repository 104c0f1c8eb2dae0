import assert from 'node:assert/strict';
import { claimsOf, KILN_PIN } from './claimCase';

const TREE = { 'kiln/fire.go': 'package kiln\n\nfunc FireSlowly() {}\n\nfunc Cool() {}\n' };

const DAYS: Record<string, { commit: string; days: string[]; requests: string[] }> = {
  '123456': { commit: '1234567abc', days: ['2024-02-29', '2024-03-01', '2024-03-02'], requests: ['12'] },
  'v1.0.0': { commit: 'a', days: ['2024-01-01'], requests: [] },
  'v1.1.0': { commit: 'b', days: ['2024-04-01'], requests: [] },
  'v1.2.0': { commit: 'c', days: ['2024-07-01'], requests: [] },
};

/** `FireSlowly` came with v1.1.0, by a commit that changed nothing else. */
const history = {
  releases: () => Promise.resolve(['v1.0.0', 'v1.1.0', 'v1.2.0']),
  hasRevision: () => Promise.resolve(true),
  hasWordAt: (revision: string, word: string) =>
    Promise.resolve(word === 'Cool' || !/^(?:v1.0.0|1234567abc\^)$/.test(revision)),
  hasPathAt: (revision: string) => Promise.resolve(!/^(?:v1.0.0|1234567abc\^)$/.test(revision)),
  changedCodeWith: (word: string) => Promise.resolve(word === 'FireSlowly'),
  isAbout: (_: string, words: readonly string[]) => Promise.resolve(words.includes('chimney')),
  commitAt: (name: string) => Promise.resolve(DAYS[name.slice(0, 6)]),
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

  test('is read from the words around a release or a commit', async () => {
    const wrong = [
      '`FireSlowly` 首见于 v1.2.0，很晚。',
      '第一个带 `FireSlowly` 的版本是 v1.2.0。',
      '`FireSlowly` 则同样，也在 v1.0.0。',
      'It goes with `FireSlowly`, part of v1.2.0 and later.',
      'The slow variant in `kiln/fire.go` is the youngest; it is present since v1.2.0.',
      'Finally `1234567abc` (#12) contributed `Cool`.',
      'The split into `Cool` and others was made in `1234567abc` (#12).',
      '`FireSlowly` was added by `1234567abc` (#12), the `Cool` by `1234567abc` (#12).',
      '`Cool` 这个函数随提交 `1234567abc`（#12）进来。',
    ];
    assert.deepEqual(await wrongOf(...wrong), wrong);
    const right = [
      '`FireSlowly` 首见于 v1.1.0，很晚。',
      '第一个带 `FireSlowly` 的版本是 v1.1.0。',
      '`FireSlowly` 则同样，也在 v1.2.0。',
      'It goes with `FireSlowly`, part of v1.1.0 and later.',
      'Finally `1234567abc` (#12) contributed `FireSlowly`.',
      '`FireSlowly` 这个函数随提交 `1234567abc`（#12）进来。',
      '`Cool` 不在 v1.2.0 起的改动里。',
      'Commit `1234567abc` fixed `FireSlowly`.',
      'Notice that the new oven uses `FireSlowly`. It is present since v1.2.0.',
      'The tall flue joined in `1234567abc` (#12), and all arrived in one piece with it.',
    ];
    assert.deepEqual(await wrongOf(...right), []);
  });

  test('is about the row of a table, not about the file that had it before', async () => {
    const row = `| Symbol | Releases |\n| --- | --- |\n| \`FireSlowly\` | changed in \`v1.1.0\`, before that \`kiln/fire.go\`; no longer found under this name in \`v1.2.0\` |`;
    const asked: string[] = [];
    const parts = {
      history: {
        ...history,
        hasPathAt: (revision: string, end: string) => Promise.resolve(asked.push(`${revision} ${end}`) > 0),
        hasWordAt: () => Promise.resolve(false),
      },
    };
    const claims = await claimsOf(KILN_PIN + row, TREE, parts);
    assert.deepEqual(
      claims.filter(({ answer }) => answer === 'contradicted'),
      [],
    );
    assert.deepEqual(asked, []);
  });

  test('says nothing of the day of a commit where it says when somebody read it', async () => {
    const read = ['Read at commit `1234567abc`, November 2026.', '读的是提交 `1234567abc`，2026 年 11 月。'];
    assert.deepEqual(await wrongOf(...read), []);
    const made = ['Read at commit `1234567abc` (November 2026).', '提交 `1234567abc`，2026 年 11 月。'];
    assert.deepEqual(await wrongOf(...made), made);
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

  test('is of the name that the sentence or the one before is about', async () => {
    const wrong = [
      '慢烧的 `FireSlowly` 很有用，从 v1.2.0 起可用。',
      '`FireSlowly` is slow; it is present since v1.0.0.',
      'The slow way, `FireSlowly`, is part of v1.0.0 already.',
      '`kiln/fire.go` 由提交 `1234567abc` 加入，v1.1.0 里还没有这个文件。',
      'Whistles were introduced by commit `1234567abc`.',
      'The chimney arrived with `1234567abc` and has been released since v1.0.0.',
    ];
    assert.deepEqual(await wrongOf(...wrong), wrong);
    const right = [
      '慢烧的 `FireSlowly` 很有用，从 v1.1.0 起可用。',
      '`FireSlowly` is slow; it is present since v1.1.0.',
      'The chimney arrived with `1234567abc` and has been released since v1.1.0.',
      '`FireSlowly` calls `Cool`, which is faster since v1.2.0.',
    ];
    assert.deepEqual(await wrongOf(...right), []);
  });

  test('of a commit is its day, its month and its pull request', async () => {
    const wrong = [
      'Commit `1234567abc` (#13) is small.',
      'It came with `1234567abc` in April 2024.',
      '`FireSlowly` 来自提交 `1234567abc`（2024-03-05，#12）。',
      '发布：v1.1.0（2023-04-01）。',
    ];
    assert.deepEqual(await wrongOf(...wrong), wrong);
    const right = [
      'Commit `1234567abc` (#12) is small.',
      'It came with `1234567abc` in March 2024.',
      '发布：v1.1.0（2024-04-09）。',
      'Code of commit `1234567abc`, read on 2026-11-01.',
    ];
    assert.deepEqual(await wrongOf(...right), []);
  });

  test('in tables is checked row by row', async () => {
    const table = (...cells: string[]): string =>
      `| 符号 | 各版本之间的变化 |\n| --- | --- |\n| \`FireSlowly\` | ${cells.join('；')} |`;
    const commits = (...cells: string[]): string =>
      `| 日期 | 提交 | 改动的符号 |\n| --- | --- | --- |\n| ${cells.join(' | ')} |`;
    const wrong = [
      table('`v1.2.0`（2024-07-01）首次以此名出现'),
      table('`v1.1.0`（2024-04-05）首次以此名出现'),
      table('最早的版本 `v1.0.0`（2024-01-01）已有'),
      commits('2024-03-05', '`1234567abc`', '`FireSlowly`'),
      commits('2024-03-01', '`1234567abc`', '`Cool`'),
    ];
    assert.deepEqual(await wrongOf(...wrong), wrong);
    const right = [
      table('`v1.1.0`（2024-04-01）首次以此名出现'),
      commits('2024-03-01', '`1234567abc`', '`FireSlowly`'),
    ];
    assert.deepEqual(await wrongOf(...right), []);
  });

  test('are about the names right beside them, not about others of the sentence', async () => {
    const right = [
      '`Cool` 每天都用，`FireSlowly` 由 `1234567abc` 引入。',
      '`Cool`、`FireSlowly` 和火，`FireSlowly` 由 `1234567abc` 引入。',
    ];
    assert.deepEqual(await wrongOf(...right), []);
    const wrong = ['`FireSlowly` 每天都用，`Cool` 由 `1234567abc` 引入。'];
    assert.deepEqual(await wrongOf(...wrong), wrong);
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
