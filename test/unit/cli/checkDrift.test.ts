import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { checkFolder, onlyRevision, runCommandLine, stepOf } from '../../support/commandLine';
import {
  copySample,
  cutFunction,
  editFile,
  functionText,
  goFilesOf,
  writeFile,
} from '../../support/sampleModule';
import { stepOn, writePack } from '../../support/smallPack';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const FILE = 'engine/wal.go';
const SYMBOL = '(*WAL).Write';
const STEP = 'wal-write';

suite('check on a work tree that has drifted', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();
  let before: Awaited<ReturnType<typeof checkSample>>;

  suiteSetup(async () => {
    before = await checkSample(() => Promise.resolve());
  });

  async function checkSample(change: (folder: string) => Promise<void>) {
    const folder = await copySample(makeFolder);
    await change(folder);
    const run = await checkFolder(folder);
    const checked = onlyRevision(run);
    return { code: run.code, checked, step: stepOf(checked, STEP) };
  }

  test('a deleted function is lost, has no place, and ends the run with 1', async () => {
    const { code, checked, step } = await checkSample(async (folder) => {
      await cutFunction(folder, FILE, SYMBOL);
    });
    const { path: file, line, endLine, symbol, siteLine, from, changed, candidates } = step;
    assert.deepEqual([code, step.verdict, checked.summary.lost], [1, 'lost', 1]);
    assert.deepEqual([file, line, endLine, symbol, siteLine, from, changed], Array(7).fill(null));
    assert.deepEqual(candidates, []);
    assert.match(step.evidence, /\(\*WAL\)\.Write/);
  });

  test('the other steps of a tree with a deleted function are still found', async () => {
    const { checked } = await checkSample(async (folder) => {
      await cutFunction(folder, FILE, SYMBOL);
    });
    const missing = checked.steps.filter((step) => step.path === null).map(({ step }) => step);
    assert.deepEqual(missing, [STEP]);
  });

  test('a step whose file is gone is lost', async () => {
    const { code, step } = await checkSample((folder) => fs.rm(path.join(folder, FILE)));
    assert.deepEqual([code, step.verdict, step.path], [1, 'lost', null]);
  });

  test('a step whose file is now a folder is lost', async () => {
    const { code, step } = await checkSample(async (folder) => {
      await fs.rm(path.join(folder, FILE));
      await fs.mkdir(path.join(folder, FILE));
    });
    assert.deepEqual([code, step.verdict], [1, 'lost']);
  });

  test('a function in another file of its package has moved, and the run is clean', async () => {
    const { code, step } = await checkSample(async (folder) => {
      const source = await cutFunction(folder, FILE, SYMBOL);
      await writeFile(folder, 'engine/wal_write.go', `package engine\n\n${source}`);
    });
    assert.deepEqual([code, step.verdict], [0, 'moved']);
    assert.deepEqual([step.path, step.line, step.symbol], ['engine/wal_write.go', 3, SYMBOL]);
    assert.deepEqual(step.from, { path: FILE, symbol: SYMBOL });
  });

  test('a function declared twice in its package is ambiguous, places none, and ends the run with 1', async () => {
    const { code, checked, step } = await checkSample(async (folder) => {
      const source = await cutFunction(folder, FILE, SYMBOL);
      await writeFile(folder, 'engine/wal_linux.go', `package engine\n\n${source}`);
      await writeFile(folder, 'engine/wal_other.go', `package engine\n\n\n${source}`);
    });
    assert.deepEqual([code, step.verdict, checked.summary.ambiguous], [1, 'ambiguous', 1]);
    assert.deepEqual([step.path, step.line], [null, null]);
    assert.deepEqual(step.candidates.map((candidate) => `${candidate.path}:${candidate.line}`).sort(), [
      'engine/wal_linux.go:3',
      'engine/wal_other.go:4',
    ]);
  });

  test('a function of that name in another package is a candidate, not an answer', async () => {
    const { code, step } = await checkSample(async (folder) => {
      const source = await cutFunction(folder, FILE, SYMBOL);
      await writeFile(folder, 'lib/log/wal.go', `package log\n\n${source}`);
    });
    assert.deepEqual([code, step.verdict, step.path], [1, 'ambiguous', null]);
    assert.deepEqual(
      step.candidates.map((candidate) => candidate.path),
      ['lib/log/wal.go'],
    );
  });

  test('lines written above a function move its line and nothing else', async () => {
    const after = await checkSample((folder) =>
      editFile(folder, FILE, (text) => '// above\n'.repeat(7) + text),
    );
    assert.equal(after.step.line, (before.step.line ?? 0) + 7);
    assert.equal(after.step.siteLine, (before.step.siteLine ?? 0) + 7);
    assert.equal(after.step.verdict, before.step.verdict);
  });

  test('a statement that is gone from its function leaves no line of it, and is reported as missing', async () => {
    const { code, step } = await checkSample((folder) =>
      editFile(folder, FILE, (text) => text.replaceAll('writeBinary', 'writeText')),
    );
    assert.deepEqual([code, step.path, step.siteLine, step.siteMissing], [1, FILE, null, true]);
    assert.equal(before.step.siteMissing, false);
  });

  test('Windows line ends and byte order marks change nothing', async () => {
    const after = await checkSample(async (folder) => {
      const files = [...(await goFilesOf(folder)), 'go.mod'];
      for (const file of files)
        await editFile(folder, file, (text) => '\ufeff' + text.replaceAll('\n', '\r\n'));
    });
    assert.deepEqual(after.checked, before.checked);
  });

  test('links that lead in a circle or nowhere are ignored', async () => {
    const moveAway = async (folder: string): Promise<void> => {
      const source = await cutFunction(folder, FILE, SYMBOL);
      await writeFile(folder, 'lib/log/wal.go', `package log\n\n${source}`);
    };
    const without = await checkSample(moveAway);
    const withLinks = await checkSample(async (folder) => {
      await moveAway(folder);
      await fs.symlink('..', path.join(folder, 'engine', 'loop'), 'dir');
      await fs.symlink('nowhere', path.join(folder, 'engine', 'gone'), 'dir');
      await fs.symlink('nowhere.go', path.join(folder, 'engine', 'gone.go'), 'file');
    });
    assert.equal(without.step.candidates.length, 1);
    assert.deepEqual(withLinks.checked, without.checked);
  });
});

