import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { runCommandLine } from '../../support/commandLine';
import { excerptsOf, lineNumbersOf, type WrittenExcerpt } from '../../support/draftExcerpts';
import { createRepository, git } from '../../support/gitRepository';
import { copySample, copySampleRepository, editFile, SAMPLE } from '../../support/sampleModule';
import { stepOn, writePack } from '../../support/smallPack';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const WALKTHROUGH = ['--walkthrough', 'ts-sql-write'];

async function draftOf(folder: string, ...words: string[]): Promise<string> {
  const run = await runCommandLine(['draft', '--repo', folder, ...WALKTHROUGH, ...words]);
  assert.deepEqual([run.code, run.said], [0, '']);
  return run.out;
}

suite('draft in a repository', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();
  let folder: string;
  let commit: string;
  let draft: string;
  let excerpts: WrittenExcerpt[];

  suiteSetup(async () => {
    ({ folder, commit } = await copySampleRepository(makeFolder));
    draft = await draftOf(folder);
    excerpts = excerptsOf(draft);
  });

  test('quotes the lines of the source unchanged', async () => {
    assert.ok(excerpts.length >= 5);
    for (const { anchor, quoted } of excerpts) {
      const source = (await fs.readFile(path.join(folder, anchor.path), 'utf8')).split('\n');
      const lines = lineNumbersOf(anchor).map((line) => source[line - 1]);
      assert.deepEqual(quoted, lines, anchor.step);
    }
  });

  test('quotes each declaration from its first line to its last', () => {
    for (const { anchor, quoted } of excerpts) {
      const name = /\w+$/.exec(anchor.symbol)?.[0] ?? '';
      assert.match(quoted[0] ?? '', new RegExp(`^(func|type) .*\\b${name}\\b`));
      assert.match(quoted.at(-1) ?? '', /\}$/);
    }
  });

  test('pins each excerpt to the commit that is checked out', () => {
    assert.deepEqual([...new Set(excerpts.map(({ anchor }) => anchor.pin))], [commit]);
  });

  test('links each caption to the quoted lines at that commit', () => {
    for (const { anchor, caption } of excerpts) {
      const lines = lineNumbersOf(anchor);
      const [first = 0, last = 0] = [lines[0], lines.at(-1)];
      const range = first === last ? `#L${first})` : `#L${first}-L${last})`;
      const address = `https://github.com/openGemini/openGemini/blob/${commit}/${anchor.path}${range}`;
      assert.ok(caption.endsWith(address), `${caption} does not end with ${address}`);
    }
  });

  test('names every step with its place', () => {
    const steps = draft.split('\n').filter((line) => /^\d+\. /.test(line));
    assert.equal(steps.length, 25);
    for (const step of steps) assert.match(step, /· `\S+\.go:\d+`/);
  });

  test('has the parts that an essay needs', () => {
    for (const part of ['What it does', 'How it works', 'Key code'])
      assert.match(draft, new RegExp(`^## .*${part}`, 'm'));
    assert.match(draft, /^---\ntitle: .+\ndate: /);
    assert.match(draft, /^```mermaid\nsequenceDiagram$/m);
  });
});

suite('draft in a repository of some kind', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();
  const file = 'engine/wal.go';
  let pack: string;

  suiteSetup(async () => {
    const inFile = await stepOn(SAMPLE, 'one', file, '(*WAL).Write');
    const elsewhere = await stepOn(SAMPLE, 'two', 'engine/shard.go', '(*shard).writeRows');
    pack = await writePack(makeFolder, { walkthroughs: { short: [inFile, elsewhere] } });
  });

  async function shortDraft(folder: string): Promise<{ text: string; excerpts: WrittenExcerpt[] }> {
    const words = ['draft', '--repo', folder, '--pack', pack, '--walkthrough', 'short'];
    const run = await runCommandLine(words);
    assert.equal(run.code, 0);
    const excerpts = excerptsOf(run.out);
    assert.deepEqual(
      excerpts.map(({ anchor }) => anchor.path),
      [file, 'engine/shard.go'],
    );
    return { text: run.out, excerpts };
  }

  test('links to the remote that the repository has', async () => {
    const { folder: fork, commit } = await copySampleRepository(makeFolder);
    await git(fork, 'remote', 'add', 'origin', 'git@example.invalid:someone/fork.git');
    for (const { caption } of (await shortDraft(fork)).excerpts)
      assert.ok(caption.includes(`https://example.invalid/someone/fork/blob/${commit}/`), caption);
  });

  test('gives an edited file no permalink, and says why', async () => {
    const { folder: edited, commit } = await copySampleRepository(makeFolder);
    await editFile(edited, file, (text) => '// above\n' + text);
    const { text, excerpts } = await shortDraft(edited);
    assert.ok(!text.includes(`/${file}#L`));
    assert.deepEqual(
      excerpts.map(({ anchor }) => anchor.pin),
      [undefined, commit],
    );
    assert.deepEqual(
      excerpts.map(({ caption }) => caption.includes('this file in the work tree differs')),
      [true, false],
    );
  });

  test('does not count Windows line ends in the work tree as an edit', async () => {
    const { folder, commit } = await copySampleRepository(makeFolder);
    const before = (await shortDraft(folder)).excerpts;
    await editFile(folder, file, (text) => text.replaceAll('\n', '\r\n'));
    const { excerpts } = await shortDraft(folder);
    assert.equal(excerpts[0]?.anchor.pin, commit);
    assert.deepEqual(excerpts, before);
  });

  test('gives a file that the commit does not hold no permalink and no pin', async () => {
    const untracked = await copySample(makeFolder);
    await fs.writeFile(path.join(untracked, '.gitignore'), `${file}\n`);
    const commit = await createRepository(untracked);
    const { text, excerpts } = await shortDraft(untracked);
    assert.ok(!text.includes(`/${file}#L`));
    assert.deepEqual(
      excerpts.map(({ anchor }) => anchor.pin),
      [undefined, commit],
    );
  });
});

