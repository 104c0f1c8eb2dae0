import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  checkFolder,
  onlyRevision,
  runAsProcess,
  runCommandLine,
  type CheckReport,
} from '../../support/commandLine';
import { commitAll, createRepository, git } from '../../support/gitRepository';
import { samplePack } from '../../support/samplePack';
import { copySample, copySampleRepository, SAMPLE, writeFile } from '../../support/sampleModule';
import { stepOn, writePack } from '../../support/smallPack';
import { useTemporaryFolders } from '../../support/temporaryFolders';

suite('check on folders that are not a checkout', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();

  async function checkRefused(folder: string, reason: RegExp, ...words: string[]): Promise<void> {
    const { code, out, said } = await runCommandLine(['check', '--repo', folder, '--json', ...words]);
    assert.deepEqual([code, out], [2, '']);
    assert.match(said, reason);
  }

  test('a folder that does not exist is named', async () => {
    await checkRefused(path.join(await makeFolder(), 'gone'), /There is no folder .*gone\. .*--repo/);
  });

  test('a file is refused', async () => {
    await checkRefused(path.join(SAMPLE, 'go.mod'), /There is no folder .*go\.mod\. .*--repo/);
  });

  test('an empty folder has no go.mod', async () => {
    await checkRefused(
      await makeFolder(),
      /has none of these files with the name of a module: go\.mod, .*--repo/,
    );
  });

  test('a folder of the module that is not its root has no go.mod', async () => {
    await checkRefused(path.join(SAMPLE, 'engine'), /with the name of a module: go\.mod/);
  });

  test('a go.mod without a module does not count', async () => {
    const folder = await makeFolder();
    await writeFile(folder, 'go.mod', 'go 1.25\n');
    await checkRefused(folder, /with the name of a module: go\.mod/);
  });

  test('another module has no built-in pack, and the message says how to name one', async () => {
    const folder = await makeFolder();
    await writeFile(folder, 'go.mod', 'module example.com/other\n');
    await checkRefused(folder, /no pack for the module example\.com\/other\. .*--pack/);
  });

  test('another module is checked with a pack that is named, after a note', async () => {
    const sample = await copySample(makeFolder);
    const steps = [await stepOn(sample, 'only', 'engine/wal.go', '(*WAL).Write')];
    const pack = await writePack(makeFolder, { walkthroughs: { first: steps } });
    await writeFile(sample, 'go.mod', 'module example.com/fork\n');
    const run = await checkFolder(sample, '--pack', pack);
    assert.equal(onlyRevision(run).summary.exact, 1);
    assert.match(
      run.said,
      /the pack describes github\.com\/openGemini\/openGemini, the repository is example\.com\/fork/,
    );
  });
});

suite('check on repositories of every kind', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();
  let folder: string;
  let first: string;
  let second: string;

  suiteSetup(async () => {
    ({ folder, commit: first } = await copySampleRepository(makeFolder));
    await git(folder, 'tag', 'v-first');
    await writeFile(folder, 'NOTES.txt', 'second\n');
    second = await commitAll(folder, 'Second');
  });

  async function commitOf(checkout: string, ...words: string[]): Promise<string | null> {
    return onlyRevision(await checkFolder(checkout, ...words)).commit;
  }

  test('the commit of a repository is the one checked out', async () => {
    assert.equal(await commitOf(folder), second);
  });

  test('a shallow clone is checked at its only commit', async () => {
    const clone = path.join(await makeFolder(), 'clone');
    await git(folder, 'clone', '--quiet', '--depth', '1', pathToFileURL(folder).href, clone);
    assert.equal(await git(clone, 'rev-list', '--count', 'HEAD'), '1');
    assert.equal(await commitOf(clone), second);
    assert.equal(await commitOf(clone, '--rev', 'HEAD'), second);
  });

  test('a commit that a shallow clone does not hold is an unknown revision', async () => {
    const clone = path.join(await makeFolder(), 'clone');
    await git(folder, 'clone', '--quiet', '--depth', '1', pathToFileURL(folder).href, clone);
    const { code, said } = await runCommandLine(['check', '--repo', clone, '--rev', first]);
    assert.equal(code, 2);
    assert.match(said, new RegExp(`has no revision ${first}\\. Fetch its tags`));
  });

  test('a linked work tree has its own commit', async () => {
    const linked = path.join(await makeFolder(), 'linked');
    await git(folder, 'worktree', 'add', '--quiet', '--detach', linked, 'v-first');
    assert.deepEqual([await commitOf(linked), await commitOf(folder)], [first, second]);
    assert.equal(await commitOf(linked, '--rev', 'main'), second);
  });

  test('a repository without commits is checked, and has no commit', async () => {
    const empty = await copySample(makeFolder);
    await git(empty, 'init', '--quiet');
    const checked = onlyRevision(await checkFolder(empty));
    assert.deepEqual([checked.commit, checked.summary.lost], [null, 0]);
  });

  test('a repository without commits has no revision', async () => {
    const empty = await copySample(makeFolder);
    await git(empty, 'init', '--quiet');
    const { code, said } = await runCommandLine(['check', '--repo', empty, '--rev', 'HEAD']);
    assert.equal(code, 2);
    assert.match(said, /has no revision HEAD/);
  });

  test('a checkout reached through a link has the commit of its target', async () => {
    const link = path.join(await makeFolder(), 'link');
    await fs.symlink(folder, link, 'dir');
    assert.equal(await commitOf(link), second);
  });

  test('the path of a checkout can have blanks and Chinese characters', async () => {
    const clone = path.join(await makeFolder(), '代码 副本');
    await git(folder, 'clone', '--quiet', folder, clone);
    assert.equal(await commitOf(clone), second);
    assert.equal(await commitOf(clone, '--rev', 'v-first'), first);
  });

  test('another repository named in the environment is not taken for this one', async () => {
    const other = await makeFolder();
    await writeFile(other, 'README', 'other\n');
    await createRepository(other);
    const words = ['check', '--repo', folder, '--pack', await samplePack(), '--json'];
    const environment = { GIT_DIR: path.join(other, '.git'), GIT_WORK_TREE: folder };
    const { code, out } = await runAsProcess(words, environment);
    assert.equal(code, 0);
    assert.equal(onlyRevision({ report: JSON.parse(out) as CheckReport }).commit, second);
  });
});

suite('check on an archive inside another repository', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();
  let archive: string;

  suiteSetup(async () => {
    const outer = await makeFolder();
    archive = path.join(outer, 'unpacked');
    await fs.cp(SAMPLE, archive, { recursive: true });
    await createRepository(outer);
    await git(outer, 'tag', 'v-outer');
  });

  test('the commit of the outer repository is not taken for its own', async () => {
    assert.equal(onlyRevision(await checkFolder(archive)).commit, null);
  });

  test('every place is still found', async () => {
    const { lost, ambiguous } = onlyRevision(await checkFolder(archive)).summary;
    assert.deepEqual([lost, ambiguous], [0, 0]);
  });

  test('a revision of the outer repository is not one of the archive', async () => {
    const { code, said } = await runCommandLine(['check', '--repo', archive, '--rev', 'v-outer']);
    assert.equal(code, 2);
    assert.match(said, /has no revision v-outer/);
  });
});
