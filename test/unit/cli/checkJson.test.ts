import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { checkFolder, onlyRevision, type CheckedRevision } from '../../support/commandLine';
import { readBuiltInPack, type BuiltInPackFiles } from '../../support/builtInPack';
import { samplePack } from '../../support/samplePack';
import { copySample, cutFunction } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const PLACE_KEYS = ['path', 'line', 'endLine', 'symbol', 'siteLine'];
const RESOLUTION_KEYS = [
  ...['verdict', ...PLACE_KEYS, 'siteMissing', 'siteCandidates'],
  ...['from', 'changed', 'candidates', 'evidence'],
];

suite('check --json', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();
  let folder: string;
  let run: Awaited<ReturnType<typeof checkFolder>>;
  let checked: CheckedRevision;
  let written: BuiltInPackFiles;

  suiteSetup(async () => {
    folder = await copySample(makeFolder);
    run = await checkFolder(folder);
    checked = onlyRevision(run);
    written = await readBuiltInPack(await samplePack());
  });

  test('prints one document with the revisions and the problems of the pack', () => {
    assert.deepEqual(Object.keys(run.report), ['revisions', 'packProblems']);
    assert.deepEqual(Object.keys(checked), ['rev', 'commit', 'steps', 'entryPoints', 'summary']);
    assert.deepEqual(run.report.packProblems, []);
  });

  test('calls the work tree "worktree" and gives null when there is no commit', () => {
    assert.deepEqual([checked.rev, checked.commit], ['worktree', null]);
  });

  test('describes every step and every entry point with the same keys', () => {
    for (const step of checked.steps)
      assert.deepEqual(Object.keys(step), ['walkthrough', 'step', ...RESOLUTION_KEYS]);
    for (const entry of checked.entryPoints)
      assert.deepEqual(Object.keys(entry), ['topic', 'entryPoint', ...RESOLUTION_KEYS]);
  });

  test('lists the steps and entry points in the order of the pack', () => {
    const steps = written.walkthroughs.flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`));
    const entryPoints = written.entryPoints.map(({ topic, id }) => `${topic}/${id}`);
    assert.deepEqual(
      checked.steps.map(({ walkthrough, step }) => `${walkthrough}/${step}`),
      steps,
    );
    assert.deepEqual(
      checked.entryPoints.map(({ topic, entryPoint }) => `${topic}/${entryPoint}`),
      entryPoints,
    );
  });

  test('counts lines from 1: the line declares the name and the end line closes it', async () => {
    for (const { path: file, line, endLine, symbol } of [...checked.steps, ...checked.entryPoints]) {
      const lines = await linesOf(folder, file);
      const name = /\w+$/.exec(symbol ?? '')?.[0] ?? '';
      assert.match(lines[(line ?? 0) - 1] ?? '', new RegExp(`^(func|type) .*\\b${name}\\b`), symbol ?? '');
      assert.match(lines[(endLine ?? 0) - 1] ?? '', /^\}|^(func|type) .*\}$/, symbol ?? '');
    }
  });

  test('gives the line of the statement that a step points at, and null where it points at none', async () => {
    const anchors = [...written.walkthroughs.flatMap(({ steps }) => steps), ...written.entryPoints];
    for (const [index, found] of [...checked.steps, ...checked.entryPoints].entries()) {
      const site = anchors[index]?.anchor.site;
      const line = (await linesOf(folder, found.path))[(found.siteLine ?? 0) - 1];
      if (site?.name === undefined) assert.equal(found.siteLine, null);
      else assert.ok(line?.includes(site.name), `${found.symbol}: ${site.name} is not in ${line}`);
    }
  });

  test('sums up the verdicts of steps and entry points', () => {
    const counts = { exact: 0, changed: 0, moved: 0, ambiguous: 0, absent: 0, lost: 0 };
    for (const { verdict } of [...checked.steps, ...checked.entryPoints]) counts[verdict]++;
    assert.deepEqual(checked.summary, counts);
  });

  test('prints nothing else, and ends with 0 when everything is found', () => {
    assert.deepEqual([run.said, run.code], ['', 0]);
    assert.deepEqual([checked.summary.lost, checked.summary.ambiguous], [0, 0]);
  });

  test('describes candidates as places without a verdict', async () => {
    const other = await copySample(makeFolder);
    const source = await cutFunction(other, 'engine/wal.go', '(*WAL).Write');
    await fs.writeFile(path.join(other, 'engine', 'wal_linux.go'), `package engine\n\n${source}`);
    await fs.writeFile(path.join(other, 'engine', 'wal_other.go'), `package engine\n\n${source}`);
    const candidates = onlyRevision(await checkFolder(other)).steps.flatMap((step) => step.candidates);
    assert.equal(candidates.length, 2);
    for (const candidate of candidates) assert.deepEqual(Object.keys(candidate), PLACE_KEYS);
  });
});

async function linesOf(folder: string, file: string | null): Promise<string[]> {
  return (await fs.readFile(path.join(folder, file ?? ''), 'utf8')).split('\n');
}