suite('check against hashes of bodies', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();

  async function checkWithHash(change: (folder: string) => Promise<void>) {
    const folder = await copySample(makeFolder);
    const steps = [await stepOn(folder, STEP, FILE, SYMBOL)];
    const pack = await writePack(makeFolder, { walkthroughs: { first: steps } });
    await change(folder);
    return stepOf(onlyRevision(await checkFolder(folder, '--pack', pack)), STEP);
  }

  test('the same body in the same place is exact', async () => {
    const step = await checkWithHash(() => Promise.resolve());
    assert.deepEqual([step.verdict, step.changed], ['exact', false]);
  });

  test('an edited body is changed', async () => {
    const step = await checkWithHash((folder) =>
      editFile(folder, FILE, (text) => text.replace(/(\) Write\([^]*?\{\n)/, '$1\tprintln("edited")\n')),
    );
    assert.deepEqual([step.verdict, step.changed, step.path], ['changed', true, FILE]);
  });

  test('a comment or another layout does not count as an edit', async () => {
    const step = await checkWithHash((folder) =>
      editFile(folder, FILE, (text) => text.replace(/(\) Write\([^]*?\{\n)/, '$1\t// a remark\n\n')),
    );
    assert.deepEqual([step.verdict, step.changed], ['exact', false]);
  });

  test('the same body in another package has moved unchanged', async () => {
    const step = await checkWithHash(async (folder) => {
      const source = await cutFunction(folder, FILE, SYMBOL);
      await writeFile(folder, 'lib/log/wal.go', `package log\n\n${source}`);
    });
    assert.deepEqual([step.verdict, step.path, step.changed], ['moved', 'lib/log/wal.go', false]);
  });

  test('of two functions with the same name, the one with the same body is found', async () => {
    const step = await checkWithHash(async (folder) => {
      const source = await functionText(folder, FILE, SYMBOL);
      await fs.rm(path.join(folder, FILE));
      await writeFile(folder, 'engine/a.go', 'package engine\n\nfunc (w *WAL) Write() {}\n');
      await writeFile(folder, 'engine/b.go', `package engine\n\n${source}`);
    });
    assert.deepEqual([step.verdict, step.path, step.changed], ['moved', 'engine/b.go', false]);
  });
});

suite('check for a person', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();

  test('names the counts, and each place that is not exact with its evidence', async () => {
    const folder = await copySample(makeFolder);
    const steps = [
      await stepOn(folder, 'kept', 'engine/shard.go', '(*shard).writeRows'),
      await stepOn(folder, STEP, FILE, SYMBOL),
    ];
    const pack = await writePack(makeFolder, { walkthroughs: { first: steps } });
    await cutFunction(folder, FILE, SYMBOL);
    const { code, out } = await runCommandLine(['check', '--repo', folder, '--pack', pack]);
    const lines = out.trimEnd().split('\n');
    assert.equal(lines[0], 'worktree (no commit): 1 exact, 1 lost');
    assert.match(
      lines[1] ?? '',
      /^ {2}lost {2}first\/wal-write {2}\(\*WAL\)\.Write {2}\(engine\/wal\.go\) {2}\S.*$/,
    );
    assert.deepEqual([code, lines.length], [1, 2]);
  });
});
