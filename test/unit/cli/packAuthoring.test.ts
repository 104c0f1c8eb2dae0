import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { runCommandLine, type CheckReport, type CommandLineRun } from '../../support/commandLine';
import { commitAll, createRepository, git } from '../../support/gitRepository';
import { editFile, writeFile } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const KILN = `package kiln

type Kiln struct{ heat int }

func (k *Kiln) Fire() error {
	if err := k.heatUp(); err != nil {
		return err
	}
	go k.watch()
	k.heatUp()
	return nil
}

func (k *Kiln) heatUp() error { k.heat++; return nil }

func (k *Kiln) watch() {}
`;

interface WrittenStep {
  readonly id: string;
  readonly lane: string;
  readonly reached: string;
  readonly from?: string;
  readonly also?: readonly { readonly from: string; readonly reached: string }[];
  readonly anchor: { readonly site?: { readonly nth?: number } };
}

suite('an author makes a pack on the command line', function () {
  this.timeout(30_000);
  const makeFolder = useTemporaryFolders();
  let repo: string;

  setup(async () => {
    repo = await makeFolder();
    await writeFile(repo, 'go.mod', 'module example.com/kiln\n');
    await writeFile(repo, 'kiln.go', KILN);
    await createRepository(repo);
  });

  function pack(command: string, ...words: string[]): Promise<CommandLineRun> {
    return runCommandLine(['pack', command, '--repo', repo, ...words]);
  }

  function addStep(step: string, symbol: string, ...words: string[]): Promise<CommandLineRun> {
    const where = ['--pack', 'guide', '--walkthrough', 'firing', '--step', step];
    return pack('add-step', ...where, '--symbol', `kiln.go#${symbol}`, ...words);
  }

  async function check(): Promise<{ code: number; report: CheckReport }> {
    const { code, out, said } = await runCommandLine(['check', '--repo', repo, '--json']);
    assert.notEqual(code, 2, said);
    return { code, report: JSON.parse(out) as CheckReport };
  }

  function read(file: string): Promise<string> {
    return fs.readFile(path.join(repo, '.source-guide', 'guide', file), 'utf8');
  }

  async function steps(): Promise<readonly WrittenStep[]> {
    return (JSON.parse(await read('firing/walkthrough.json')) as { steps: WrittenStep[] }).steps;
  }

  test('a new pack has no walkthrough, and check accepts it', async () => {
    const { code, out } = await pack('init', '--name', 'guide');
    assert.deepEqual([code, out], [0, `${path.join(repo, '.source-guide', 'guide', 'pack.json')}\n`]);
    assert.equal((await check()).code, 0);
  });

  test('a step can be lines of any file, and check follows them', async () => {
    await writeFile(repo, 'deploy/app.yaml', 'kiln:\n  image: clay\n  heat: 900\n');
    await pack('init', '--name', 'guide');
    const where = ['--pack', 'guide', '--walkthrough', 'firing', '--step', 'heat'];
    const { code, said } = await pack('add-step', ...where, '--line', 'deploy/app.yaml:2-3');
    assert.equal(code, 0, said);
    assert.match(await read('firing/en.md'), /## app\.yaml#L2-L3 \{#heat\}/);
    assert.equal((await check()).code, 0);
    await editFile(repo, 'deploy/app.yaml', (text) => `# Deploy\n${text}`);
    const { report } = await check();
    const [step] = report.revisions[0]?.steps ?? [];
    assert.deepEqual(
      [step?.verdict, step?.path, step?.line, step?.endLine],
      ['moved', 'deploy/app.yaml', 3, 4],
    );
    assert.deepEqual(step?.from, { path: 'deploy/app.yaml', symbol: 'app.yaml#L2-L3' });
  });

  test('a step is named by a symbol or by lines that there are', async () => {
    await pack('init', '--name', 'guide');
    const where = ['--pack', 'guide', '--walkthrough', 'firing', '--step', 'heat'];
    for (const words of [
      ['--line', 'kiln.go:900'],
      ['--line', 'missing.yaml:1'],
      ['--line', 'kiln.go:3-2'],
      ['--line', 'kiln.go:1', '--symbol', 'kiln.go#Kiln'],
      [],
    ])
      assert.equal((await pack('add-step', ...where, ...words)).code, 2, words.join(' '));
  });

  test('steps get the place, the way that the code shows, and a section in each language', async () => {
    await pack('init', '--name', 'guide');
    const words = ['--heading', 'Light it', '--title', 'Firing'];
    assert.equal((await addStep('fire', '(*Kiln).Fire', ...words)).code, 0);
    assert.equal((await addStep('heat', '(*Kiln).heatUp')).code, 0);
    assert.equal((await addStep('watch', '(*Kiln).watch', '--after', 'fire', '--lane', 'watcher')).code, 0);
    assert.deepEqual(
      (await steps()).map(({ id, lane, reached, from }) => [id, lane, reached, from]),
      [
        ['fire', 'code', 'start', undefined],
        ['watch', 'watcher', 'goroutine', undefined],
        ['heat', 'code', 'direct', 'fire'],
      ],
    );
    assert.deepEqual((await read('firing/en.md')).match(/^#+ .*$/gm), [
      '# Firing',
      '## Light it {#fire}',
      '## (*Kiln).watch {#watch}',
      '## (*Kiln).heatUp {#heat}',
    ]);
    const { code, report } = await check();
    assert.deepEqual([code, report.revisions[0]?.summary.exact], [0, 3]);
    const open = report.packProblems.filter((problem) => problem.code === 'prose.open');
    assert.deepEqual(
      open.map(({ path: file, line }) => `${file}:${line}`).slice(0, 4),
      [1, 5, 9, 13].map((line) => `.source-guide/guide/firing/zh-cn.md:${line}`),
    );
  });

  test('a step is reached from the nearest step before that calls it', async () => {
    await pack('init', '--name', 'guide');
    await addStep('fire', '(*Kiln).Fire');
    await addStep('heat', '(*Kiln).heatUp');
    await addStep('watch', '(*Kiln).watch');
    const { said } = await addStep('kiln', 'Kiln');
    assert.deepEqual(
      (await steps()).map(({ id, reached, from }) => [id, reached, from]),
      [
        ['fire', 'start', undefined],
        ['heat', 'direct', undefined],
        ['watch', 'goroutine', 'fire'],
        ['kiln', 'start', undefined],
      ],
    );
    assert.match(said, /No step before calls Kiln/);
    assert.equal((await check()).code, 0);
  });

  test('lint names the texts that are still to be written, in both languages', async () => {
    await pack('init', '--name', 'guide');
    await addStep('fire', '(*Kiln).Fire');
    for (const language of ['en', 'zh-cn']) {
      const file = path.join(repo, '.source-guide', 'guide', 'firing', `${language}.md`);
      const { out } = await runCommandLine(['lint', file, '--repo', repo, '--json']);
      const found = JSON.parse(out) as { code: string; line: number }[];
      assert.deepEqual(
        found.filter(({ code }) => code === 'A1').map(({ line }) => line),
        [3, 7],
        language,
      );
    }
  });

  test('a pack in one language gets texts in that language only, and none is missed', async () => {
    await pack('init', '--name', 'guide', '--lang', 'en');
    await addStep('fire', '(*Kiln).Fire');
    const files = await fs.readdir(path.join(repo, '.source-guide', 'guide', 'firing'));
    assert.deepEqual(files.sort(), ['en.md', 'walkthrough.json']);
    const { report } = await check();
    assert.ok(report.packProblems.every(({ path: file }) => file.endsWith('en.md')));
    const { out } = await runCommandLine(['list', '--repo', repo, '--lang', 'zh-cn']);
    assert.match(out, /firing \(firing\)\n +1 +\(\*Kiln\)\.Fire/);
  });

  test('a statement that occurs twice has to be named by its number', async () => {
    await pack('init', '--name', 'guide');
    const { code, said } = await addStep('heat', '(*Kiln).Fire', '--site', 'call:heatUp');
    assert.deepEqual([code, /lines 6, 10\b/.test(said)], [2, true], said);
    assert.equal((await addStep('heat', '(*Kiln).Fire', '--site', 'call:heatUp:1')).code, 0);
    assert.equal((await steps())[0]?.anchor.site?.nth, 1);
    assert.equal((await check()).code, 0);
  });

  test('a symbol in another file is named with its place', async () => {
    await pack('init', '--name', 'guide');
    const { code, said } = await addStep('heat', '(*Oven).heatUp');
    assert.deepEqual([code, said.includes('There is: kiln.go#(*Kiln).heatUp.')], [2, true], said);
  });

  test('what cannot be added changes nothing', async () => {
    await pack('init', '--name', 'guide');
    await addStep('fire', '(*Kiln).Fire');
    const before = await read('firing/walkthrough.json');
    for (const refused of [
      () => addStep('fire', '(*Kiln).watch'),
      () => addStep('Fire!', '(*Kiln).watch'),
      () => addStep('exercise', '(*Kiln).watch'),
      () => addStep('lost', '(*Kiln).Lost'),
      () => addStep('late', '(*Kiln).watch', '--after', 'nobody'),
      () => addStep('odd', '(*Kiln).watch', '--reached', 'magic'),
      () => addStep('odd', '(*Kiln).watch', '--site', 'call:nobody'),
      () => addStep('odd', '../kiln.go#(*Kiln).watch'),
      () => pack('init', '--name', 'guide'),
      () => pack('init', '--name', '../guide'),
    ]) {
      const { code, said } = await refused();
      assert.deepEqual([code, said !== ''], [2, true]);
    }
    assert.equal(await read('firing/walkthrough.json'), before);
    assert.deepEqual(await fs.readdir(path.join(repo, '.source-guide')), ['guide']);
  });

  test('a moved step keeps its text and where control comes from', async () => {
    await pack('init', '--name', 'guide');
    await addStep('fire', '(*Kiln).Fire');
    await addStep('heat', '(*Kiln).heatUp');
    await addStep('watch', '(*Kiln).watch', '--reached', 'goroutine');
    await editFile(path.join(repo, '.source-guide', 'guide'), 'firing/en.md', (text) =>
      text.replace(
        '{#watch}\n\n(To be written.)',
        '{#watch}\n\nSomebody watches.\n\n### Trap\n\nNobody waits.',
      ),
    );
    const where = ['--pack', 'guide', '--walkthrough', 'firing'];
    assert.equal((await pack('move-step', ...where, '--step', 'watch', '--after', 'fire')).code, 0);
    assert.equal((await pack('move-step', ...where, '--step', 'heat', '--first')).code, 0);
    assert.deepEqual(
      (await steps()).map(({ id, reached, from, also }) => [id, reached, from, also?.[0]?.from]),
      [
        ['heat', 'start', undefined, 'fire'],
        ['fire', 'start', undefined, undefined],
        ['watch', 'start', undefined, 'heat'],
      ],
    );
    assert.match(
      await read('firing/en.md'),
      /\{#fire\}[^]*\{#watch\}\n\nSomebody watches\.\n\n### Trap\n\nNobody waits\.\n$/,
    );
    assert.equal((await check()).code, 0);
  });

  test('the text of an author is never written over', async () => {
    await pack('init', '--name', 'guide');
    await addStep('fire', '(*Kiln).Fire');
    const file = path.join(repo, '.source-guide', 'guide', 'firing', 'en.md');
    await fs.writeFile(file, '# Mein Ofen\r\n\r\nOwn words.\r\n\r\n## Fire {#fire}\r\n\r\nIt burns.\r\n');
    await addStep('heat', '(*Kiln).heatUp');
    assert.equal(
      await fs.readFile(file, 'utf8'),
      '# Mein Ofen\r\n\r\nOwn words.\r\n\r\n## Fire {#fire}\r\n\r\nIt burns.\r\n\r\n## (*Kiln).heatUp {#heat}\r\n\r\n(To be written.)\r\n',
    );
  });

  test('nothing is written through a link that leads out of the repository', async () => {
    const outside = await makeFolder();
    await fs.symlink(outside, path.join(repo, '.source-guide'));
    const { code } = await pack('init', '--name', 'guide');
    assert.deepEqual([code, await fs.readdir(outside)], [2, []]);
  });

  test('a walkthrough becomes a draft and a tour without naming the pack', async () => {
    await pack('init', '--name', 'guide', '--lang', 'en');
    await addStep('fire', '(*Kiln).Fire');
    await commitAll(repo);
    const out = await makeFolder();
    const about = ['--repo', repo, '--walkthrough', 'firing'];
    const draft = await runCommandLine([
      'draft',
      ...about,
      '--lang',
      'en',
      '--out',
      path.join(out, 'essay.md'),
    ]);
    assert.equal(draft.code, 0, draft.said);
    const tour = await runCommandLine(['tour', 'export', ...about, '--out', out]);
    assert.deepEqual([tour.code, (await fs.readdir(out)).includes('firing.en.tour')], [0, true], tour.said);
  });

  test('releases are recorded from the tags, by the name of the pack', async () => {
    await pack('init', '--name', 'guide');
    await git(repo, 'tag', 'v1.0.0');
    assert.equal((await pack('releases', '--pack', 'guide')).code, 0);
    assert.match(await read('pack.json'), /"tag": "v1\.0\.0"/);
    assert.equal((await check()).code, 0);
  });

  test('without a repository the pack says nothing of a commit, and gets one later', async () => {
    await fs.rm(path.join(repo, '.git'), { recursive: true });
    const { code, said } = await pack('init', '--name', 'guide');
    assert.deepEqual([code, /reads no commit/.test(said)], [0, true]);
    assert.equal((await addStep('fire', '(*Kiln).Fire')).code, 0);
    assert.equal((await check()).code, 0);
    const commit = await createRepository(repo);
    const { code: written } = await runCommandLine(['check', '--repo', repo, '--write', '--new-base']);
    assert.equal(written, 0);
    assert.match(await read('pack.json'), new RegExp(`"commit": "${commit}"`));
    assert.equal((await check()).code, 0);
  });

  test('a pack about another module is left out, and that is said', async () => {
    await pack('init', '--name', 'guide');
    await editFile(repo, 'go.mod', () => 'module example.com/oven\n');
    const { code, said } = await runCommandLine(['check', '--repo', repo]);
    assert.deepEqual([code, /describes example\.com\/kiln, so it was left out/.test(said)], [2, true], said);
  });
});
