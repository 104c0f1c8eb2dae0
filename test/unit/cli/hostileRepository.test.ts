import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { askGit, gitEnvironment, gitText } from '../../../src/cli/adapters/git';
import { GitHistory } from '../../../src/cli/adapters/gitHistory';
import { GitObjectReader, GitRevisionTree } from '../../../src/cli/adapters/gitRevisionTree';
import { GitVersionHistory } from '../../../src/cli/adapters/gitVersionHistory';
import type { RepoPath } from '../../../src/core';
import { Canary, removeObject, signHead } from '../../support/canary';
import { checkFolder, onlyRevision, runCommandLine } from '../../support/commandLine';
import { commitAll, environmentForGit, git } from '../../support/gitRepository';
import { copySample, copySampleRepository, editFile, writeFile } from '../../support/sampleModule';
import { stepOn, writePack } from '../../support/smallPack';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const FILE = 'engine/wal.go';

/** Runs git as a person would; whether it ends well does not matter. */
function plainGit(folder: string, environment: NodeJS.ProcessEnv, ...words: string[]): Promise<void> {
  return new Promise((resolve) => {
    execFile('git', words, { cwd: folder, env: environment }, () => resolve());
  });
}

/** A way in which git runs a program of a repository's configuration. */
interface Way {
  readonly what: string;
  /** Prepares the repository. */
  readonly set: (folder: string, program: string) => Promise<unknown>;
  readonly words: readonly string[];
}

async function blobOf(folder: string): Promise<string> {
  return git(folder, 'rev-parse', `HEAD:${FILE}`);
}

async function missBlob(folder: string, key: string, value: string, url: string): Promise<void> {
  await git(folder, 'config', 'remote.origin.url', url);
  await git(folder, 'config', key, value);
  await removeObject(folder, await blobOf(folder));
}

const READ_FILE = ['cat-file', 'blob', `HEAD:${FILE}`];

const FETCHES: readonly Way[] = [
  {
    what: 'remote.*.uploadpack for a missing object',
    set: (folder, program) => missBlob(folder, 'remote.origin.uploadpack', program, folder),
    words: READ_FILE,
  },
  {
    what: 'core.sshCommand for a missing object',
    set: (folder, program) => missBlob(folder, 'core.sshCommand', program, 'ssh://example.invalid/a'),
    words: READ_FILE,
  },
  {
    what: 'core.gitProxy for a missing object',
    set: (folder, program) => missBlob(folder, 'core.gitProxy', program, 'git://example.invalid/a'),
    words: READ_FILE,
  },
  {
    what: 'a remote of the protocol ext for a missing object',
    set: (folder, program) => missBlob(folder, 'protocol.ext.allow', 'always', `ext::${program} %S`),
    words: READ_FILE,
  },
  {
    what: 'core.sshCommand for a missing folder',
    set: async (folder, program) => {
      await git(folder, 'config', 'remote.origin.url', 'ssh://example.invalid/a');
      await git(folder, 'config', 'core.sshCommand', program);
      await removeObject(folder, await git(folder, 'rev-parse', 'HEAD:engine'));
    },
    words: ['ls-tree', '-r', 'HEAD'],
  },
];

const WAYS: readonly Way[] = [
  {
    what: 'gpg.program by log.showSignature',
    set: async (folder, program) => {
      await signHead(folder);
      await git(folder, 'config', 'log.showSignature', 'true');
      await git(folder, 'config', 'gpg.program', program);
    },
    words: ['log', '-1', '--format=%cs'],
  },
  {
    what: 'core.fsmonitor',
    set: (folder, program) => git(folder, 'config', 'core.fsmonitor', program),
    words: ['ls-files', '--modified'],
  },
  {
    what: 'a hook',
    set: async (folder, program) => {
      await git(folder, 'config', 'core.hooksPath', 'hooks-of-the-repository');
      await writeFile(folder, 'hooks-of-the-repository/post-index-change', '');
      await fs.copyFile(program, path.join(folder, 'hooks-of-the-repository', 'post-index-change'));
    },
    words: ['update-index', '--force-write-index'],
  },
  ...FETCHES,
];

