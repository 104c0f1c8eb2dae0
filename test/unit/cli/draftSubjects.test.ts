import assert from 'node:assert/strict';
import * as path from 'node:path';
import { runCommandLine } from '../../support/commandLine';
import { excerptsOf } from '../../support/draftExcerpts';
import { commitAll, git } from '../../support/gitRepository';
import { copySampleRepository, editFile, SAMPLE } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const WALKTHROUGH = ['--walkthrough', 'ts-sql-write'];

suite('draft without a walkthrough', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();
  const FROM = 'engine/shard.go#(*shard).WriteRows';

  function run(...words: string[]) {
    return runCommandLine(['draft', '--repo', SAMPLE, '--lang', 'en', ...words]);
  }

  test('is empty but for the version and the questions', async () => {
    const { code, out } = await run('--empty');
    assert.equal(code, 0);
    assert.match(out, /^title: ""$/m);
    assert.deepEqual(excerptsOf(out), []);
    for (const part of ['What it does', 'How it works', 'Key code'])
      assert.match(out, new RegExp(`^## .*${part}`, 'm'));
  });

  test('follows the calls of a function: drawn, listed and quoted', async () => {
    const { folder, commit } = await copySampleRepository(makeFolder);
    const { code, out } = await runCommandLine(['draft', '--repo', folder, '--from', FROM, '--lang', 'en']);
    assert.equal(code, 0);
    assert.match(out, /^```mermaid\nflowchart LR$/m);
    assert.match(out, /^title: "Reading the source of openGemini: the flow of \(\*shard\)\.WriteRows"$/m);
    const [first, ...others] = excerptsOf(out).map(({ anchor }) => anchor);
    assert.deepEqual(
      [first?.path, first?.symbol, first?.pin],
      ['engine/shard.go', '(*shard).WriteRows', commit],
    );
    assert.ok(others.length >= 1 && others.length <= 5);
    assert.match(
      out,
      /^\| \[`\(\*shard\)\.writeRowsToTable`\]\(.+\) \| direct call \| `engine\/shard\.go:\d+` \| {2}\|$/m,
    );
  });

  test('goes as deep as it is told', async () => {
    const [shallow, deep] = await Promise.all([
      run('--from', FROM, '--depth', '1'),
      run('--from', FROM, '--depth', '3'),
    ]);
    assert.ok(!shallow.out.includes('(*WAL).Write') && deep.out.includes('(*WAL).Write'));
  });

  const misuses: Record<string, readonly string[]> = {
    'nothing to follow': [],
    'two things to follow': ['--empty', '--from', FROM],
    'a walkthrough and an empty draft': [...WALKTHROUGH, '--empty'],
    'a depth without a function': ['--empty', '--depth', '2'],
    'no symbol': ['--from', 'engine/shard.go'],
    'an unknown symbol': ['--from', 'engine/shard.go#Nothing'],
  };
  for (const [what, words] of Object.entries(misuses)) {
    test(`ends with 2 when there is ${what}`, async () => {
      const { code, out, said } = await run(...words);
      assert.deepEqual([code, out], [2, '']);
      assert.match(said, /--(?:from|empty|depth)|does not declare/);
    });
  }
});

suite('draft of a commit that nobody else has', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();
  const file = 'engine/wal.go';

  /** A clone whose remote has its first commit only. */
  async function cloneWithOwnCommit(
    change: string,
  ): Promise<{ folder: string; pushed: string; own: string }> {
    const { folder: upstream, commit: pushed } = await copySampleRepository(makeFolder);
    const folder = path.join(await makeFolder(), 'clone');
    await git(upstream, 'clone', '--quiet', upstream, folder);
    await git(folder, 'remote', 'set-url', 'origin', 'git@example.invalid:someone/fork.git');
    await editFile(folder, change, (text) => `${text}// more\n`);
    return { folder, pushed, own: await commitAll(folder) };
  }

  async function draftFrom(folder: string) {
    return runCommandLine([
      'draft',
      '--repo',
      folder,
      '--from',
      `${file}#(*WAL).Write`,
      '--depth',
      '0',
      '--lang',
      'en',
    ]);
  }

  test('is pinned to the newest commit that was pushed when the quoted files are the same there', async () => {
    const { folder, pushed, own } = await cloneWithOwnCommit('README.md');
    const { out, said } = await draftFrom(folder);
    assert.deepEqual(
      excerptsOf(out).map(({ anchor }) => anchor.pin),
      [pushed],
    );
    assert.ok(!out.includes(own));
    assert.ok(out.includes(`https://example.invalid/someone/fork/blob/${pushed}/${file}`));
    assert.equal(said, '');
  });

  test('says that its links do not work yet when the quoted files are not', async () => {
    const { folder, own } = await cloneWithOwnCommit(file);
    const { out, said } = await draftFrom(folder);
    assert.deepEqual(
      excerptsOf(out).map(({ anchor }) => anchor.pin),
      [own],
    );
    assert.match(out, /this commit is not pushed yet/);
    assert.match(said, new RegExp(`Commit ${own.slice(0, 12)} is on no remote yet`));
    await git(folder, 'update-ref', 'refs/remotes/origin/topic', own);
    assert.equal((await draftFrom(folder)).said, '');
  });

  test('leads to the repository that the pack describes when that has it, else to the fork', async () => {
    const { folder } = await cloneWithOwnCommit('README.md');
    await git(folder, 'remote', 'add', 'upstream', 'https://ana:s3cr3t@github.com/opengemini/openGemini.git');
    assert.match((await draftFrom(folder)).out, /Repository: https:\/\/example\.invalid\/someone\/fork\n/);
    await git(folder, 'update-ref', 'refs/remotes/upstream/main', 'HEAD');
    const { out } = await draftFrom(folder);
    assert.match(out, /Repository: https:\/\/github\.com\/openGemini\/openGemini\n/);
    assert.ok(!out.includes('s3cr3t'));
  });
});

/** Two runs may fall on two days. */
