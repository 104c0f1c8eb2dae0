import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import MarkdownIt from 'markdown-it';
import { runCommandLine } from '../../support/commandLine';
import { writeHostilePack } from '../../support/hostilePack';
import { copySampleRepository, editFile } from '../../support/sampleModule';
import { stepOn, writePack } from '../../support/smallPack';
import { useTemporaryFolders } from '../../support/temporaryFolders';

/** What VuePress reads before or after Markdown, each with what would show that it did. */
const TRAPS = [
  'Text {{ 5*5 }}, \\{\\{ 5*5 }}, &#123;&#123; 5*5 }}, {&lbrace; 5*5 }}.',
  '`code {{ 5*5 }}`',
  '<Component :x="5*5"/> {onclick="5*5"}',
  '@[code](../secret.txt)',
  '<!-- @include: ../secret.txt -->',
  '::: details <img src=x onerror=5*5>\nInside.\n:::',
  '```echarts\n{ "a": 5*5 }\n```',
  '```go {{ 5*5 }}\n<!-- @include: ../secret.txt -->\n```',
  '[link](https://example.com/{{5*5}})',
  '| a {{ 5*5 }} | b |\n| --- | --- |\n| c | d |',
].join('\n\n');

suite('site --form vuepress', function () {
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

  function write(pack: string): ReturnType<typeof runCommandLine> {
    return runCommandLine(['site', '--repo', folder, '--pack', pack, '--form', 'vuepress', '--out', home]);
  }

  function page(name: string): Promise<string> {
    return fs.readFile(path.join(home, name), 'utf8');
  }

  async function packWith(body: string): Promise<string> {
    const step = await stepOn(folder, 'log', 'engine/wal.go', '(*WAL).Write');
    const pack = await writePack(makeFolder, { walkthroughs: { first: [step] } });
    await editFile(pack, 'first/en.md', (text) => text.replace('Text.', () => body));
    return pack;
  }

  test('writes pages with front matter, and a sidebar, in a folder for each language', async () => {
    const { code, said } = await write(await packWith('See [this step](#log).'));
    assert.deepEqual([code, said], [0, '']);
    const text = await page('en/first.md');
    assert.match(text, /^---\ntitle: "About first"\nlang: en\n---\n\n# About first\n/);
    assert.match(text, /\n## 1\. \(\\\*WAL\)\.Write\n/);
    assert.match(text, /See \[this step\]\(\.\/first\.md#_1-wal-write\)\./);
    assert.match(text, /\*\*As described\*\*/);
    assert.match(
      text,
      new RegExp(`\\]\\(https://example\\.invalid/sample/blob/${commit}/engine/wal\\.go#L\\d+-L\\d+\\)`),
    );
    assert.match(
      text,
      /\n\[Open in VS Code\]\(vscode:\/\/source-reading\.source-guide\/step\/first\/log\?module=[\w.%-]+\)\n/,
    );
    assert.match(text, /\n```go:no-line-numbers\nfunc \(l \*WAL\) Write\(/);
    const [{ children }] = JSON.parse(await page('zh/sidebar.json')) as [{ children: object[] }];
    assert.deepEqual(children, [{ text: '关于 first', link: 'first.md' }]);
  });

  test('shows the walkthrough map of a page as a picture beside it, with a list of links to the steps', async () => {
    await write(await packWith('Text.'));
    const text = await page('en/first.md');
    const [, rest = ''] = text.split('\n## Walkthrough map and all steps\n');
    assert.match(
      rest,
      /^\n!\[Walkthrough map of "About first": 1 steps in the lanes [^\]]+\]\(\.\/first\.svg\)\n\n1\. \[\(\\\*WAL\)\.Write\]\(\.\/first\.md#_1-wal-write\) · /,
    );
    const picture = await page('zh/first.svg');
    assert.match(picture, /^<svg [^>]*lang="zh-CN"[\s\S]*>关于 first<[\s\S]*<\/svg>\s*$/);
  });

  test('writes pictures beside the pages, and fields of types as tables', async () => {
    const pack = await packWith(
      'Text.\n\n```figure tree A [kiln]\n`(*WAL).Write`\n```\n\n```type wal\nThe `log`.\n```\n\n### Trap\n\nHot.',
    );
    await editFile(pack, 'first/walkthrough.json', (text) => {
      const written = JSON.parse(text) as Record<string, unknown>;
      const anchor = { path: 'engine/wal.go', symbol: 'WAL' };
      return JSON.stringify({ ...written, types: [{ id: 'wal', fields: ['opt'], anchor }] });
    });
    const { code, said } = await write(pack);
    assert.deepEqual([code, said], [0, '']);
    const text = await page('en/first.md');
    assert.match(text, /!\[A \\\[kiln\\\]\]\(\.\/first\.1\.svg\)/);
    assert.match(await page('en/first.1.svg'), /^<svg [^]*>\(\*WAL\)\.Write<\/text>/);
    assert.match(text, /\[`WAL`\]\(https:[^)]*\) \*\*Not recorded\*\*: The log\.\n\n\| \| \| \|\n/);
    assert.match(text, /\n### Trap\n\nHot\./);
  });

  test('lets no text of a pack mean anything to VuePress', async () => {
    await write(await packWith(TRAPS));
    const text = await page('en/first.md');
    assert.doesNotMatch(text, /^:::/m);
    assert.doesNotMatch(text, /(?<!\\)@\[code|<!--\s*@include|```echarts|(?<![\\`]):x=/);
    const html = withoutOwnPicture(
      new MarkdownIt({ html: true, linkify: true }).render(text.replace(/^---[\s\S]*?---/, '')),
    );
    // VuePress reads code in fences as it is.
    const compiled = html.replace(/<pre>[\s\S]*?<\/pre>/g, '');
    assert.doesNotMatch(compiled, /\{\{/);
    assert.doesNotMatch(compiled, /<(?:Component|img|script)\b| (?:onclick|onerror)="/i);
  });

  test('has no HTML from a hostile pack', async () => {
    const pack = await writeHostilePack(makeFolder, folder);
    await write(pack);
    const names = (await fs.readdir(path.join(home, 'en'))).filter((name) => name.endsWith('.md'));
    assert.ok(names.length >= 2);
    const pictures = (await fs.readdir(path.join(home, 'en'))).filter((name) => name.endsWith('.svg'));
    assert.ok(pictures.length >= 1);
    for (const name of pictures)
      assert.doesNotMatch(
        await page(`en/${name}`),
        /<(?:script|image|foreignObject|a)\b|<[^>]* on\w+=|javascript:/i,
      );
    for (const name of names) {
      const text = await page(`en/${name}`);
      const html = withoutOwnPicture(
        new MarkdownIt({ html: true }).render(text.replace(/^---[\s\S]*?---/, '')),
      );
      assert.doesNotMatch(
        html,
        /<(?:script|img|svg|style)\b|href="(?!https:|\.\/|vscode:\/\/source-reading\.source-guide\/step\/)|<[^>]* on\w+=/i,
      );
      assert.doesNotMatch(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '', /[<>]/);
    }
  });

  test('refuses a form that there is not', async () => {
    const words = ['site', '--repo', folder, '--pack', await packWith('Text.'), '--form', 'pdf'];
    assert.equal((await runCommandLine([...words, '--out', home])).code, 2);
  });
});

/** The walkthrough map is the only picture of a page. */
function withoutOwnPicture(html: string): string {
  return html.replace(/<img src="\.\/[a-z0-9.-]+\.svg" alt="[^"<>]*">/, '');
}