suite('draft without a history', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();

  test('has no permalink, no pin, and says that the commit is not known', async () => {
    const draft = await draftOf(await copySample(makeFolder));
    assert.ok(!draft.includes('/blob/'));
    assert.match(draft, /Commit: unknown/);
    assert.ok(excerptsOf(draft).every(({ anchor }) => anchor.pin === undefined));
  });

  test('takes nothing from a repository around the archive', async () => {
    const outer = await makeFolder();
    const archive = path.join(outer, 'unpacked');
    await fs.cp(SAMPLE, archive, { recursive: true });
    await createRepository(outer);
    await git(outer, 'remote', 'add', 'origin', 'https://example.invalid/someone/outer.git');
    const draft = await draftOf(archive);
    assert.ok(!draft.includes('/blob/'));
    assert.ok(!draft.includes('someone/outer'));
  });
});

suite('draft --out', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();

  function writeDraft(out: string, ...words: string[]) {
    return runCommandLine(['draft', '--repo', SAMPLE, ...WALKTHROUGH, '--out', out, ...words]);
  }

  test('writes the file, says so, and prints nothing', async () => {
    const out = path.join(await makeFolder(), 'essay.md');
    const run = await writeDraft(out);
    const picture = path.join(path.dirname(out), 'essay.map.svg');
    assert.deepEqual(run, { code: 0, out: '', said: `Wrote ${out}.\nWrote ${picture}.\n` });
    const [written, printed] = [await fs.readFile(out, 'utf8'), await draftOf(SAMPLE)].map(withoutDays);
    // A printed draft has no picture beside it: it draws and lists the steps in the text.
    assert.match(written ?? '', /^!\[.{6,}\]\(essay\.map\.svg\)$/m);
    assert.doesNotMatch(written ?? '', /```mermaid\n(?:flowchart|sequenceDiagram)/);
    assert.match(
      printed ?? '',
      /```mermaid\nflowchart LR\n[^`]+```[^]*```mermaid\nsequenceDiagram\n[^`]+```/,
    );
    const codeOf = (draft = ''): string => draft.slice(draft.indexOf('## Key code'));
    assert.equal(codeOf(written), codeOf(printed));
    assert.match(await fs.readFile(picture, 'utf8'), /^<svg .*<\/svg>\n$/s);
  });

  test('refuses to overwrite a picture, and then leaves no draft behind either', async () => {
    const home = await makeFolder();
    await fs.writeFile(path.join(home, 'essay.map.svg'), 'mine');
    const run = await writeDraft(path.join(home, 'essay.md'));
    assert.equal(run.code, 2);
    assert.match(run.said, /essay\.map\.svg already exists and was not changed/);
    assert.deepEqual(await fs.readdir(home), ['essay.map.svg']);
    assert.equal(await fs.readFile(path.join(home, 'essay.map.svg'), 'utf8'), 'mine');
  });

  test('refuses to overwrite a file and leaves it as it is', async () => {
    const out = path.join(await makeFolder(), 'essay.md');
    await fs.writeFile(out, 'My own words.\n');
    const run = await writeDraft(out);
    assert.deepEqual([run.code, run.out], [2, '']);
    assert.match(run.said, /essay\.md already exists and was not changed\. .*--out/);
    assert.equal(await fs.readFile(out, 'utf8'), 'My own words.\n');
  });

  test('refuses to write through a link to nowhere', async () => {
    const home = await makeFolder();
    await fs.symlink('target.md', path.join(home, 'essay.md'), 'file');
    const run = await writeDraft(path.join(home, 'essay.md'));
    assert.equal(run.code, 2);
    assert.deepEqual(await fs.readdir(home), ['essay.md']);
  });

  test('makes no folders: a file in one that is missing ends the run with 2', async () => {
    const run = await writeDraft(path.join(await makeFolder(), 'missing', 'essay.md'));
    assert.equal(run.code, 2);
    assert.match(run.said, /cannot be written \(ENOENT\)/);
  });

  test('writes in the language asked for', async () => {
    const chinese = await draftOf(SAMPLE, '--lang', 'zh-cn');
    const english = await draftOf(SAMPLE, '--lang', 'en');
    assert.match(chinese, /^## 功能说明$/m);
    assert.match(english, /^## What it does$/m);
    assert.equal(excerptsOf(chinese).length, excerptsOf(english).length);
  });

  test('an unknown walkthrough ends the run with 2, and the known ones are named', async () => {
    const home = await makeFolder();
    const words = ['draft', '--repo', SAMPLE, '--walkthrough', 'none', '--out', path.join(home, 'essay.md')];
    const run = await runCommandLine(words);
    assert.deepEqual([run.code, run.out], [2, '']);
    assert.match(run.said, /There is no walkthrough "none"\. Known: .*ts-sql-write/);
    assert.deepEqual(await fs.readdir(home), []);
  });

  test('an unknown language or target ends the run with 2', async () => {
    const language = await runCommandLine(['draft', '--repo', SAMPLE, ...WALKTHROUGH, '--lang', 'fr']);
    const target = await runCommandLine(['draft', '--repo', SAMPLE, ...WALKTHROUGH, '--target', 'nowhere']);
    assert.deepEqual([language.code, target.code], [2, 2]);
    assert.match(language.said, /zh-cn, en/);
    assert.match(target.said, /markdown/);
  });
});

function withoutDays(draft: string): string {
  return draft.replace(/\d{4}-\d{2}-\d{2}/g, '');
}
