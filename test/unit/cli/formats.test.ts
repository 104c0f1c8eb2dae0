import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { runCommandLine, type CommandLineRun } from '../../support/commandLine';
import { commitAll, createRepository, git } from '../../support/gitRepository';
import { editFile, writeFile } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const KILN = `package kiln

func Fire() int { return heat() + 1 }

func heat() int { return 7 }

func cool() int { return 3 }
`;

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
      readonly region?: { readonly startLine: number; readonly startColumn?: number };
    };
  }[];
}

interface SarifLog {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { id: string }[] } };
    readonly automationDetails: { readonly id: string };
    readonly results: readonly SarifResult[];
  }[];
}

suite('check and lint for other programs', function () {
  this.timeout(30_000);
  const makeFolder = useTemporaryFolders();
  let repo: string;

  /** A pack with three steps; then one function moves to another file, one changes, and one goes. */
  setup(async () => {
    repo = await makeFolder();
    await writeFile(repo, 'go.mod', 'module example.com/kiln\n');
    await writeFile(repo, 'kiln.go', KILN);
    await createRepository(repo);
    await runCommandLine(['pack', 'init', '--repo', repo, '--name', 'guide', '--lang', 'en']);
    for (const symbol of ['Fire', 'heat', 'cool']) {
      const words = ['--pack', 'guide', '--walkthrough', 'firing', '--step', symbol.toLowerCase()];
      await runCommandLine(['pack', 'add-step', '--repo', repo, ...words, '--symbol', `kiln.go#${symbol}`]);
    }
    await editFile(path.join(repo, '.source-guide', 'guide'), 'firing/en.md', (text) =>
      text.replaceAll('(To be written.)', 'Words.'),
    );
    await commitAll(repo);
    await git(repo, 'tag', 'v1.0.0');
  });

  async function change(): Promise<void> {
    await writeFile(repo, 'kiln.go', 'package kiln\n\nfunc Fire() int { return heat() + 2 }\n');
    await writeFile(
      repo,
      'heat, or 100% of it.go',
      'package kiln\n\n// Moved.\n\nfunc heat() int { return 7 }\n',
    );
  }

  function check(...words: string[]): Promise<CommandLineRun> {
    return runCommandLine(['check', '--repo', repo, ...words]);
  }

  test('annotations stand where the code is now, and for lost code at the step in the pack', async () => {
    await change();
    const { code, out } = await check('--format', 'github');
    assert.equal(code, 1);
    assert.deepEqual(out.trimEnd().split('\n'), [
      '::warning file=kiln.go,line=3,title=step.changed::Step "firing/fire" describes Fire, whose code has changed. Check that its text still fits.',
      '::warning file=heat%2C or 100%25 of it.go,line=5,title=step.moved::Step "firing/heat" has moved: heat in kiln.go is now heat in heat, or 100%25 of it.go:5.',
      `::error file=.source-guide/guide/firing/walkthrough.json,line=${await lineOf('"id": "cool"')},title=step.lost::Step "firing/cool" has lost its place, cool in kiln.go. The module no longer has anything named cool.`,
    ]);
  });

  async function lineOf(text: string): Promise<number> {
    const file = path.join(repo, '.source-guide', 'guide', 'firing', 'walkthrough.json');
    const lines = (await fs.readFile(file, 'utf8')).split('\n');
    // A step begins in the line above its id.
    return lines.findIndex((line) => line.includes(text));
  }

  test('SARIF has the same, in the form of version 2.1.0', async () => {
    await change();
    const { out } = await check('--format', 'sarif');
    const log = JSON.parse(out) as SarifLog;
    assert.equal(log.version, '2.1.0');
    const [run, ...more] = log.runs;
    assert.ok(run && more.length === 0);
    assert.deepEqual(
      run.tool.driver.rules.map(({ id }) => id),
      ['step.changed', 'step.lost', 'step.moved'],
    );
    assert.ok(run.results.every(({ ruleId, ruleIndex }) => run.tool.driver.rules[ruleIndex]?.id === ruleId));
    assert.deepEqual(
      run.results.map(({ level, locations: [first] }) => [
        level,
        first?.physicalLocation.artifactLocation.uri,
        first?.physicalLocation.region?.startLine,
      ]),
      [
        ['warning', 'kiln.go', 3],
        ['warning', 'heat%2C%20or%20100%25%20of%20it.go', 5],
        ['error', '.source-guide/guide/firing/walkthrough.json', await lineOf('"id": "cool"')],
      ],
    );
  });

  test('each revision is a run of its own', async () => {
    await change();
    await commitAll(repo);
    const { out } = await check('--rev', 'v1.0.0,HEAD', '--format', 'sarif');
    const { runs } = JSON.parse(out) as SarifLog;
    assert.deepEqual(
      runs.map(({ automationDetails, results }) => [automationDetails.id, results.length]),
      [
        ['source-guide/check/v1.0.0', 0],
        ['source-guide/check/HEAD', 3],
      ],
    );
  });

  test('a patch gives moved steps their new place, and says nothing of changed ones', async () => {
    await change();
    const patch = path.join(await makeFolder(), 'repair.patch');
    await check('--patch', patch);
    await git(repo, 'apply', patch);
    const { out } = await check('--json');
    const { revisions } = JSON.parse(out) as { revisions: [{ steps: { step: string; verdict: string }[] }] };
    assert.deepEqual(
      revisions[0].steps.map(({ step, verdict }) => [step, verdict]),
      [
        ['fire', 'changed'],
        ['heat', 'exact'],
        ['cool', 'lost'],
      ],
    );
  });

  test('where nothing has moved there is no patch', async () => {
    const patch = path.join(await makeFolder(), 'repair.patch');
    const { code, said } = await check('--patch', patch);
    assert.deepEqual(
      [code, /no patch/.test(said), (await fs.readdir(path.dirname(patch))).length],
      [0, true, 0],
    );
  });

  test('a broken pack fails the check with its file and line, beside one that can be read', async () => {
    await writeFile(repo, '.source-guide/broken/pack.json', '{\n  "format": 2,\n}\n');
    const { code, out } = await check('--format', 'github');
    assert.equal(code, 1);
    assert.match(out, /^::error file=\.source-guide\/broken\/pack\.json,line=3,.*title=pack\.json-syntax::/m);
    assert.equal((await check('--json')).code, 1);
  });

  test('lint annotates the essay', async () => {
    const essay = path.join(repo, 'essay.md');
    await fs.writeFile(essay, '# Title\n\nSee [it](https://github.com/a/b/blob/main/kiln.go).\n');
    const words = ['lint', essay, '--repo', repo, '--disable', 'part.required,prose.length', '--format'];
    const { out } = await runCommandLine([...words, 'github']);
    assert.match(out, /^::(?:error|warning) file=essay\.md,line=3,col=\d+,title=link\.without-commit::/m);
    const { runs } = JSON.parse((await runCommandLine([...words, 'sarif'])).out) as SarifLog;
    assert.equal(runs[0]?.results.length, out.trimEnd().split('\n').length);
  });

  test('two forms at once are misuse', async () => {
    assert.equal((await check('--json', '--format', 'sarif')).code, 2);
    assert.equal((await check('--json', '--format', 'json')).code, 0);
  });
});
