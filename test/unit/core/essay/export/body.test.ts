import assert from 'node:assert/strict';
import { ESSAY_TEXTS } from '../../../../../src/core/essay/texts';
import { bodyOf, codesOf, essayIn, exportText } from './exportFixture';

suite('export of what is not for readers', () => {
  test('comments go, with their lines', async () => {
    const text =
      'A.\n\n<!-- source-guide-excerpt {"step":"x"} -->\n`f` · x\n\nB <!-- c --> C.\n\n<!-- two\nlines -->\n\nD.\n';
    assert.equal(await bodyOf(text, 'csdn'), 'A.\n\n`f` · x\n\nB  C.\n\nD.\n');
  });

  test('the end of the teaser is marked as the site marks it', async () => {
    const text = 'A.\n\n<!-- more -->\n\nB.\n';
    assert.equal(await bodyOf(text, 'hexo'), 'A.\n\n<!-- more -->\n\nB.\n');
    assert.equal(await bodyOf(text, 'hugo-stack'), 'A.\n\n<!--more-->\n\nB.\n');
    assert.equal(await bodyOf(text, 'docusaurus'), 'A.\n\n{/* truncate */}\n\nB.\n');
    assert.equal(await bodyOf(text, 'zhihu'), 'A.\n\nB.\n');
  });

  test('prompts of the draft go and are reported; in plain Markdown they stay', async () => {
    for (const { toWrite, functionPrompts, codePrompts } of Object.values(ESSAY_TEXTS)) {
      const prompts = [...functionPrompts, ...codePrompts]
        .map((prompt) => `> ${toWrite} ${prompt}`)
        .join('\n>\n');
      const text = `## A\n\n${prompts}\n\nB.\n`;
      assert.equal(await bodyOf(text, 'csdn'), '## A\n\nB.\n');
      assert.equal(await bodyOf(text, 'markdown'), text);
      const codes = await codesOf(text, 'csdn');
      assert.deepEqual(
        codes,
        Array.from({ length: functionPrompts.length + codePrompts.length }, () => 'essay.unanswered'),
      );
    }
  });

  test('an answer in the paragraph of a prompt is never lost', async () => {
    const { toWrite, codePrompts } = ESSAY_TEXTS.en;
    const text = `> ${toWrite} ${codePrompts[0] ?? ''}\nIt opens the door.\n`;
    assert.equal(await bodyOf(text, 'csdn'), text);
    assert.deepEqual(await codesOf(text, 'csdn'), ['essay.unanswered']);
  });
});

suite('export of headings', () => {
  test('a first heading that is the title goes, others move down', async () => {
    assert.equal(await bodyOf('# T\n\n## A\n', 'csdn'), '## A\n');
    assert.equal(await bodyOf('# T\n\n# A\n\n### B\n', 'csdn'), '## A\n\n#### B\n');
    assert.equal(await bodyOf('T\n===\n\nA `x`\n=====\n\nB\n---\n', 'csdn'), '## A `x`\n\n### B\n');
  });

  test('plain Markdown begins with the title', async () => {
    assert.equal(
      await bodyOf('---\ntitle: "A <b> *c*"\n---\n## A\n', 'markdown'),
      '# A \\<b\\> \\*c\\*\n\n## A\n',
    );
  });

  test('asterisks beside Chinese that stay asterisks are left as they are, and pointed out', async () => {
    const text = '**写入：**先写日志。\n';
    assert.equal(await bodyOf(text, 'csdn'), text);
    assert.deepEqual(await codesOf(text, 'csdn'), ['essay.bold']);
  });

  test('headings too deep for Zhihu become lines in bold type', async () => {
    assert.equal(await bodyOf('## A\n\n### B\n\n#### C `d`\n', 'zhihu'), '## A\n\n### B\n\n**C `d`**\n');
  });

  test('what looks like a heading in code stays', async () => {
    const text = '```sh\n# a\n```\n';
    assert.equal(await bodyOf(text, 'zhihu'), text);
  });
});

