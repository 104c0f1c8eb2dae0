import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { runCommandLine } from '../../support/commandLine';
import { commitAll, createRepository, git } from '../../support/gitRepository';
import { editFile, writeFile } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const KILN = [
  'package kiln',
  '',
  '// Kiln burns.',
  'type Kiln struct {',
  '\thot bool',
  '}',
  '',
  'func (k *Kiln) Open() error {',
  '\tk.hot = false',
  '\treturn nil',
  '}',
  '',
  'const limit = 3',
  '',
].join('\n');

suite('the command quote', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();

  async function makeKiln(): Promise<string> {
    const folder = await makeFolder();
    await writeFile(folder, 'go.mod', 'module example.com/kiln\n');
    await writeFile(folder, 'kiln.go', KILN);
    return folder;
  }

  function quote(repo: string, place: string, ...more: string[]): ReturnType<typeof runCommandLine> {
    return runCommandLine(['quote', place, '--repo', repo, ...more]);
  }

  /** The code in the fence. */
  function codeOf(printed: string): string[] {
    return printed.split('\n').slice(4, -2);
  }

  test('quotes several parts, and says what it leaves out', async () => {
    const repo = await makeKiln();
    const parts = await quote(repo, 'kiln.go:4-6,10-11');
    assert.equal(parts.code, 0);
    assert.match(parts.out, /"lines":"4-6,10-11"/);
    assert.equal(codeOf(parts.out)[3]?.trim(), '// … lines 7–9 left out …');
    assert.match((await quote(repo, 'kiln.go#(*Kiln).Open:8,10-11')).out, /"symbol":"\(\*Kiln\)\.Open"/);
    assert.equal((await quote(repo, 'kiln.go#(*Kiln).Open:8-9,13')).code, 2);
  });

  test('prints comment, caption with a permalink and code of a method', async () => {
    const repo = await makeKiln();
    const commit = await createRepository(repo);
    await git(repo, 'remote', 'add', 'origin', 'git@github.com:pottery/kiln.git');
    const { code, out } = await quote(repo, 'kiln.go#(*Kiln).Open', '--lang', 'zh-cn');
    assert.equal(code, 0);
    assert.deepEqual(out.split('\n'), [
      `<!-- source-guide-excerpt {"path":"kiln.go","symbol":"(*Kiln).Open","lines":"8-11","pin":"${commit}"} -->`,
      `\`(*Kiln).Open\` · [\`kiln.go\` 第 8–11 行](https://github.com/pottery/kiln/blob/${commit}/kiln.go#L8-L11)`,
      '',
      '```go',
      ...KILN.split('\n').slice(7, 11),
      '```',
      '',
    ]);
  });

  test('quotes types, constants, lines of a symbol, and lines of any file', async () => {
    const repo = await makeKiln();
    await writeFile(repo, 'kiln.toml', 'heat = 900\nwood = "oak"\n');
    const lines = KILN.split('\n');
    for (const [place, expected] of [
      ['kiln.go#Kiln', lines.slice(3, 6)],
      ['kiln.go#limit', [lines[12]]],
      ['kiln.go#(*Kiln).Open:9-10', lines.slice(8, 10)],
      ['kiln.go#(*Kiln).Open:9', [lines[8]]],
      ['kiln.go:3-4', lines.slice(2, 4)],
      ['kiln.toml:2', ['wood = "oak"']],
      ['kiln.toml', ['heat = 900', 'wood = "oak"']],
    ] as const) {
      const { code, out } = await quote(repo, place);
      assert.deepEqual([code, codeOf(out)], [0, expected], place);
    }
  });

  test('says that there is no history, and links to nothing', async () => {
    const { code, out, said } = await quote(await makeKiln(), 'kiln.go#Kiln');
    assert.equal(code, 0);
    assert.match(said, /No git history/);
    assert.doesNotMatch(out, /pin|https/);
  });

  test('needs no module', async () => {
    const folder = await makeFolder();
    await writeFile(folder, 'notes.txt', 'one\ntwo\n');
    assert.deepEqual(codeOf((await quote(folder, 'notes.txt:2')).out), ['two']);
  });

  test('ends with 1 when the file is not that of the commit', async () => {
    const repo = await makeKiln();
    await createRepository(repo);
    await editFile(repo, 'kiln.go', (text) => text.replace('false', 'true'));
    const { code, out, said } = await quote(repo, 'kiln.go#(*Kiln).Open');
    assert.deepEqual([code, /pin/.test(out)], [1, false]);
    assert.match(said, /differs from the commit/);
  });

  test('quotes a revision without touching the work tree', async () => {
    const repo = await makeKiln();
    await createRepository(repo);
    await editFile(repo, 'kiln.go', (text) => text.replace('k.hot = false', 'k.cool()'));
    await commitAll(repo);
    const { code, out } = await quote(repo, 'kiln.go#(*Kiln).Open', '--rev', 'HEAD~1');
    assert.equal(code, 0);
    assert.match(out, /k\.hot = false/);
    assert.match(await fs.readFile(path.join(repo, 'kiln.go'), 'utf8'), /k\.cool\(\)/);
  });

  test('ends with 2 and says what is there instead', async () => {
    const repo = await makeKiln();
    for (const [place, reason] of [
      ['kiln.go#Open', /does not declare Open\. It declares \(\*Kiln\)\.Open\./],
      ['kiln.go#Close', /kiln\.go does not declare Close\.$/m],
      ['kiln.go#(*Kiln).Open:1-2', /\(\*Kiln\)\.Open is on lines 8–11 of kiln\.go\./],
      ['kiln.go#(*Kiln).Open:9-12', /\(\*Kiln\)\.Open is on lines 8–11 of kiln\.go\./],
      ['kiln.go:20-30', /kiln\.go has 13 lines\./],
      ['gone.go#Kiln', /no readable file gone\.go/],
      ['../kiln.go#Kiln', /Name a file of the repository/],
      ['kiln.go:0-2', /Lines count from 1\./],
    ] as const) {
      const { code, out, said } = await quote(repo, place);
      assert.deepEqual([code, out], [2, ''], place);
      assert.match(said, reason);
    }
  });
});