suite('git on a hostile repository', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();
  let canary: Canary;

  suiteSetup(async () => {
    canary = await Canary.create(makeFolder);
  });

  for (const { what, set, words } of WAYS) {
    test(`does not obey ${what}, which plain git does`, async () => {
      const { folder } = await copySampleRepository(makeFolder);
      await set(folder, canary.program);
      await plainGit(folder, environmentForGit(), ...words);
      assert.equal(await canary.hasSung(), true, 'plain git');
      await askGit(folder, ...words);
      assert.equal(await canary.hasSung(), false, 'ours');
    });
  }

  for (const { what, set, words } of FETCHES) {
    test(`does not obey ${what} where git knows no GIT_NO_LAZY_FETCH`, async () => {
      const { folder } = await copySampleRepository(makeFolder);
      await set(folder, canary.program);
      const { GIT_NO_LAZY_FETCH: unknown, ...environment } = gitEnvironment();
      await plainGit(folder, environment, ...words);
      assert.deepEqual([unknown, await canary.hasSung()], ['1', false]);
    });
  }

  test('does not take a committed folder for a repository of its own', async () => {
    const { folder } = await copySampleRepository(makeFolder);
    const inner = path.join(folder, 'inner');
    await git(folder, 'clone', '--quiet', '--bare', folder, inner);
    await git(inner, 'config', 'core.bare', 'false');
    await git(inner, 'config', 'core.worktree', '.');
    await git(inner, 'config', 'core.fsmonitor', canary.program);
    const words = ['ls-files', '--modified'];
    await git(inner, 'read-tree', 'HEAD');
    await canary.hasSung();
    await plainGit(inner, environmentForGit(), ...words);
    assert.equal(await canary.hasSung(), true, 'plain git');
    assert.deepEqual([await gitText(inner, ...words), await canary.hasSung()], [undefined, false]);
    assert.equal(await new GitHistory(inner).head(), undefined);
    const top = await askGit(folder, '-C', 'inner', 'rev-parse', '--git-dir');
    assert.match(JSON.stringify(top.reason), /bare repository/);
  });

  test('does not ask the repository around a folder that is none', async () => {
    const { folder } = await copySampleRepository(makeFolder);
    const inner = path.join(folder, 'engine');
    assert.equal(await git(inner, 'rev-parse', '--is-inside-work-tree'), 'true');
    const { output, reason } = await askGit(inner, 'rev-parse', 'HEAD');
    assert.deepEqual([output, reason?.template], [undefined, '{0} has no .git.']);
  });

  test('reads head, tags, remotes and files without running anything', async () => {
    const { folder } = await copySampleRepository(makeFolder);
    const commit = await signHead(folder);
    const program = canary.program;
    for (const key of ['gpg.program', 'core.fsmonitor', 'core.sshCommand', 'core.pager', 'diff.external'])
      await git(folder, 'config', key, program);
    await git(folder, 'config', 'log.showSignature', 'true');
    await git(folder, 'config', 'column.ui', 'always');
    await git(folder, 'tag', 'one');
    await git(folder, 'tag', 'two');
    await git(folder, 'config', 'remote.origin.url', 'ssh://example.invalid/a');
    await canary.hasSung();
    const history = new GitHistory(folder);
    const head = await history.head();
    assert.deepEqual([head?.commit, head?.tags, head?.branch], [commit, ['one', 'two'], 'main']);
    assert.match(head?.date ?? '', /^\d{4}-\d{2}-\d{2}$/);
    assert.deepEqual(await history.remotes(), [{ name: 'origin', url: 'ssh://example.invalid/a' }]);
    assert.match((await history.readAt(commit, FILE as RepoPath)) ?? '', /package engine/);
    assert.equal(await history.readAt(commit, 'gone.go' as RepoPath), null);
    assert.equal(await canary.hasSung(), false);
  });

  test('reads the past of a file without drivers for differences and texts', async () => {
    const { folder } = await copySampleRepository(makeFolder);
    await writeFile(folder, '.gitattributes', '*.go diff=own\n');
    await editFile(folder, FILE, (text) => `${text}\n// Later.\n`);
    await commitAll(folder);
    await git(folder, 'mv', FILE, 'engine/log.go');
    const commit = await signHead(folder).then(() => commitAll(folder));
    await signHead(folder);
    for (const key of ['diff.own.textconv', 'diff.own.command', 'diff.external', 'gpg.program'])
      await git(folder, 'config', key, canary.program);
    await git(folder, 'config', 'log.showSignature', 'true');
    await git(folder, 'config', 'log.follow', 'true');
    await plainGit(folder, environmentForGit(), 'log', '--patch', '--ext-diff', '--', FILE);
    assert.equal(await canary.hasSung(), true, 'plain git');
    const history = new GitVersionHistory(folder);
    const renamed = 'engine/log.go' as RepoPath;
    const [last] = (await history.commitsOf(renamed, commit, 5)) ?? [];
    assert.equal(await history.pathBefore(renamed, commit, last?.parent ?? ''), FILE);
    assert.equal((await history.commitsOf(FILE as RepoPath, last?.parent ?? '', 5))?.length, 2);
    assert.match((await history.readAt(commit, renamed)) ?? '', /Later/);
    assert.deepEqual(await history.releases(), []);
    assert.equal(await history.nearestRelease(commit), undefined);
    history.close();
    assert.equal(await canary.hasSung(), false);
  });

  test('answers other objects after one that is missing, and says which file it is', async () => {
    const { folder, commit } = await copySampleRepository(makeFolder);
    await missBlob(folder, 'core.sshCommand', canary.program, 'ssh://example.invalid/a');
    const reader = new GitObjectReader(folder);
    try {
      const tree = await GitRevisionTree.open(folder, commit, reader);
      assert.ok(tree);
      await assert.rejects(
        tree.readText(FILE as RepoPath),
        /engine\/wal\.go of [0-9a-f]{40} is not in this clone/,
      );
      assert.match((await tree.readText('go.mod' as RepoPath)) ?? '', /^module /);
    } finally {
      reader.close();
    }
    assert.equal(await canary.hasSung(), false);
  });

  test('says that the name of a file in a commit is not UTF-8', async () => {
    const folder = await copySample(makeFolder);
    await fs.writeFile(
      Buffer.concat([Buffer.from(`${folder}/engine/`), Buffer.from([0xff]), Buffer.from('.go')]),
      '',
    );
    await git(folder, 'init', '--quiet');
    const commit = await commitAll(folder);
    const reader = new GitObjectReader(folder);
    const tree = await GitRevisionTree.open(folder, commit, reader);
    assert.equal(await tree?.readText('engine/\ufffd.go' as RepoPath), undefined);
    assert.deepEqual(
      [...(tree?.unreadable.values() ?? [])].map(({ template }) => template),
      ['its name is not UTF-8'],
    );
    reader.close();
  });

  test('a reader without a repository, or after its end, answers with nothing', async () => {
    const folder = await copySample(makeFolder);
    assert.equal(await new GitObjectReader(folder).read('HEAD'), undefined);
    await git(folder, 'init', '--quiet');
    await commitAll(folder);
    const reader = new GitObjectReader(folder);
    const asked = reader.read('HEAD');
    reader.close();
    assert.match(String(await asked), /^tree /);
  });
});

