import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { NodeSourceTree } from '../../../src/cli/adapters/nodeSourceTree';
import type { RepoPath } from '../../../src/core';
import { checkFolder, onlyRevision, runAsProcess, runCommandLine, stepOf } from '../../support/commandLine';
import { copySample, SAMPLE, writeFile } from '../../support/sampleModule';
import { stepOn, writePack } from '../../support/smallPack';
import { useTemporaryFolders } from '../../support/temporaryFolders';

/** Ways to put something in the place of a file that must not be read. */
const SPECIAL: Readonly<Record<string, (place: string) => Promise<unknown>>> = {
  'a link to a device': (place) => fs.symlink('/dev/zero', place),
  'a pipe': (place) => promisify(execFile)('mkfifo', [place]),
  'a file of 3 GB': (place) => fs.writeFile(place, '').then(() => fs.truncate(place, 3_000_000_000)),
};

/** Commands on a checkout, and the file in the place of which something else is put. */
const COMMANDS: Readonly<Record<string, (folder: string) => readonly string[]>> = {
  'go.mod': (repo) => ['list', '--repo', repo],
  'engine/wal.go': (repo) => ['check', '--repo', repo, '--json'],
  'odd.go': (repo) => ['quote', 'odd.go', '--repo', repo],
  '.source-guide/mine/pack.json': (repo) => ['list', '--repo', repo],
  'essay.md': (repo) => ['lint', path.join(repo, 'essay.md'), '--repo', repo],
  'neighbour.md': (repo) => ['lint', path.join(repo, 'shown.md'), '--repo', repo],
  'picture.png': (repo) => [
    ...['export', path.join(repo, 'shown.md'), '--repo', repo],
    ...['--target', 'csdn', '--out', path.join(repo, 'out')],
  ],
  'anchors.txt': (repo) => ['anchor', 'resolve', '--repo', repo, '--anchors', path.join(repo, 'anchors.txt')],
  'old.tour': (repo) => ['tour', 'import', path.join(repo, 'old.tour'), '--out', path.join(repo, 'out')],
};

suite('files that are not what they seem', function () {
  this.timeout(60_000);
  const makeFolder = useTemporaryFolders();

  suiteSetup(function () {
    if (process.platform === 'win32') this.skip();
  });

  for (const [what, put] of Object.entries(SPECIAL)) {
    // A process each: the reader of a pipe waits for ever.
    const commands = Object.entries(COMMANDS).slice(0, what === 'a pipe' ? undefined : 1);
    for (const [file, wordsFor] of commands) {
      test(`do not keep a command busy: ${what} for ${file}`, async () => {
        const folder = await copySample(makeFolder);
        await fs.writeFile(path.join(folder, 'shown.md'), `# Shown\n\n![a](picture.png)\n\n${LONG}\n`);
        const place = path.join(folder, file);
        await fs.mkdir(path.dirname(place), { recursive: true });
        await fs.rm(place, { force: true });
        await put(place);
        const { said } = await runAsProcess(wordsFor(folder));
        assert.doesNotMatch(said, /went wrong/);
      });
    }
  }

  test('behind links out of the repository are not quoted, and the reason is said', async () => {
    const folder = await copySample(makeFolder);
    const outside = await makeFolder();
    await fs.writeFile(path.join(outside, 'secret.go'), 'package secret\n');
    await fs.symlink(path.join(outside, 'secret.go'), path.join(folder, 'direct.go'));
    await fs.symlink(outside, path.join(folder, 'folder'));
    for (const place of ['direct.go', 'folder/secret.go']) {
      const { code, out, said } = await runCommandLine(['quote', place, '--repo', folder]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(said, /cannot be read: it is, or is behind, a link that leads out of/);
    }
    assert.equal(await new NodeSourceTree(folder).listFolder('folder' as RepoPath), undefined);
  });

  test('that are no regular files are refused, and the reason is said', async () => {
    const folder = await makeFolder();
    await promisify(execFile)('mkfifo', [path.join(folder, 'pipe.go')]);
    const tree = new NodeSourceTree(folder);
    assert.equal(await tree.readText('pipe.go' as RepoPath), undefined);
    assert.equal(tree.unreadable.get('pipe.go' as RepoPath)?.template, 'it is not a regular file');
  });

  test('behind links inside the repository are read', async () => {
    const folder = await makeFolder();
    await fs.writeFile(path.join(folder, 'real.go'), 'package real\n');
    await fs.symlink('real.go', path.join(folder, 'linked.go'));
    assert.equal(await new NodeSourceTree(folder).readText('linked.go' as RepoPath), 'package real\n');
  });

  test('are named by index, with the reason', async () => {
    const folder = await copySample(makeFolder);
    await fs.truncate(path.join(folder, 'engine', 'wal.go'), 40_000_000);
    await fs.writeFile(Buffer.from(`${folder}/engine/\xff.go`, 'latin1'), 'package engine\n');
    const { said } = await runCommandLine(['index', '--repo', folder]);
    assert.match(said, /engine\/wal\.go cannot be read: it has more than 32 MB\./);
    assert.match(said, /engine\/\ufffd\.go cannot be read: its name is not UTF-8\./);
  });

  test('make a verdict that tells "cannot be read" from "nothing of that name is left"', async () => {
    const folder = await copySample(makeFolder);
    const pack = await writePack(makeFolder, {
      walkthroughs: { one: [await stepOn(folder, 'write', 'engine/wal.go', '(*WAL).Write')] },
    });
    const evidence = async (): Promise<string> =>
      stepOf(onlyRevision(await checkFolder(folder, '--pack', pack)), 'write').evidence;
    await fs.truncate(path.join(folder, 'engine', 'wal.go'), 40_000_000);
    // The same code elsewhere must not pass for it.
    await writeFile(folder, 'engine/copy.go', await fs.readFile(path.join(SAMPLE, 'engine/wal.go'), 'utf8'));
    assert.equal(
      await evidence(),
      'engine/wal.go cannot be read: it has more than 32 MB. So it is not known whether (*WAL).Write is there.',
    );
    await fs.rm(path.join(folder, 'engine', 'copy.go'));
    await fs.rename(path.join(folder, 'engine', 'wal.go'), path.join(folder, 'engine', 'log.go'));
    assert.match(
      await evidence(),
      /^Nothing that can be read here is named .*engine\/log\.go cannot be read/,
    );
    await fs.rm(path.join(folder, 'engine', 'log.go'));
    assert.equal(await evidence(), 'The module no longer has anything named (*WAL).Write.');
  });
});

/** Long enough for the rule that compares posts with each other. */
const LONG = '这一段文字足够长，规则会把它和同一个文件夹里的其他文章逐字比较，看看有没有照抄。'.repeat(3);
