import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { checkFolder, onlyRevision, runCommandLine } from '../../support/commandLine';
import { createRepository } from '../../support/gitRepository';
import { copySample, editFile, SAMPLE, writeFile } from '../../support/sampleModule';
import { stepOn, writePack } from '../../support/smallPack';
import { useTemporaryFolders } from '../../support/temporaryFolders';
import { walkthroughText, type SmallStep } from '../../support/walkthroughText';

const FILE = 'engine/wal.go';
const SYMBOL = '(*WAL).Write';

suite('check with a pack that is named', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();
  let sound: SmallStep;

  suiteSetup(async () => {
    sound = await stepOn(SAMPLE, 'only', FILE, SYMBOL);
  });

  /** A pack whose second of three walkthroughs is broken. */
  function packAround(broken: string): Promise<string> {
    return writePack(makeFolder, { walkthroughs: { first: [sound], second: broken, third: [sound] } });
  }

  async function checkBroken(broken: string) {
    const run = await checkFolder(SAMPLE, '--pack', await packAround(broken));
    const errors = run.report.packProblems.filter(({ severity }) => severity === 'error');
    const checked = onlyRevision(run).steps.map(({ walkthrough, verdict }) => `${walkthrough} ${verdict}`);
    return { ...run, errors, checked };
  }

  test('broken JSON is reported with file and line, and the other walkthroughs are checked', async () => {
    const { code, errors, checked } = await checkBroken('{\n  "format": 1,\n  "lanes": [,]\n}\n');
    assert.deepEqual(
      [...new Set(errors.map(({ code, path, line }) => `${code} ${path}:${line}`))],
      ['pack.json-syntax second/walkthrough.json:3'],
    );
    assert.deepEqual([code, checked], [1, ['first exact', 'third exact']]);
  });

  test('a step that breaks the format is reported at its line', async () => {
    const { code, errors, checked } = await checkBroken(
      walkthroughText([{ ...sound, path: '../outside.go' }]),
    );
    assert.deepEqual(
      errors.map(({ code, path, line }) => `${code} ${path}:${line}`),
      ['pack.schema-pattern second/walkthrough.json:14'],
    );
    assert.deepEqual([code, checked], [1, ['first exact', 'third exact']]);
  });

  test('a duplicate id is reported at the second place', async () => {
    const { code, errors } = await checkBroken(walkthroughText([sound, sound]));
    assert.deepEqual(
      errors.map(({ code, path, line }) => `${code} ${path}:${line}`),
      ['walkthrough.repeated-step second/walkthrough.json:20'],
    );
    assert.equal(code, 1);
  });

  test('a walkthrough without a file is reported and has no line', async () => {
    const pack = await packAround('{}');
    await fs.rm(path.join(pack, 'second'), { recursive: true });
    const { code, report } = await checkFolder(SAMPLE, '--pack', pack);
    assert.deepEqual(
      report.packProblems.map(({ code, path, line }) => [code, path, line]),
      [['walkthrough.missing', 'second/walkthrough.json', null]],
    );
    assert.equal(code, 1);
  });

  test('a missing text is a warning and leaves the run clean', async () => {
    const pack = await writePack(makeFolder, { walkthroughs: { first: [sound] } });
    await fs.rm(path.join(pack, 'first', 'en.md'));
    const { code, report } = await checkFolder(SAMPLE, '--pack', pack);
    assert.deepEqual(
      report.packProblems.map(({ severity, path }) => [severity, path]),
      [['warning', 'first/en.md']],
    );
    assert.equal(code, 0);
  });

  test('without --json, problems go to standard error as file:line: text', async () => {
    const pack = await packAround('{\n  "format": 1,\n  "lanes": []\n}\n');
    const { code, out, said } = await runCommandLine(['check', '--repo', SAMPLE, '--pack', pack]);
    assert.match(said, /^second\/walkthrough\.json:3: .+$/m);
    assert.match(said, /^second\/walkthrough\.json:1: .*"steps".*$/m);
    assert.equal(out, 'worktree (no commit): 2 exact\n');
    assert.equal(code, 1);
  });

  test('a pack without a usable pack.json ends the run with 2 and says why', async () => {
    const pack = await makeFolder();
    await writeFile(pack, 'pack.json', '{ "format": 2 }');
    const { code, out, said } = await runCommandLine(['check', '--repo', SAMPLE, '--pack', pack]);
    assert.deepEqual([code, out], [2, '']);
    assert.match(said, /The pack in .* cannot be used\.\npack\.json:1: /);
  });

  test('a folder without a pack ends the run with 2', async () => {
    const { code, said } = await runCommandLine(['check', '--repo', SAMPLE, '--pack', await makeFolder()]);
    assert.equal(code, 2);
    assert.match(said, /There is no pack\.json in this folder\./);
  });
});

suite('check --write', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();

  test('takes the hashes at the base commit, after which everything is exact', async () => {
    const folder = await copySample(makeFolder);
    const base = await createRepository(folder);
    const { body, ...unhashed } = await stepOn(folder, 'only', FILE, SYMBOL);
    const pack = await writePack(makeFolder, { base, walkthroughs: { first: [unhashed] } });
    const run = await checkFolder(folder, '--pack', pack, '--write');
    assert.match(run.said, /1 anchors written/);
    assert.match(await fs.readFile(path.join(pack, 'first', 'walkthrough.json'), 'utf8'), new RegExp(body));
    assert.equal(onlyRevision(await checkFolder(folder, '--pack', pack)).steps[0]?.changed, false);
  });

  test('takes none at another commit, and leaves the pack as it is', async () => {
    const folder = await copySample(makeFolder);
    await createRepository(folder);
    const step = { ...(await stepOn(folder, 'only', FILE, SYMBOL)), body: '0123456789abcdef' };
    const pack = await writePack(makeFolder, { walkthroughs: { first: [step] } });
    const run = await runCommandLine(['check', '--repo', folder, '--pack', pack, '--write']);
    const after = await fs.readFile(path.join(pack, 'first', 'walkthrough.json'), 'utf8');
    assert.deepEqual([run.code, after], [2, walkthroughText([step])]);
    assert.match(run.said, /base commit of the pack\. Check out 0{40}/);
  });

  test('takes none from a work tree that differs from the base commit', async () => {
    const folder = await copySample(makeFolder);
    const base = await createRepository(folder);
    const step = await stepOn(folder, 'only', FILE, SYMBOL);
    const pack = await writePack(makeFolder, { base, walkthroughs: { first: [step] } });
    await editFile(folder, FILE, (text) => text.replace(/(\) Write\([^]*?\{\n)/, '$1\tprintln("edited")\n'));
    await runCommandLine(['check', '--repo', folder, '--pack', pack, '--write']);
    const after = await fs.readFile(path.join(pack, 'first', 'walkthrough.json'), 'utf8');
    assert.equal(after, walkthroughText([step]));
  });
});