suite('the command line on a hostile repository', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();
  let canary: Canary;

  suiteSetup(async () => {
    canary = await Canary.create(makeFolder);
  });

  /** The words of `check` for a pack at the commit that is checked out. */
  async function packAt(folder: string, base: string): Promise<string> {
    const steps = [await stepOn(folder, 'only', FILE, '(*WAL).Write')];
    return writePack(makeFolder, { base, walkthroughs: { first: steps } });
  }

  test('check --write compares the work tree without filters, monitors and hooks', async () => {
    const { folder } = await copySampleRepository(makeFolder);
    await writeFile(folder, '.gitattributes', '*.go filter=own\n');
    const base = await commitAll(folder);
    await git(folder, 'config', 'filter.own.clean', canary.program);
    await git(folder, 'config', 'filter.own.process', canary.program);
    await git(folder, 'config', 'core.fsmonitor', canary.program);
    // As after any checkout that git has no newer notes on.
    await fs.utimes(path.join(folder, FILE), new Date(0), new Date(0));
    const pack = await packAt(folder, base);
    const { code, said } = await runCommandLine(['check', '--repo', folder, '--pack', pack, '--write']);
    assert.match(said, /1 anchors written/);
    assert.deepEqual([code, await canary.hasSung()], [0, false]);
    await plainGit(folder, environmentForGit(), 'status');
    assert.equal(await canary.hasSung(), true, 'plain git');
  });

  test('check --write takes other line ends for no edit, but other text for one, and a file that is gone', async () => {
    const { folder, commit } = await copySampleRepository(makeFolder);
    const pack = await packAt(folder, commit);
    const words = ['check', '--repo', folder, '--pack', pack, '--write'];
    await editFile(folder, 'go.mod', (text) => text.replaceAll('\n', '\r\n'));
    assert.match((await runCommandLine(words)).said, /1 anchors written/);
    await editFile(folder, 'go.mod', (text) => `${text}\n`);
    assert.match((await runCommandLine(words)).said, /the work tree has edits/);
    await git(folder, 'checkout', '--', 'go.mod');
    await fs.rm(path.join(folder, 'engine', 'shard.go'));
    assert.match((await runCommandLine(words)).said, /the work tree has edits/);
  });

  test('check --rev of a partial clone says that the file cannot be read, and that is a problem', async () => {
    const { folder, commit } = await copySampleRepository(makeFolder);
    const pack = await packAt(folder, commit);
    await missBlob(folder, 'core.sshCommand', canary.program, 'ssh://example.invalid/a');
    const words = ['check', '--repo', folder, '--pack', pack, '--rev', 'HEAD', '--json'];
    const { code, out } = await runCommandLine(words);
    const { revisions } = JSON.parse(out) as {
      revisions: { steps: { verdict: string; evidence: string }[] }[];
    };
    const [step] = revisions[0]?.steps ?? [];
    assert.deepEqual([code, step?.verdict, await canary.hasSung()], [1, 'lost', false]);
    assert.match(
      step?.evidence ?? '',
      /engine\/wal\.go cannot be read: this clone does not have its text; run git fetch/,
    );
  });

  test('check of a signed commit knows its release without asking who signed it', async () => {
    const { folder } = await copySampleRepository(makeFolder);
    const commit = await signHead(folder);
    await git(folder, 'config', 'log.showSignature', 'true');
    await git(folder, 'config', 'gpg.program', canary.program);
    const run = await checkFolder(folder, '--pack', await packAt(folder, commit));
    assert.deepEqual([onlyRevision(run).commit, await canary.hasSung()], [commit, false]);
  });

  test('git’s own reason is passed on', async () => {
    const { folder, commit } = await copySampleRepository(makeFolder);
    const pack = await packAt(folder, commit);
    await fs.appendFile(path.join(folder, '.git', 'config'), '[broken\n');
    const { code, said } = await runCommandLine(['check', '--repo', folder, '--pack', pack, '--rev', 'HEAD']);
    assert.equal(code, 2);
    assert.match(said, /has no revision HEAD\.[^]*\nGit says: fatal: bad config line \d+ in file/);
  });
});
