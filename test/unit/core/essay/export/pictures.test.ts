import assert from 'node:assert/strict';
import { bodyOf, checklistOf, codesOf, exportText, PNG } from './exportFixture';

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const SVG = ascii('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>');

suite('export of pictures', () => {
  test('names them as before when what was exported is exported again', async () => {
    const pictures = { 'a b.png': PNG, 'images/kiln-1-a-b.png': PNG };
    const once = await bodyOf('![the kiln](<a b.png>)\n', 'csdn', { pictures });
    assert.equal(once, '![the kiln](images/kiln-1-a-b.png)\n');
    assert.equal(await bodyOf(once, 'csdn', { pictures }), once);
  });

  test('are collected under safe names, each once', async () => {
    const text = '![one](img/窑%201.png) ![two](./img%2F%E7%AA%91%201.png "t") ![three](a/Fire_Map.PNG)\n';
    const pictures = { 'img/窑 1.png': PNG, 'a/Fire_Map.PNG': PNG };
    const { files, problems } = await exportText(text, 'hugo-stack', { pictures });
    assert.deepEqual(
      files.map(({ path }) => path),
      [
        'content/post/kiln/index.md',
        'content/post/kiln/kiln-1-1.png',
        'content/post/kiln/kiln-2-fire-map.png',
      ],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['essay.no-title'],
    );
    const body = await bodyOf(text, 'hugo-stack', { pictures });
    assert.equal(body, '![one](kiln-1-1.png) ![two](kiln-1-1.png) ![three](kiln-2-fire-map.png)\n');
  });

  const PLACES: readonly (readonly [Parameters<typeof exportText>[1], string, string])[] = [
    ['markdown', 'images/kiln-1-a.png', 'images/kiln-1-a.png'],
    [
      'opengemini-blog',
      'docs/.vuepress/public/images/docs_img/kiln-1-a.png',
      '/images/docs_img/kiln-1-a.png',
    ],
    [
      'opengemini-docs',
      'static/img/guide/kernel/kiln-1-a.png',
      '../../../static/img/guide/kernel/kiln-1-a.png',
    ],
    ['hexo', 'source/images/kiln/kiln-1-a.png', '/images/kiln/kiln-1-a.png'],
    ['jekyll', 'assets/images/kiln/kiln-1-a.png', '/assets/images/kiln/kiln-1-a.png'],
    ['docusaurus', 'blog/2026-01-31-kiln/kiln-1-a.png', './kiln-1-a.png'],
    ['pingcap', 'media/kiln/kiln-1-a.png', 'media/kiln/kiln-1-a.png'],
    ['zhihu', 'images/kiln-1-a.png', 'images/kiln-1-a.png'],
  ];
  for (const [target, file, address] of PLACES) {
    test(`${target}: lie where the site looks for them`, async () => {
      const pictures = { 'a.png': PNG };
      const { files } = await exportText('![x](a.png)', target, { pictures });
      assert.deepEqual(files[1], { path: file, bytes: PNG });
      assert.equal(await bodyOf('![x](a.png)', target, { pictures }), `![x](${address})\n`);
    });
  }

  test('an SVG becomes a PNG where the target takes none and one can be made', async () => {
    const request = { pictures: { 'a.svg': SVG }, toPng: () => Promise.resolve(PNG) };
    const zhihu = await exportText('![x](a.svg)', 'zhihu', request);
    assert.deepEqual(zhihu.files[1], { path: 'images/kiln-1-a.png', bytes: PNG });
    assert.doesNotMatch(checklistOf(zhihu).join('\n'), /takes no SVG/);
    assert.deepEqual((await exportText('![x](a.svg)', 'hexo', request)).files[1], {
      path: 'source/images/kiln/kiln-1-a.svg',
      bytes: SVG,
    });
  });

  test('what is missing stands on the check-list', async () => {
    const result = await exportText('![x](../a/b.jpeg)', 'hexo');
    assert.deepEqual(
      checklistOf(result)[0],
      'The picture ../a/b.jpeg was not found. Put it at source/images/kiln/kiln-1-b.jpeg.',
    );
    assert.equal(result.files.length, 1);
  });

  test('their first bytes say what they are; anything else is no picture', async () => {
    const pictures = { 'a.txt': PNG, 'b.png': ascii('root:x:0:0'), 'c.png': SVG };
    const { files } = await exportText('![x](a.txt) ![y](b.png) ![z](c.png)', 'markdown', { pictures });
    assert.deepEqual(
      files.slice(1).map(({ path }) => path),
      ['images/kiln-1-a.png', 'images/kiln-3-c.svg'],
    );
    assert.deepEqual(await codesOf('![y](b.png)', 'markdown', { pictures }), ['essay.refused-picture']);
    assert.equal(await bodyOf('A ![y](b.png).', 'markdown', { pictures }), 'A y.\n');
  });

  test('dangerous addresses leave their text only', async () => {
    for (const address of [
      'javascript:x',
      'data:image/svg+xml,x',
      'file:///a.png',
      '//e.example/a.png',
      'C:\\a.png',
    ]) {
      assert.equal(await bodyOf(`![y](<${address}>)`, 'hexo'), 'y\n', address);
      assert.deepEqual(await codesOf(`![y](<${address}>)`, 'hexo'), ['essay.refused-picture'], address);
    }
  });

  test('pictures of the web stay where they are', async () => {
    const text = '![a](https://e.example/a.png) [![b](https://e.example/b.png)](https://e.example)\n';
    assert.equal(await bodyOf(text, 'zhihu'), text);
  });

  test('a platform without files beside the text wants each uploaded, and no SVG', async () => {
    const result = await exportText('![x](c.svg)', 'csdn', { pictures: { 'c.svg': SVG } });
    const said = checklistOf(result).join('\n');
    assert.match(said, /Make a PNG of images\/kiln-1-c\.svg/);
    assert.match(said, /Upload images\/kiln-1-c\.svg/);
  });
});
