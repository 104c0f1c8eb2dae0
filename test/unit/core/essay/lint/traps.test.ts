import assert from 'node:assert/strict';
import type { TargetId } from '../../../../../src/core';
import { findingsOf, wordsOf } from './findings';

suite('bold text next to Chinese', () => {
  const broken = [
    '**写入：**先写',
    '这是**`Snapshot()`**函数',
    '调用**(x)**后',
    '- 特点：**“快”**是第一',
    '> **注意！**别忘',
  ];
  for (const text of broken)
    test(`is a trap in ${text}`, async () => assert.equal((await findingsOf('M2', text)).length, 1));

  const sound = [
    '**写入**：先写',
    '这是 **`Snapshot()`** 函数',
    '**日志即数据（log as data）**：很好',
    '`a**b` 与 `c**d`',
    '2 ** 3 与 4',
    '\\*\\*不是粗体\\*\\*',
    '*斜体*与**粗体**',
  ];
  for (const text of sound)
    test(`is none in ${text}`, async () => assert.deepEqual(await wordsOf('M2', text), []));
});

suite('templates', () => {
  async function checkBraces(target: TargetId, text: string, count: number): Promise<void> {
    assert.equal((await findingsOf('M2', text, { target })).length, count, target);
  }

  test('are read in prose by the sites that have them', async () => {
    for (const target of ['opengemini-blog', 'opengemini-docs', 'hexo', 'jekyll', 'docusaurus'] as const)
      await checkBraces(target, 'The value {{ x }} is here', target === 'docusaurus' ? 2 : 1);
    for (const target of ['markdown', 'zhihu', 'csdn', 'pingcap', 'html'] as const)
      await checkBraces(target, 'The value {{ x }} is here', 0);
  });

  test('are read in code where the site reads them there', async () => {
    const fence = '```go\nt := "{{< x >}} {{ y }}"\n```\n';
    await checkBraces('hugo-stack', fence, 1);
    await checkBraces('jekyll', fence, 1);
    await checkBraces('hexo', fence, 0);
    await checkBraces('opengemini-blog', fence, 0);
  });
});

suite('front matter', () => {
  async function problems(yaml: string, target: TargetId = 'markdown'): Promise<number> {
    return (await findingsOf('M3', `---\n${yaml}\n---\n\nText\n`, { target })).length;
  }

  test('that YAML cannot read, or reads otherwise, is reported', async () => {
    for (const yaml of ['title: openGemini: Compaction', 'title: ts-sql #1 启动', 'title: `x`', 'title: @x'])
      assert.ok((await problems(yaml)) > 0, yaml);
  });

  test('that is quoted is fine', async () => {
    for (const yaml of [
      'title: "a: b # c"',
      "title: '`x`'",
      'date: 2024-07-31',
      'date: 2023-11-23 14:23:11+0000',
    ])
      assert.equal(await problems(yaml), 0, yaml);
  });

  test('has tags in the form that the target reads', async () => {
    const post = (tag: string): string =>
      `blog: true\ntitle: a\npubDate: '2024-01-02'\nauthor: a\nabstract: a\ncover: a\ncategory: a\ntag: ${tag}`;
    assert.deepEqual(
      [await problems(post('a,b'), 'opengemini-blog'), await problems(post('[a, b]'), 'opengemini-blog')],
      [0, 1],
    );
    assert.deepEqual(
      [
        await problems('title: a\ndate: 2024-01-02\ntags: [a]', 'hexo'),
        await problems('title: a\ndate: 2024-01-02\ntags: a', 'hexo'),
      ],
      [0, 1],
    );
  });

  test('with aliases is refused, however little it would become', async () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefgh'
        .split('')
        .map((key, index) => `${key}: &${key} [*${'abcdefg'[index] ?? 'a'}, *${'abcdefg'[index] ?? 'a'}]`),
    ];
    assert.equal(await problems(bomb.join('\n')), 1);
    assert.equal(await problems('a: &a b\nc: *a'), 1);
  });

  test('that never ends is text', async () => {
    assert.deepEqual(await wordsOf('M3', '---\ntitle: a: b\n\nText\n'), []);
  });
});

suite('links that run something', () => {
  for (const address of [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java%0Ascript:x',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'command:a.b',
  ])
    test(`are reported: ${address}`, async () =>
      assert.equal((await findingsOf('S2', `[a](${address})`)).length, 1));

  test('are reported as pictures and as automatic links', async () =>
    assert.equal((await findingsOf('S2', '![the kiln in use](javascript:x) <javascript:y>')).length, 2));

  for (const html of [
    '<script>x()</script>',
    '<a href="javascript:x()">a</a>',
    '<svg onload=x()>',
    '<iframe src="https://x"></iframe>',
  ])
    test(`are reported as HTML: ${html}`, async () =>
      assert.ok((await findingsOf('S3', `${html}\n`)).length > 0));
});
