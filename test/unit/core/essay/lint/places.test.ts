import assert from 'node:assert/strict';
import { findingsOf, mended, wordsOf } from './findings';
import { sourceOf } from './ruleFixture';

suite('the place of a finding', () => {
  const LINK = '[`a`](https://link.zhihu.com/?target=https%3A//example.com/a)';
  const surroundings: Record<string, (inner: string) => string> = {
    'a paragraph': (inner) => `前文 🚀 ${inner} 后文\n`,
    'a second line': (inner) => `first\nsecond ${inner}\n`,
    'a heading': (inner) => `## ${inner}\n`,
    'a quote in a quote': (inner) => `> > 引用\n> > ${inner}\n`,
    'a list': (inner) => `- a\n  1. b\n     ${inner}\n`,
    'a table': (inner) => `| a | b |\n| --- | --- |\n| x | ${inner} |\n`,
    'text with Windows line ends': (inner) => `one\r\ntwo\r\n\r\n${inner}\r\n`,
    'text after front matter': (inner) => `---\ntitle: "x"\n---\n\n${inner}\n`,
    'text after escapes and entities': (inner) => `\\* &amp; &copy; \\[x\\] **b** _c_ ${inner}\n`,
    'a link label beside others': (inner) => `[x](https://example.com) ${inner} [y](https://example.com)\n`,
  };
  for (const [name, around] of Object.entries(surroundings)) {
    test(`is exact in ${name}`, async () => assert.deepEqual(await wordsOf('M4', around(LINK)), [LINK]));

    test(`is mended where it stands in ${name}`, async () =>
      assert.equal(await mended('M4', around(LINK)), around('[`a`](https://example.com/a)')));
  }

  test('is the beginning of the body for what is about the whole essay', async () => {
    const [finding] = await findingsOf('V1', '---\ntitle: "x"\n---\n\nText\n');
    assert.deepEqual(finding?.range, { start: { line: 3, column: 0 }, end: { line: 3, column: 0 } });
  });
});

suite('a finding can be mended', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['C1', '窑火,慢慢烧;然后呢?很好!见下:窑. 完', '窑火，慢慢烧；然后呢？很好！见下：窑。 完'],
    ['C1', '函数(开窑)返回', '函数（开窑）返回'],
    [
      'C1',
      '开窑（open）.然后用 v1.5.2,后来用 v1.6; 再后来',
      '开窑（open）。然后用 v1.5.2，后来用 v1.6；再后来',
    ],
    ['C1', '字段 `A`,`B`, `C`,都在', '字段 `A`、`B`、`C`，都在'],
    [
      'C1',
      '见[说明](https://example.com/a),再读 **重点**,读完 Kiln:开窑',
      '见[说明](https://example.com/a)，再读 **重点**，读完 Kiln：开窑',
    ],
    ['M2', '1.点火\n2.开窑', '1. 点火\n2. 开窑'],
    ['M2', '-点火', '- 点火'],
    ['M2', '#点火\n\n##Kiln\n\n文字', '# 点火\n\n## Kiln\n\n文字'],
    ['M2', '**写入：**先写', '**写入**：先写'],
    ['M3', '---\ndate: 2024-9-2\n---\n', '---\ndate: 2024-09-02\n---\n'],
    ['M4', 'https://x.example.com/docs/abcx.example.com', 'https://x.example.com/docs/abc'],
    ['M5', '见 internal\\proxy\\impl.go:12。', '见 internal/proxy/impl.go:12。'],
    ['M5', 'See `a\\b.go`.', 'See `a/b.go`.'],
    ['S1', 'a\u202eb\u200fc', 'abc'],
    ['X6', '```java\nx := 1\n```\n', '```go\nx := 1\n```\n'],
    ['X6', '~~~\nfunc A() {\n}\n~~~\n', '~~~go\nfunc A() {\n}\n~~~\n'],
  ];
  for (const [code, before, after] of cases)
    test(`${code}: ${JSON.stringify(before)}`, async () => assert.equal(await mended(code, before), after));

  test('M3: a date that the openGemini blog wants in quotes', async () =>
    assert.match(
      await mended('M3', '---\npubDate: 2024-09-02\n---\n', { target: 'opengemini-blog' }),
      /pubDate: '2024-09-02'/,
    ));
});

