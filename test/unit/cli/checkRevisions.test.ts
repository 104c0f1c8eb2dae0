import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import {
  checkFolder,
  runAsProcess,
  runCommandLine,
  stepOf,
  type CheckedRevision,
} from '../../support/commandLine';
import { commitAll, git } from '../../support/gitRepository';
import { copySampleRepository, cutFunction, writeFile } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const FILE = 'engine/wal.go';
const SYMBOL = '(*WAL).Write';
const STEP = 'wal-write';

suite('check --rev', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();
  let folder: string;
  let commits: { one: string; two: string; three: string };

  /** Three tags: the function in place, moved, and gone; then a work tree that differs from all of them. */
  suiteSetup(async () => {
    const made = await copySampleRepository(makeFolder);
    folder = made.folder;
    await git(folder, 'tag', '--annotate', '--message', 'first', 'v-one');
    const source = await cutFunction(folder, FILE, SYMBOL);
    await writeFile(folder, 'engine/wal_write.go', `package engine\n\n${source}`);
    const two = await commitAll(folder, 'Move');
    await git(folder, 'tag', 'v-two');
    await fs.rm(path.join(folder, 'engine', 'wal_write.go'));
    const three = await commitAll(folder, 'Delete');
    await git(folder, 'tag', 'v-three');
    commits = { one: made.commit, two, three };
    await fs.rm(path.join(folder, 'engine'), { recursive: true });
    await writeFile(folder, 'coordinator/points_writer.go', 'package coordinator\n');
  });

  async function checkRevisions(...words: string[]): Promise<readonly CheckedRevision[]> {
    return (await checkFolder(folder, ...words)).report.revisions;
  }

  test('gives the verdict of each revision, in the order asked for', async () => {
    const revisions = await checkRevisions('--rev', 'v-three,v-one,v-two');
    assert.deepEqual(
      revisions.map((checked) => [checked.rev, stepOf(checked, STEP).verdict]),
      [
        ['v-three', 'lost'],
        ['v-one', 'changed'],
        ['v-two', 'moved'],
      ],
    );
  });

  test('finds in the commit what the work tree no longer has', async () => {
    const [revision] = await checkRevisions('--rev', 'v-one');
    assert.deepEqual([revision?.summary.lost, revision?.summary.ambiguous], [0, 0]);
    assert.equal(revision && stepOf(revision, STEP).path, FILE);
  });

  test('gives the commit behind a tag, an annotated one too', async () => {
    const revisions = await checkRevisions('--rev', 'v-one,v-two,v-three');
    assert.deepEqual(
      revisions.map(({ commit }) => commit),
      [commits.one, commits.two, commits.three],
    );
  });

  test('takes branches, hashes and relative names for revisions', async () => {
    const revisions = await checkRevisions('--rev', `main,${commits.two.slice(0, 12)},HEAD~2`);
    assert.deepEqual(
      revisions.map(({ commit }) => commit),
      [commits.three, commits.two, commits.one],
    );
  });

  test('leaves the work tree and the index as they are', async () => {
    const status = await git(folder, 'status', '--porcelain');
    const index = await fs.readFile(path.join(folder, '.git', 'index'));
    await checkRevisions('--rev', 'v-one,v-two');
    assert.deepEqual(await fs.readFile(path.join(folder, '.git', 'index')), index);
    assert.equal(await git(folder, 'status', '--porcelain'), status);
    assert.match(status, /^ ?D engine\/wal\.go$|^ ?D engine\//m);
  });

  test('reads the work tree when no revision is asked for', async () => {
    const [checked, ...more] = await checkRevisions();
    assert.deepEqual([checked?.rev, checked?.commit, more], ['worktree', commits.three, []]);
    assert.equal(checked && stepOf(checked, 'retry-write').verdict, 'lost');
  });

  test('ends with 1 when one of the revisions has lost a step, else with 0', async () => {
    const clean = await checkFolder(folder, '--rev', 'v-one,v-two');
    const broken = await checkFolder(folder, '--rev', 'v-one,v-three');
    assert.deepEqual([clean.code, broken.code], [0, 1]);
  });

  test('prints to standard error which revision it checks', async () => {
    const { said } = await checkFolder(folder, '--rev', 'v-one,v-two');
    assert.deepEqual(said.trimEnd().split('\n'), ['Checking v-one …', 'Checking v-two …']);
  });

  test('an unknown revision ends the run with 2 and prints no document', async () => {
    const { code, out, said } = await runCommandLine([
      'check',
      '--repo',
      folder,
      '--rev',
      'v-none',
      '--json',
    ]);
    assert.deepEqual([code, out], [2, '']);
    assert.match(said, /has no revision v-none/);
  });

  test('--rev without a revision is misuse, not a check of the work tree', async () => {
    for (const none of ['', ' ', ',']) {
      const { code, out } = await runCommandLine(['check', '--repo', folder, '--rev', none]);
      assert.deepEqual([code, out], [2, '']);
    }
  });

  test('a revision that looks like an option is only an unknown revision', async () => {
    const { code, said } = await runCommandLine(['check', '--repo', folder, '--rev=--all']);
    assert.equal(code, 2);
    assert.match(said, /has no revision --all/);
  });

  test('a tag on something other than a commit is not a revision', async () => {
    await git(folder, 'tag', 'v-file', 'HEAD:go.mod');
    const { code, said } = await runCommandLine(['check', '--repo', folder, '--rev', 'v-file']);
    assert.equal(code, 2);
    assert.match(said, /has no revision v-file/);
  });

  test('a committed link is ignored', async () => {
    const linked = await copySampleRepository(makeFolder);
    await fs.rename(path.join(linked.folder, FILE), path.join(linked.folder, 'wal.txt'));
    await fs.symlink('../wal.txt', path.join(linked.folder, FILE), 'file');
    await commitAll(linked.folder, 'Link');
    const { report } = await checkFolder(linked.folder, '--rev', 'HEAD');
    assert.deepEqual(
      report.revisions.map((checked) => stepOf(checked, STEP).verdict),
      ['lost'],
    );
  });

  test('as a process, ends by itself and prints the same document', async () => {
    const words = ['check', '--repo', folder, '--rev', 'v-two,v-three', '--json'];
    const process = await runAsProcess(words);
    const inside = await runCommandLine(words);
    assert.deepEqual(process, inside);
    assert.equal(process.code, 1);
  });
});
