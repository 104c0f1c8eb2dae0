import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { runCommandLine } from '../../support/commandLine';
import { writeHostilePack } from '../../support/hostilePack';
import { createRepository } from '../../support/gitRepository';
import { copySampleRepository, editFile, writeFile } from '../../support/sampleModule';
import { SAMPLE_WALKTHROUGH, samplePack } from '../../support/samplePack';
import { stepOn, writePack } from '../../support/smallPack';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const STEP = ['engine/wal.go', '(*WAL).Write'] as const;

suite('site', function () {
  this.timeout(60_000);
  const makeFolder = useTemporaryFolders();
  let folder: string;
  let commit: string;
  let home: string;

  suiteSetup(async () => {
    ({ folder, commit } = await copySampleRepository(makeFolder));
  });

  setup(async () => {
    home = path.join(await makeFolder(), 'pages');
  });

  function write(pack: string, ...words: string[]): ReturnType<typeof runCommandLine> {
    return runCommandLine(['site', '--repo', folder, '--pack', pack, '--out', home, ...words]);
  }

  function page(name: string): Promise<string> {
    return fs.readFile(path.join(home, name), 'utf8');
  }

  /** A pack with a walkthrough for each id; all of them have one step. */
  async function packWith(...ids: string[]): Promise<string> {
    const step = await stepOn(folder, 'log', ...STEP);
    return writePack(makeFolder, { walkthroughs: Object.fromEntries(ids.map((id) => [id, [step]])) });
  }

  async function lineOf(text: string): Promise<number> {
    const source = await fs.readFile(path.join(folder, STEP[0]), 'utf8');
    return source.split('\n').findIndex((line) => line.startsWith(text)) + 1;
  }

  test('folds parts of steps, marks core steps, and draws pictures and types', async () => {
    const pack = await packWith('first');
    await editFile(pack, 'first/en.md', (text) =>
      text.replace(
        'Text.',
        'Text.\n\n```mermaid A way\nflowchart TB\n  a["`(*WAL).Write`"] --> b\n```\n\n```type wal\nThe log.\n```\n\n### Trap\n\nHot.',
      ),
    );
    await editFile(pack, 'first/walkthrough.json', (text) => {
      const written = JSON.parse(text) as { steps: object[] };
      const anchor = { path: 'engine/wal.go', symbol: 'WAL' };
      const types = [{ id: 'wal', fields: ['nothing'], anchor }];
      const steps = written.steps.map((each) => ({ ...each, core: true }));
      return JSON.stringify({ ...written, steps, types, minutes: 20 });
    });
    const { code, said } = await write(pack);
    assert.deepEqual([code, said], [0, '']);
    const text = await page('first.en.html');
    assert.match(
      text,
      /<details class="aside trap">\s*<summary>Trap<\/summary>\s*<div class="prose"><p>Hot\.<\/p>/,
    );
    assert.match(text, /core about 20 minutes, all about 20 minutes/);
    assert.match(text, /<span class="heading core"/);
    assert.match(
      text,
      /<figcaption>A way<\/figcaption>[^]*<tspan class="code" data-name="\(\*WAL\)\.Write">/,
    );
    assert.match(text, /<figure class="type">[^]*engine\/wal\.go:\d+[^]*not in this checkout/);
  });

  test('writes a list and a page for each walkthrough in both languages', async () => {
    const { code, out, said } = await write(await packWith('first', 'second'));
    assert.deepEqual([code, said], [0, '']);
    const names = [
      ...['first', 'index', 'second'].flatMap((name) => [`${name}.en.html`, `${name}.zh-cn.html`]),
      'index.html',
      'source-guide.css',
    ];
    assert.deepEqual(out.trim().split('\n').sort(), names.map((name) => path.join(home, name)).sort());
    assert.match(await page('index.en.html'), /<a href="first\.en\.html">About first<\/a>/);
    assert.match(await page('first.zh-cn.html'), /<a href="first\.en\.html"[^>]*>English<\/a/);
    assert.match(await page('first.zh-cn.html'), /<html lang="zh-CN">/);
  });

  test('shows the code of a step, its verdict, its place and a link to the commit', async () => {
    await write(await packWith('first'));
    const text = await page('first.en.html');
    const line = await lineOf('func (l *WAL) Write(');
    assert.match(
      text,
      new RegExp(`<strong>As described</strong>\\s*<span class="file">engine/wal.go:${line}</span>`),
    );
    assert.match(
      text,
      new RegExp(`href="https://example.invalid/sample/blob/${commit}/engine/wal.go#L${line}`),
    );
    assert.match(
      text,
      new RegExp(`<span class="line" data-line="${line}">(?:<span>)*<span class="c-keyword">func</span>`),
    );
  });

  test('shows a revision of git without a look at the work tree', async () => {
    const { folder: edited, commit: old } = await copySampleRepository(makeFolder);
    const pack = await packWith('first');
    await editFile(edited, STEP[0], (text) =>
      text.replace('func (l *WAL) Write(', 'func (l *WAL) Rewritten('),
    );
    const words = ['site', '--repo', edited, '--pack', pack, '--out', home];
    assert.equal((await runCommandLine([...words, '--rev', 'HEAD'])).code, 0);
    assert.match(await page('first.en.html'), /As described/);
    assert.match(await page('first.en.html'), new RegExp(`/commit/${old}"`));
  });

  test('says that the work tree differs from the commit, and has no link to what differs', async () => {
    const { folder: edited } = await copySampleRepository(makeFolder);
    const pack = await packWith('first');
    await editFile(edited, STEP[0], (text) => `// one more line\n${text}`);
    await runCommandLine(['site', '--repo', edited, '--pack', pack, '--out', home]);
    const text = await page('first.en.html');
    assert.match(text, /The code has changes that are not in this commit\./);
    assert.match(text, /This file differs from commit [0-9a-f]{10}, so there is no link\./);
    assert.doesNotMatch(text, /blob\/[0-9a-f]+\/engine/);
  });

  test('shows no code for a step without a place, says why, and ends with 1', async () => {
    const step = { id: 'gone', path: 'engine/wal.go', symbol: '(*WAL).Vanished', body: '0'.repeat(16) };
    const { code, said } = await write(await writePack(makeFolder, { walkthroughs: { first: [step] } }));
    assert.equal(code, 1);
    assert.match(said, /Steps without a certain place.*: gone\./);
    const text = await page('first.en.html');
    assert.match(text, /<strong>Not found<\/strong>/);
    assert.match(text, /So no code is shown\. The text is about \(\*WAL\)\.Vanished in engine\/wal\.go/);
    assert.doesNotMatch(text, /<figure/);
  });

  test('names the licence of the repository, or says that it is unknown', async () => {
    const pack = await packWith('first');
    await write(pack);
    assert.match(await page('first.en.html'), /Its licence was not recognised/);
    await fs.writeFile(path.join(folder, 'LICENSE'), 'Apache License\nVersion 2.0, January 2004\n');
    await write(pack);
    await fs.rm(path.join(folder, 'LICENSE'));
    assert.match(await page('first.en.html'), /under the licence Apache-2\.0\./);
  });

  test('a word in backticks leads to its declaration only if nothing else has the name', async () => {
    const { folder: edited } = await copySampleRepository(makeFolder);
    const step = await stepOn(edited, 'log', ...STEP);
    const pack = await writePack(makeFolder, { walkthroughs: { first: [step] } });
    const words = ['(*WAL).Switch', 'OnlyFunction', 'AlsoField', 'farAway', 'kiln'];
    const text = words.map((word) => `\`${word}\``).join(', ');
    await editFile(pack, 'first/en.md', (written) => written.replace('Text.', text));
    const functions = ['OnlyFunction', 'AlsoField', 'farAway', 'kiln'].map((name) => `func ${name}() {}\n`);
    const source = `package far\n\ntype Box struct {\n\tAlsoField int\n}\n\n${functions.join('')}`;
    await writeFile(edited, 'far/far.go', source);
    await createRepository(edited);
    await runCommandLine(['site', '--repo', edited, '--pack', pack, '--out', home]);
    const linked = [...(await page('first.en.html')).matchAll(/class="code"[^>]*><code>([^<]+)</g)];
    assert.deepEqual(
      linked.map(([, word]) => word),
      ['(*WAL).Switch', 'OnlyFunction'],
    );
  });

  test('marks the names that the base commit has and the checkout does not', async () => {
    const pack = await packWith('first');
    await editFile(pack, 'first/en.md', (text) => text.replace('Text.', '`OldName` and `other`.'));
    await writeFile(pack, 'symbols.json', JSON.stringify({ format: 2, words: { OldName: 'code' } }));
    await write(pack);
    const text = await page('first.en.html');
    assert.match(text, /<span class="lacking" title="not in this checkout"><code>OldName<\/code><\/span>/);
    assert.match(text, /<code>other<\/code>/);
    assert.match(text, /Names with a wavy line are not in this checkout\./);
  });

  test('writes one walkthrough if it is named, and no links to the others', async () => {
    const { code } = await write(await samplePack(), '--walkthrough', SAMPLE_WALKTHROUGH);
    assert.equal(code, 0);
    assert.match(await page(`${SAMPLE_WALKTHROUGH}.en.html`), /<nav class="map"/);
    const missing = await write(await samplePack(), '--walkthrough', 'no-such');
    assert.equal(missing.code, 2);
    assert.match(missing.said, /There is no walkthrough "no-such"/);
  });

  test('a walkthrough named like the list gets a page of its own', async () => {
    await write(await packWith('index', 'first'));
    assert.match(await page('index.en.html'), /<a href="walkthrough\.index\.en\.html">About index<\/a>/);
    assert.match(await page('walkthrough.index.en.html'), /<h1>About index<\/h1>/);
  });

  test('lets nothing that a pack says become markup, a link elsewhere or a file elsewhere', async () => {
    const { out } = await write(await writeHostilePack(makeFolder, folder));
    const places = out.trim().split('\n');
    assert.ok(
      places.every((place) => path.dirname(place) === home),
      out,
    );
    for (const name of places.map((place) => path.basename(place)).filter((each) => each.endsWith('.html'))) {
      const text = await page(name);
      assert.doesNotMatch(text, /<(?:script|img|iframe|style|object|form|svg onload)\b/, name);
      assert.doesNotMatch(text.replace(/"[^"]*"/g, '""'), /<[^>]*\s(?:on\w+|style)=/, name);
      assert.doesNotMatch(
        text,
        /href="(?!https:|#|[a-z.-]+\.(?:html|css)[#"]|vscode:\/\/source-reading\.source-guide\/step\/[\w/-]+\?module=[\w%.-]+")/,
        name,
      );
      assert.match(text, /default-src 'none'; style-src 'self' file:; base-uri 'none'; form-action 'none'/);
    }
  });

  suite('written again', () => {
    test('replaces its pages, and removes those of walkthroughs that are gone', async () => {
      await write(await packWith('first', 'second'));
      const { code } = await write(await packWith('second', 'third'));
      assert.equal(code, 0);
      const names = (await fs.readdir(home)).filter((name) => name.endsWith('.en.html'));
      assert.deepEqual(names.sort(), ['index.en.html', 'second.en.html', 'third.en.html']);
    });

    test('writes nothing if a person has changed a page or written one', async () => {
      const pack = await packWith('first');
      await write(pack);
      await editFile(home, 'first.en.html', (text) => text.replace('About', 'All about'));
      const before = await page('index.en.html');
      const { code, said, out } = await write(await packWith('first', 'second'));
      assert.deepEqual([code, out], [2, '']);
      assert.match(said, /not as this command left them.*first\.en\.html/);
      assert.equal(await page('index.en.html'), before);
      assert.match(await page('first.en.html'), /All about/);
    });

    test('writes nothing into a folder with other files of these names', async () => {
      await fs.mkdir(home);
      await fs.writeFile(path.join(home, 'index.html'), 'mine');
      const { code } = await write(await packWith('first'));
      assert.equal(code, 2);
      assert.deepEqual(await fs.readdir(home), ['index.html']);
    });

    test('keeps files of others beside its own', async () => {
      await write(await packWith('first'));
      await fs.writeFile(path.join(home, 'mine.en.html'), 'mine');
      assert.equal((await write(await packWith('second'))).code, 0);
      assert.equal(await page('mine.en.html'), 'mine');
    });

    test('goes through no link, whatever a record claims', async () => {
      const precious = path.join(await makeFolder(), 'precious.html');
      await fs.writeFile(precious, 'mine');
      const pack = await packWith('first');
      await write(pack);
      await fs.rm(path.join(home, 'first.en.html'));
      await fs.symlink(precious, path.join(home, 'first.en.html'));
      const record = path.join(home, 'source-guide-files.json');
      const hash = createHash('sha256').update('mine').digest('hex');
      const hostile = {
        by: 'source-guide site',
        files: { '../precious.html': [hash], 'first.en.html': [hash] },
      };
      await fs.writeFile(record, JSON.stringify(hostile));
      assert.equal((await write(pack)).code, 2);
      assert.equal(await fs.readFile(precious, 'utf8'), 'mine');
    });
  });
});