suite('what is wrong, and how much', () => {
  const KILN = 'https://example.com/pottery/kiln/blob';
  const links: readonly (readonly [string, string, string])[] = [
    ['the beginning of a commit', `${KILN}/f6f0566424/kiln/fire.go#L3`, 'warning: {0} is the beginning of'],
    ['a tag', `${KILN}/v1.2.0/kiln/fire.go#L3`, 'warning: Tags and branches'],
    ['a word of the letters of a hash', `${KILN}/feedface/kiln/fire.go#L3`, 'warning: Tags and branches'],
    ['a branch', `${KILN}/master/kiln/fire.go#L3`, 'error: This link shows'],
    ['a document on a branch', `${KILN}/master/docs/fire.md`, 'information: This link shows'],
  ];
  for (const [name, address, expected] of links)
    test(`V3: a link that names ${name}`, async () => {
      const [finding] = await findingsOf('V3', `[a](${address})\n`);
      const said = `${finding?.severity}: ${finding?.message.template}`;
      assert.ok(said.startsWith(expected), said);
    });

  test('V3: nothing is wrong with a document of a release', async () =>
    assert.deepEqual(await wordsOf('V3', `[a](${KILN}/v1.2.0/docs/fire.md)\n`), []));

  test('X5: functions with something left out between them', async () => {
    for (const mark of ['// ...', '...', '......', '... ...', '// 省略']) {
      const text = `\`\`\`go\nfunc A() {\n}\n${mark}\nfunc B() {\n}\n\`\`\`\n`;
      assert.equal((await wordsOf('X5', text)).length, 1, mark);
    }
  });

  test('X5: functions that take more lines than the caption has', async () => {
    const caption = `\`A\` [a](${KILN}/${'0'.repeat(40)}/kiln/fire.go#L3-L4)`;
    const text = `${caption}\n\n\`\`\`go\nfunc A() {\n}\n\nfunc B() {\n}\n\`\`\`\n`;
    assert.equal((await wordsOf('X5', text)).length, 1);
  });

  test('P3: a reason in whatever words', async () => {
    const code = '```go\nfunc A() {\n\tb()\n\tc()\n}\n```\n';
    for (const words of ['理由是', '原因在于', '因为', '由于', '之所以', '缘故是', '旨在'])
      assert.deepEqual(
        await wordsOf('P3', `## 点火\n\n先点小火，${words}水气要散尽。\n\n${code}`),
        [],
        words,
      );
    for (const words of ['so that', 'because', 'so the', 'given that', 'in case'])
      assert.deepEqual(
        await wordsOf('P3', `## Firing\n\nThe fire starts low ${words} water leaves.\n\n${code}`),
        [],
        words,
      );
  });

  test('P3: a reason in other words', async () => {
    const code = '```go\nfunc A() {\n\tb()\n\tc()\n}\n```\n';
    assert.equal((await wordsOf('P3', `## 点火\n\n先点火。\n\n${code}`)).length > 0, true);
    assert.deepEqual(await wordsOf('P3', `## 点火\n\n先点小火，以便水气散尽。\n\n${code}`), []);
  });

  test('D1: no drawing of a structure is asked for beside a table of fields', async () => {
    const table = (head: string): string => `| ${head} | 含义 |\n| --- | --- |\n| heat | 温度 |\n`;
    assert.equal((await wordsOf('D1', table('字段'))).length, 1);
    assert.equal((await wordsOf('D1', table('版本'))).length, 2);
  });

  test('D1: drawings that are asked for although pictures are there', async () => {
    assert.equal((await wordsOf('D1', '![窑火社区的标志](a.png)')).length, 2);
    assert.equal((await wordsOf('D1', '![](a.png)')).length, 1);
    assert.equal((await wordsOf('D1', '![Walkthrough map of “Firing”: 3 steps](a.png)')).length, 1);
  });
});