suite('export of links', () => {
  test('dangerous links lose their address and are reported', async () => {
    const addresses = [
      'javascript:alert(1)',
      'JaVaScRiPt:x',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      '//evil.example',
    ];
    for (const address of [...addresses, 'java&#10;script:x', '&#106;avascript:x']) {
      assert.equal(await bodyOf(`A [b \`c]\`](${address}) d.\n`, 'csdn'), 'A b `c]` d.\n', address);
      assert.deepEqual(await codesOf(`[b](${address})`, 'csdn'), ['essay.refused-link'], address);
    }
    assert.equal(
      await bodyOf('[b][1] <javascript:x>\n\n[1]: javascript:x\n', 'csdn'),
      'b javascript:x\n\n[1]: javascript:x\n',
    );
  });

  test('what platforms put around an address goes', async () => {
    const text =
      '[a](https://link.zhihu.com/?target=https%3A//a.example/x%3Fy%3D1) <https://link.juejin.cn/?target=https%3A%2F%2Fb.example>\n';
    assert.equal(
      await bodyOf(text, 'csdn'),
      '[a](https://a.example/x?y=1) [https://link.juejin.cn/?target=https%3A%2F%2Fb.example](https://b.example)\n',
    );
    const evil = '[a](https://link.zhihu.com/?target=javascript%3Ax)\n';
    assert.equal(await bodyOf(evil, 'csdn'), evil);
  });

  test('links to files beside the essay are reported', async () => {
    assert.deepEqual(await codesOf('[a](./b.md) [c](#d) [e](mailto:f@g.example)', 'csdn'), [
      'essay.relative-link',
    ]);
    assert.deepEqual(await codesOf('[a](./b.md)', 'markdown'), []);
  });
});

suite('export of HTML', () => {
  test('tags become text, for a site would run or drop them', async () => {
    assert.equal(await bodyOf('map[string]<T> and `<T>`\n', 'hexo'), 'map[string]&lt;T> and `<T>`\n');
    const block = '<script>\nalert(1)\n</script>\n\n<div onclick="x">\n[a](javascript:x)\n</div>\n';
    assert.equal(
      await bodyOf(block, 'hexo'),
      '&lt;script>\nalert(1)\n&lt;/script>\n\n&lt;div onclick="x">\na\n&lt;/div>\n',
    );
    assert.deepEqual(await codesOf('a <T>', 'hexo'), ['essay.html']);
  });

  test('harmless tags without attributes stay where HTML is kept', async () => {
    const text = 'H<sub>2</sub>O <kbd>x</kbd>\n';
    assert.equal(await bodyOf(text, 'hexo'), text);
    assert.deepEqual(await codesOf(text, 'hexo'), []);
    assert.equal(await bodyOf(text, 'zhihu'), text.replaceAll('<', '&lt;'));
    assert.equal(await bodyOf('<b onclick="x">y</b>\n', 'hexo'), '&lt;b onclick="x">y</b>\n');
  });
});

suite('export of the text itself', () => {
  test('Windows line ends and a byte order mark change nothing', async () => {
    const text =
      '---\ntitle: "T"\n---\n\n## A\n\nB {{ c }} <T>\n\n```go\nx\n```\n\n| a | b |\n|---|---|\n| c | d |\n';
    for (const target of ['zhihu', 'docusaurus', 'opengemini-blog', 'wechat'] as const) {
      const [plain, windows] = await Promise.all(
        [text, `\ufeff${text.replaceAll('\n', '\r\n')}`].map((source) => exportText(source, target)),
      );
      assert.deepEqual(windows, plain);
    }
  });

  test('marks that reorder a line are reported with their place', async () => {
    const { problems } = await exportText('---\ntitle: "T"\n---\nA\u202eB\n', 'csdn');
    assert.deepEqual(
      problems.map(({ code, range }) => [code, range?.start]),
      [['essay.bidirectional', { line: 3, column: 1 }]],
    );
  });

  test('finds the language out', async () => {
    const text = '---\ntitle: "T"\n---\n这是一篇中文文章。\n';
    const { files } = await exportText(text, 'opengemini-blog', { language: undefined as never });
    assert.equal(files[0]?.path, 'docs/zh/blog/kiln.md');
  });

  test('a rule at the top of the body is no front matter', async () => {
    assert.match(essayIn(await exportText('---\ntitle: "T"\n---\n---\na: 1\n---\n', 'csdn')), /^---\n/);
  });
});
