import assert from 'node:assert/strict';
import type { TargetId } from '../../../../../src/core';
import MarkdownIt from 'markdown-it';
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

suite('marks of emphasis that a reader would see', () => {
  /** Text, what it becomes with the fixes, and what that renders as. */
  const cases: readonly (readonly [text: string, repaired: string, shown: RegExp])[] = [
    ['这是*重点。*这里', '这是*重点*。这里', /<em>重点<\/em>。/],
    ['已经~~删除。~~这里', '已经~~删除~~。这里', /<s>删除<\/s>。/],
    ['先__写入（write）__后读', '先**写入（write）** 后读', /<strong>写入（write）<\/strong>/],
    ['先_写入_后读', '先*写入*后读', /<em>写入<\/em>/],
    ['这***很重要！***后面', '这***很重要***！后面', /<em><strong>很重要/],
    ['这**“快”**是', '这“**快**”是', /“<strong>快<\/strong>”/],
    ['用**`a()`**写', '用 **`a()`** 写', /<strong><code>a\(\)/],
    [
      '**第一。**中间**第二。**结尾',
      '**第一**。中间**第二**。结尾',
      /<strong>第一<\/strong>。中间<strong>第二/,
    ],
    ['**好**了，**坏。**了，**再好**了', '**好**了，**坏**。了，**再好**了', /<strong>坏<\/strong>。了/],
  ];
  for (const [text, repaired, shown] of cases)
    test(`are found and repaired in ${text}`, async () => {
      const found = await findingsOf('M2', text);
      let result = text;
      for (const { range, text: replacement } of found
        .flatMap(({ fixes }) => fixes?.[0]?.edits ?? [])
        .reverse())
        result = result.slice(0, range.start.column) + replacement + result.slice(range.end.column);
      assert.equal(result, repaired);
      assert.match(new MarkdownIt().render(result), shown);
      assert.deepEqual(await findingsOf('M2', result), []);
    });

  const sound = [
    '支持*.go、*.md文件',
    '（*shard）和(*engine)的方法',
    '2*（3+4）*5 等于 70',
    '名为 snake_case_name 的字段和__init__方法',
    '这里*斜体*、~~删除~~、***都要***都好',
    '字段 a_b、c_d 与（x_）y_z',
  ];
  for (const text of sound)
    test(`are none in ${text}`, async () => assert.deepEqual(await wordsOf('M2', text), []));
});

suite('templates', () => {
  async function checkBraces(target: TargetId, text: string, count: number): Promise<void> {
    const found = await findingsOf('M2', text, { target });
    assert.equal(found.length, count, target);
    assert.ok(found.every(({ severity }) => severity === 'information'));
  }

  test('are read in prose by the sites that have them', async () => {
    for (const target of ['opengemini-blog', 'opengemini-docs', 'hexo', 'jekyll', 'docusaurus'] as const)
      await checkBraces(target, 'The value {{ x }} is here, and {{ y }} there', 1);
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

  test('asks for what the export cannot supply, and for nothing else', async () => {
    const said = async (text: string, target: TargetId): Promise<string[]> =>
      (await findingsOf('M3', text, { target })).map(
        ({ severity, message: { args } }) => `${severity} ${JSON.stringify(args[1] ?? '')}`,
      );
    for (const target of ['hexo', 'jekyll', 'hugo-stack', 'docusaurus', 'opengemini-docs'] as const)
      assert.deepEqual(await said('# Title\n\nText\n', target), [], target);
    assert.deepEqual(await said('Text\n', 'hexo'), ['error "title"']);
    assert.deepEqual(await said('# Title\n\nText\n', 'pingcap'), ['error "author"']);
    assert.deepEqual(await said('# Title\n\nText\n', 'opengemini-blog'), ['error "author, abstract"']);
    assert.deepEqual(
      await said('---\ntitle: a\nauthor: b\nsummary: c\n---\n\nText\n', 'opengemini-blog'),
      [],
    );
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