suite('what looks wrong and is not', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['A1', '函数支持有待完善，接口待定。'],
    ['C1', '端口:8086，工具:star:很好'],
    ['C1', '## 四. 限时机制\n\n中文与 `a,b` 和 log (data)'],
    ['C1', '## 1.概述\n\n3.14 与 1,000，a.b 与 kiln.go，见 10:30；f(x, y) 与 `a`'],
    ['C1', '命令 kiln -p 8086:80，路径 a/b.go:12，版本 v1.2.3。'],
    ['M2', '#include 与 #点火# #标签 #窑火\n\n*强调*文字，-5 度，1.5 米'],
    ['M2', '1、点火\n2、开窑\n\n---\n\n-rw-r--r--'],
    ['C1', '误差为 abs(第一窑的温度 - r * 两窑的温度和)'],
    ['D1', '![](a.png) ![图 2](b.png)'],
    ['M5', '测试都在 xx\\_test.go 里，见 a\\.b\\-c.go。'],
    ['M5', '写 `\\n` 与 `C:\\data\\`，再写 \\alpha'],
    ['V4', '[说明](https://example.com/a/b/blob/0123456789abcdef0123456789abcdef01234567/README.md)'],
    [
      'P2',
      'a\n\n```go\nfunc A() {\n}\n```\n\nWorker 调用 processNextItem，从 Queue 弹出 Key，再调用 Sync 取得 Kiln 对象，交给 Controller 处理，然后把 Status 写回 Server 端，最后记下 Event 并更新 Metrics，失败时由 Worker 把 Key 放回 Queue。\n\n```go\nfunc B() {\n}\n```\n',
    ],
    ['X1', '配置转换成 TOML：\n\n```go\ntext, err := config.Marshal()\n```\n'],
    ['X5', '```go\nfunc A() {\n}\n\n// B is next to it.\nfunc B() {\n\t...\n}\n```\n'],
    ['X5', '```go\npackage main\n\nfunc a() {\n}\n\n// ...\n\nfunc main() {\n}\n```\n'],
    ['X6', '```diff\n-func A() {\n+func B() {\n```\n\n    四个空格\n'],
    ['X1', '```sh\n$ make\n```\n\n```sql\nSELECT 1\n```\n'],
    ['M1', '# 标题\n\n## 一\n\n### 二\n'],
  ];
  for (const [code, text] of cases)
    test(`${code}: ${JSON.stringify(text)}`, async () => assert.deepEqual(await wordsOf(code, text), []));

  test('L2: an older version of the essay, and an export beside it', async () => {
    const said =
      '窑里的温度要慢慢升高所以先点小火，否则陶坯会裂开，等到水气散尽以后再把火加大，直到釉面发亮为止。';
    const link = `[a](https://example.com/pottery/kiln/blob/${'0'.repeat(39)}1/kiln/fire.go#L3-L4)`;
    const essay = `---\ntitle: "点火"\nauthor: "陶工"\n---\n\n${said}\n\n${link}\n`;
    const copiedFrom = (text: string) =>
      wordsOf('L2', essay, {
        source: sourceOf({}, { otherTexts: () => Promise.resolve([{ name: 'other.md', text }]) }),
      });
    const own = [
      essay.replace(said, `旧的一句。${said}`),
      `# 点火\n\n${said}\n`,
      `---\ntitle: "开窑"\nauthor: "陶工"\n---\n\n${said}\n`,
      `${said}\n\n${link}\n`,
    ];
    for (const text of own) assert.deepEqual(await copiedFrom(text), [], text);
    const foreign = [
      `---\ntitle: "开窑"\n---\n\n${said}\n`,
      `---\ntitle: "点火"\nauthor: "别人"\n---\n\n${said}\n`,
      `${said}\n`,
    ];
    for (const text of foreign) assert.equal((await copiedFrom(text)).length, 1, text);
  });

  test('L2: a footer that several posts share', async () => {
    const footer =
      '更多资讯可关注窑火社区公众号和视频号，如果您对烧陶感兴趣，欢迎扫码添加小助手微信，加入交流群一起讨论烧窑的问题。';
    const others = (count: number) =>
      sourceOf(
        {},
        {
          otherTexts: () =>
            Promise.resolve(
              Array.from({ length: count }, (_, post) => ({ name: `${post}.md`, text: footer })),
            ),
        },
      );
    assert.equal((await wordsOf('L2', footer, { source: others(2) })).length, 1);
    assert.deepEqual(await wordsOf('L2', footer, { source: others(3) }), []);
  });
});
