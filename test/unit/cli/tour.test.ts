import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { LANGUAGES } from '../../../src/core';
import { checkFolder, onlyRevision, runCommandLine } from '../../support/commandLine';
import { commitAll, createRepository } from '../../support/gitRepository';
import { copySampleRepository, editFile, writeFile } from '../../support/sampleModule';
import { SAMPLE_WALKTHROUGH, samplePack } from '../../support/samplePack';
import { useTemporaryFolders } from '../../support/temporaryFolders';

interface WrittenStep {
  readonly id: string;
  readonly anchor: {
    readonly path: string;
    readonly symbol: string;
    readonly site?: { readonly nth?: number };
  };
}

/** A tour in `tour check --json`. */
interface PrintedTour {
  readonly steps: readonly {
    readonly verdict: string;
    readonly path: string | null;
    readonly line: number | null;
    readonly from: object | null;
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

async function structureIn(folder: string): Promise<readonly WrittenStep[]> {
  const file = path.join(folder, SAMPLE_WALKTHROUGH, 'walkthrough.json');
  return (JSON.parse(await fs.readFile(file, 'utf8')) as { steps: WrittenStep[] }).steps;
}

/** Ids, places and how control gets there; hashes are those of the place and differ. */
function placesOf(steps: readonly WrittenStep[]): unknown[] {
  return steps.map(({ anchor, ...step }, index) => {
    const { nth = 1, ...site } = anchor.site ?? {};
    const named = { ...site, nth, context: undefined };
    return {
      from: steps[index - 1]?.id,
      ...step,
      path: anchor.path,
      symbol: anchor.symbol,
      ...(anchor.site && { site: named }),
    };
  });
}

async function headingsIn(folder: string, language: string): Promise<string[]> {
  const text = await fs.readFile(path.join(folder, SAMPLE_WALKTHROUGH, `${language}.md`), 'utf8');
  return text.match(/^#{1,2} .*$/gm) ?? [];
}

suite('tour', function () {
  this.timeout(60_000);
  const makeFolder = useTemporaryFolders();
  let folder: string;
  let commit: string;
  let home: string;
  let pack: string;

  suiteSetup(async () => {
    ({ folder, commit } = await copySampleRepository(makeFolder));
    pack = await samplePack();
  });

  setup(async () => {
    home = await makeFolder();
  });

  function exportInto(out: string, repo = folder) {
    const words = ['tour', 'export', '--repo', repo, '--pack', pack, '--walkthrough', SAMPLE_WALKTHROUGH];
    return runCommandLine([...words, '--out', path.join(home, out)]);
  }

  function tourFile(language: string): string {
    return path.join(home, 'tours', `${SAMPLE_WALKTHROUGH}.${language}.tour`);
  }

  test('export and import keep ids, places, order and titles, and the pack passes its check', async () => {
    assert.equal((await exportInto('tours')).code, 0);
    const original = await structureIn(pack);
    for (const language of LANGUAGES) {
      const out = path.join(home, language);
      await runCommandLine(['tour', 'import', tourFile(language), '--repo', folder, '--out', out]);
      assert.deepEqual(placesOf(await structureIn(out)), placesOf(original));
      assert.deepEqual(await headingsIn(out, language), await headingsIn(pack, language));
      const checked = await checkFolder(folder, '--pack', out);
      assert.equal(onlyRevision(checked).summary.exact, original.length);
      assert.equal(checked.code, 0, checked.out);
    }
  });

  test('export and import without the repository keep what the tour says itself', async () => {
    await exportInto('tours');
    await runCommandLine(['tour', 'import', tourFile('en'), '--out', path.join(home, 'alone')]);
    const steps = await structureIn(path.join(home, 'alone'));
    assert.deepEqual(placesOf(steps), placesOf(await structureIn(pack)));
  });

  test('overwrites nothing, and then writes nothing at all', async () => {
    await fs.mkdir(path.join(home, 'tours'));
    await fs.writeFile(tourFile('en'), 'mine');
    const { code, out, said } = await exportInto('tours');
    assert.deepEqual([code, out], [2, '']);
    assert.match(said, /already exist, so nothing was written/);
    assert.deepEqual(await fs.readdir(path.join(home, 'tours')), [path.basename(tourFile('en'))]);
    assert.equal(await fs.readFile(tourFile('en'), 'utf8'), 'mine');
  });

  test('looks up lines at the commit that the tour names, not in the work tree', async () => {
    const { folder: edited, commit: old } = await copySampleRepository(makeFolder);
    const file = path.join(home, 'x.tour');
    const source = await fs.readFile(path.join(edited, 'engine/wal.go'), 'utf8');
    const line = source.split('\n').findIndex((each) => each.startsWith('func (l *WAL) Write(')) + 1;
    assert.ok(line > 0);
    const step = { file: 'engine/wal.go', line, title: 'Log', description: 'Text.' };
    await fs.writeFile(file, JSON.stringify({ title: 'T', ref: old, steps: [step] }));
    await editFile(edited, 'engine/wal.go', (text) => `// one more line\n${text}`);
    await runCommandLine(['tour', 'import', file, '--repo', edited, '--out', path.join(home, 'out')]);
    const text = await fs.readFile(path.join(home, 'out', 'x', 'walkthrough.json'), 'utf8');
    const [found] = (JSON.parse(text) as { steps: WrittenStep[] }).steps;
    assert.equal(found?.anchor.symbol, '(*WAL).Write');
    assert.equal(found.anchor.site, undefined);
  });

  for (const ref of ['no-such-branch', '--output=x', 'a b', '\u0000']) {
    test(`does not guess places for a tour of a version that is missing: ${JSON.stringify(ref)}`, async () => {
      const file = path.join(home, 'x.tour');
      const step = { file: 'engine/wal.go', line: 20, title: 'Log', description: 'Text.' };
      await fs.writeFile(file, JSON.stringify({ title: 'T', ref, steps: [step] }));
      const words = ['tour', 'import', file, '--repo', folder, '--out', path.join(home, 'out')];
      const { code, said } = await runCommandLine(words);
      assert.equal(code, 1);
      assert.match(said, /so no anchors were made from them/);
      const text = await fs.readFile(path.join(home, 'out', 'x', 'walkthrough.json'), 'utf8');
      assert.deepEqual((JSON.parse(text) as { steps: unknown[] }).steps, []);
    });
  }

  test('names the commit, and ends with 1 when a file was edited since', async () => {
    const { folder: edited } = await copySampleRepository(makeFolder);
    await exportInto('tours');
    const { ref } = JSON.parse(await fs.readFile(tourFile('en'), 'utf8')) as { ref?: string };
    assert.equal(ref, commit);
    await editFile(edited, 'engine/wal.go', (text) => `// one more line\n${text}`);
    const { code, said } = await exportInto('edited', edited);
    assert.equal(code, 1);
    assert.match(said, /^engine\/wal\.go:1: This file differs from the commit/m);
  });

  test('misuse ends with 2', async () => {
    const words = ['tour', 'export', '--repo', folder, '--pack', pack, '--out', home];
    const unknown = await runCommandLine([...words, '--walkthrough', 'none']);
    const missing = await runCommandLine(['tour', 'import', path.join(home, 'none.tour'), '--out', home]);
    await fs.writeFile(path.join(home, 'bad.tour'), 'not a tour');
    const bad = await runCommandLine(['tour', 'import', path.join(home, 'bad.tour'), '--out', home]);
    assert.deepEqual([unknown.code, missing.code, bad.code], [2, 2, 2]);
    assert.match(unknown.said, /There is no walkthrough "none"/);
    assert.match(bad.said, /not valid JSON/);
  });

  test('check says where each step leads now, and follows lines from the commit that wrote them', async () => {
    const repo = path.join(home, 'repo');
    await writeFile(repo, 'deploy.yaml', 'kiln:\n  heat: 900\n  fuel: wood\n  vents: 4\n');
    const steps = [
      { file: 'deploy.yaml', line: 2, description: 'Heat.' },
      { directory: '.tours', description: 'Tours.' },
    ];
    await writeFile(repo, '.tours/deploy.tour', JSON.stringify({ title: 'Deploy', steps }));
    await createRepository(repo);
    await editFile(repo, 'deploy.yaml', (text) => `# Deploy\n${text}`);
    await commitAll(repo, 'a comment');
    const { code, out } = await runCommandLine(['tour', 'check', repo, '--json']);
    const { tours } = JSON.parse(out) as { tours: PrintedTour[] };
    assert.equal(code, 0);
    assert.deepEqual(tours[0]?.summary, { moved: 1, exact: 1 });
    const [heat] = tours[0].steps;
    assert.deepEqual(
      [heat?.verdict, heat?.path, heat?.line, heat?.from],
      ['moved', 'deploy.yaml', 3, { path: 'deploy.yaml', line: 2 }],
    );

    await fs.rm(path.join(repo, 'deploy.yaml'));
    const file = path.join(repo, '.tours', 'deploy.tour');
    const broken = await runCommandLine(['tour', 'check', file, '--format', 'github']);
    assert.equal(broken.code, 1);
    assert.match(
      broken.out,
      /^::error file=.*deploy\.tour,line=1,title=tour\.lost::Step 1: There is no file/,
    );
  });

  test('check ends with 2 where there is no tour, and with 1 for a file that is none', async () => {
    assert.equal((await runCommandLine(['tour', 'check', path.join(home, 'none.tour')])).code, 2);
    assert.equal((await runCommandLine(['tour', 'check', home])).code, 2);
    await writeFile(home, 'a.tour', '{"steps":');
    assert.equal((await runCommandLine(['tour', 'check', home])).code, 1);
  });
});
