import assert from 'node:assert/strict';
import { LANGUAGES } from '../../../../../src/core';
import { withCodeWords } from '../../../../../src/core/essay/prompts';
import { ESSAY_TEXTS } from '../../../../../src/core/essay/texts';
import { goLanguage } from '../../../../../src/core/languages';
import { findingsOf } from '../lint/findings';
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

  test('prompts of the draft go and are reported, in plain Markdown too', async () => {
    for (const language of LANGUAGES) {
      const { toWrite, prompts } = ESSAY_TEXTS[language];
      const asked = [
        ...prompts.function,
        ...prompts.codeOrder,
        ...prompts.concurrency,
        ...prompts.codeWanted,
      ].map((prompt) => withCodeWords(prompt, goLanguage, language));
      const text = `## A\n\n${asked.map((prompt) => `> ${toWrite} ${prompt}`).join('\n>\n')}\n\nB.\n`;
      for (const target of ['csdn', 'markdown'] as const)
        assert.equal((await bodyOf(text, target)).replace(/^# T\n\n/, ''), '## A\n\nB.\n');
      const codes = await codesOf(text, 'csdn');
      assert.deepEqual(
        codes,
        asked.map(() => 'essay.unanswered'),
      );
    }
  });

  test('an answer in the paragraph of a prompt stays, whatever its form', async () => {
    const { toWrite, prompts } = ESSAY_TEXTS.en;
    const [asked = '', next = ''] = [...prompts.codeOrder, ...prompts.codeWithout];
    const mark = toWrite.replaceAll('*', '');
    const cases = {
      [`> ${toWrite} ${asked}\nIt opens the door.\n`]: '> It opens the door.\n',
      [`> ${toWrite} ${asked} It opens.\n`]: '> It opens.\n',
      [`> ${toWrite} ${asked}\n> ${toWrite} ${next}\n> It opens.\n`]: '> It opens.\n',
      [`It opens.\n${toWrite} ${asked}\n`]: 'It opens.\n',
      [`- ${mark} ${asked.replace(' ', '\n  ')}\n\nIt opens.\n`]: 'It opens.\n',
      [`> ${asked}\n\nIt opens.\n`]: 'It opens.\n',
      [`> ${toWrite}\n\nIt opens.\n`]: 'It opens.\n',
    };
    for (const [text, left] of Object.entries(cases)) {
      assert.equal(await bodyOf(text, 'csdn'), left);
      assert.ok((await codesOf(text, 'csdn')).every((code) => code === 'essay.unanswered'));
    }
  });

  test('what is marked goes, whatever its words and wherever it is, and is reported as an error', async () => {
    for (const { toWrite } of Object.values(ESSAY_TEXTS)) {
      const cases: Record<string, string> = {
        [`> ${toWrite} My own question?\n> More of it.\n\nB.\n`]: 'B.\n',
        [`A. ${toWrite} Question of another version.\n`]: 'A.\n',
        [`- A\n- ${toWrite} Say why.\n`]: '- A\n',
        [`| A | B |\n| --- | --- |\n| a | ${toWrite} Say why. |\n`]: '| A | B |\n| --- | --- |\n| a |  |\n',
      };
      for (const [text, left] of Object.entries(cases)) {
        const body = await bodyOf(text, 'csdn');
        assert.equal(body.replace(/[ \t]+$/gm, ''), left.replace(/[ \t]+$/gm, ''));
        assert.deepEqual(await codesOf(text, 'csdn'), ['essay.unanswered']);
      }
    }
  });

  test('a mark in code is code', async () => {
    const text = `The mark is \`${ESSAY_TEXTS.en.toWrite}\` and more.\n`;
    assert.equal(await bodyOf(text, 'csdn'), text);
  });

  test('requests within facts go and are reported, the facts stay', async () => {
    for (const texts of Object.values(ESSAY_TEXTS)) {
      const { addCommit, ...notes } = texts.requests;
      const written = [addCommit, ...Object.values(notes).map((request) => texts.note(request))];
      for (const request of written) {
        const text = `> - A fact${request}\n`;
        assert.equal(await bodyOf(text, 'csdn'), '> - A fact\n');
        assert.deepEqual(await codesOf(text, 'csdn'), ['essay.unanswered']);
      }
    }
  });

  test('rows and columns of a draft that nobody filled go and are reported, others stay', async () => {
    const head = '| Function | How it is called | Place | Responsibility |\n| --- | --- | --- | --- |\n';
    const empty = `${head}| \`a\` | \`x\\|y\` | p |  |\n| \`b\` | \`c\` | p |  |\n`;
    assert.equal(
      await bodyOf(empty, 'csdn'),
      '| Function | How it is called | Place |\n| --- | --- | --- |\n| `a` | `x\\|y` | p |\n| `b` | `c` | p |\n',
    );
    assert.deepEqual(await codesOf(empty, 'csdn'), ['essay.empty-table']);
    const partly = `${head}| \`a\` | \`b\` | p | heats |\n| \`c\` | \`d\` | p |  |\n`;
    assert.equal(await bodyOf(partly, 'csdn'), partly);
    assert.deepEqual(await codesOf(partly, 'csdn'), []);
    const figures = '| Figure | Value | Sample and day | Source |\n| --- | --- | --- | --- |\n';
    assert.equal(
      await bodyOf(`${figures}| First response | 2 h | 50 | x |\n| Merging |  |  |  |\n`, 'csdn'),
      `${figures}| First response | 2 h | 50 | x |\n`,
    );
    assert.equal(await bodyOf(`A.\n\n${figures}| Merging |  |  |  |\n\nB.\n`, 'csdn'), 'A.\n\nB.\n');
    const own = '| A | B |\n| --- | --- |\n| x |  |\n';
    assert.equal(await bodyOf(own, 'csdn'), own);
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
    assert.equal(await bodyOf(text, 'zhihu'), 'H2O x\n');
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

suite('export of tables', () => {
  const wide = (columns: number): string => {
    const cells = (letter: string): string =>
      Array.from({ length: columns }, (_, index) => ` ${letter}${index} `).join('|');
    return `|${cells('h')}|\n|${' --- |'.repeat(columns)}\n|${cells('c')}|\n`;
  };

  test('those that are wider than a phone become lists where phones show them', async () => {
    assert.match(await bodyOf(wide(4), 'wechat'), /<table[^]*c3/);
    const list = await bodyOf(wide(5), 'wechat');
    assert.doesNotMatch(list, /<table/);
    assert.match(list, /<li[^>]*>h4[:：]\s*c4/);
    assert.equal(await bodyOf(wide(5), 'csdn'), wide(5));
  });

  test('only the wide ones are reported before', async () => {
    const found = await findingsOf('T3', `${wide(4)}\n${wide(5)}`, { target: 'wechat' });
    assert.deepEqual(
      found.map(({ range, message }) => [range.start.line, message.args]),
      [[4, [5]]],
    );
  });
});
