import assert from 'node:assert/strict';
import stringWidth from 'string-width';
import { runCommandLine } from '../../support/commandLine';
import { readBuiltInPack, type BuiltInPackFiles } from '../../support/builtInPack';
import { copySample, cutFunction, SAMPLE } from '../../support/sampleModule';
import { samplePack } from '../../support/samplePack';
import { stepOn, writePack } from '../../support/smallPack';
import { useTemporaryFolders } from '../../support/temporaryFolders';
import type { PrintedResolution } from '../../../src/cli/report';

interface Listing {
  readonly module: string;
  readonly walkthroughs: readonly {
    readonly id: string;
    readonly title: string;
    readonly minutes: number | null;
    readonly steps: readonly (PrintedResolution &
      Record<'step' | 'title' | 'lane' | 'reached', string> & { readonly core?: true })[];
  }[];
  readonly entryPoints: readonly (PrintedResolution & Record<'id' | 'topic' | 'title', string>)[];
}

/** The properties of a step that every step has, in order. */
function keysOf(step: object): string[] {
  return Object.keys(step).filter((key) => key !== 'core');
}

const RESOLUTION_KEYS = [
  ...['verdict', 'path', 'line', 'endLine', 'symbol', 'siteLine', 'siteMissing', 'siteCandidates'],
  ...['from', 'changed', 'candidates', 'evidence'],
];

async function listAsJson(...words: string[]): Promise<Listing> {
  const { out } = await runCommandLine(['list', '--repo', SAMPLE, '--json', ...words]);
  return JSON.parse(out) as Listing;
}

/** The cells of a table's row: two spaces or more separate them. */
function cellsOf(row: string): string[] {
  return row.trim().split(/ {2,}/);
}

suite('list --json', function () {
  this.timeout(20_000);
  let listing: Listing;
  let written: BuiltInPackFiles;

  suiteSetup(async () => {
    listing = await listAsJson('--lang', 'en');
    written = await readBuiltInPack();
  });

  test('prints the module, the walkthroughs and the entry points', () => {
    assert.deepEqual(Object.keys(listing), ['module', 'walkthroughs', 'entryPoints']);
    assert.equal(listing.module, 'github.com/openGemini/openGemini');
  });

  test('has every step with its title, lane and place, in order', () => {
    for (const { steps } of listing.walkthroughs) {
      for (const step of steps)
        assert.deepEqual(keysOf(step), ['step', 'title', 'lane', 'reached', ...RESOLUTION_KEYS]);
    }
    assert.deepEqual(
      listing.walkthroughs.map(({ id, steps }) => [id, steps.map(({ step }) => step)]),
      written.walkthroughs.map(({ id, steps }) => [id, steps.map((step) => step.id)]),
    );
  });

  test('marks the steps of a first reading, and no others', () => {
    const marked = listing.walkthroughs.flatMap(({ steps }) => steps.filter(({ core }) => core));
    const core = written.walkthroughs.flatMap(({ steps }) => steps.filter((step) => step.core));
    assert.ok(core.length > 0);
    assert.deepEqual(
      marked.map(({ step }) => step),
      core.map(({ id }) => id),
    );
  });

  test('has every entry point with its topic and place, in order', () => {
    for (const entry of listing.entryPoints)
      assert.deepEqual(Object.keys(entry), ['id', 'topic', 'title', ...RESOLUTION_KEYS]);
    assert.deepEqual(
      listing.entryPoints.map(({ id, topic, title }) => [id, topic, title]),
      written.entryPoints.map(({ id, topic, title }) => [id, topic, title.en]),
    );
  });

  test('gives titles in the language asked for', async () => {
    const chinese = await listAsJson('--lang', 'zh-cn');
    assert.deepEqual(
      chinese.entryPoints.map(({ title }) => title),
      written.entryPoints.map(({ title }) => title['zh-cn']),
    );
    for (const { title } of chinese.walkthroughs.flatMap(({ steps }) => steps))
      assert.match(title, /\p{Script=Han}/u);
  });

  test('leaves the walkthroughs out when only entry points are asked for', async () => {
    const { walkthroughs, entryPoints } = await listAsJson('--entry-points', '--lang', 'en');
    assert.deepEqual([walkthroughs, entryPoints], [[], listing.entryPoints]);
  });
});

suite('list for a person', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();

  test('has one row per step: number, title, symbol, place, verdict', async () => {
    const pack = ['--pack', await samplePack()];
    const { out, code } = await runCommandLine(['list', '--repo', SAMPLE, ...pack]);
    const [walkthrough] = (await listAsJson('--lang', 'en', ...pack)).walkthroughs;
    const rows = out.split('\n\n')[0]?.split('\n') ?? [];
    const expected = walkthrough?.steps.map(({ title, symbol, path, line, siteLine, verdict }, index) => [
      ...[String(index + 1), title, symbol, `${path}:${siteLine ?? line}`, verdict],
    ]);
    assert.equal(rows[0], `${walkthrough?.title} (ts-sql-write)`);
    assert.deepEqual(rows.slice(1).map(cellsOf), expected);
    assert.equal(code, 0);
  });

  test('has one row per entry point: topic, title, symbol, place, verdict', async () => {
    const { out } = await runCommandLine(['list', '--repo', SAMPLE, '--entry-points']);
    const [heading, ...rows] = out.trimEnd().split('\n');
    const { entryPoints } = await listAsJson('--entry-points', '--lang', 'en');
    const places = entryPoints.map(({ path, line, siteLine }) => `${path}:${siteLine ?? line}`);
    assert.equal(heading, 'Entry points');
    assert.deepEqual(
      rows.map(cellsOf).map(([, ...cells]) => cells),
      entryPoints.map(({ title, symbol, verdict }, index) => [title, symbol, places[index], verdict]),
    );
    const topics = new Set(rows.map((row) => cellsOf(row)[0]));
    assert.equal(topics.size, new Set(entryPoints.map(({ topic }) => topic)).size);
  });

  test('keeps columns in line when texts are Chinese', async () => {
    const { out } = await runCommandLine(['list', '--repo', SAMPLE, '--entry-points'], 'zh-cn');
    const [heading, ...rows] = out.trimEnd().split('\n');
    const starts = rows.map((row) => stringWidth(row.slice(0, row.search(/\S+\.go:\d+/))));
    assert.equal(heading, '代码入口');
    assert.equal(new Set(starts).size, 1);
  });

  test('shows the path in the pack, in parentheses, for what is not found', async () => {
    const folder = await copySample(makeFolder);
    await cutFunction(folder, 'engine/shard.go', '(*shard).Snapshot');
    const { out, code } = await runCommandLine(['list', '--repo', folder, '--entry-points']);
    const row = out.split('\n').find((line) => line.includes('Snapshot') && line.endsWith('lost')) ?? '';
    assert.deepEqual(cellsOf(row).slice(-3), ['(*shard).Snapshot', '(engine/shard.go)', 'lost']);
    assert.equal(code, 0);
  });

  test('reports the problems of a pack instead of silently leaving out a walkthrough', async () => {
    const sound = await stepOn(SAMPLE, 'only', 'engine/wal.go', '(*WAL).Write');
    const pack = await writePack(makeFolder, { walkthroughs: { first: [sound], second: '{' } });
    const { out, said } = await runCommandLine(['list', '--repo', SAMPLE, '--pack', pack]);
    assert.match(out, /About first \(first\)/);
    assert.match(said, /second\/walkthrough\.json:1: /);
  });
});
