import assert from 'node:assert/strict';

import { sourceOf } from './ruleFixture';
import { lintText, TARGET_IDS } from '../../../../support/essays';

/** Texts that make careless readers slow, or fail. */
const HOSTILE: Readonly<Record<string, string>> = {
  nothing: '',
  'front matter only': '---\ntitle: x\n---',
  'an open fence': '```go\nfunc A() {',
  'deep quotes': '> '.repeat(5000) + 'x',
  'deep lists': Array.from({ length: 300 }, (_, depth) => ' '.repeat(depth * 2) + '- x').join('\n'),
  'open brackets': '['.repeat(20_000),
  'open images': '![]('.repeat(20_000),
  asterisks: '中**'.repeat(20_000),
  'one long word': 'a'.repeat(200_000),
  'one long word of Chinese': '窑'.repeat(100_000),
  backslashes: 'a\\'.repeat(50_000),
  'back-ticks': '`'.repeat(50_000) + 'a',
  'many back-ticks': Array.from({ length: 500 }, (_, length) => '`'.repeat(length + 1)).join(' '),
  addresses: 'https://a.b/'.repeat(20_000),
  'open brackets in Chinese': '（('.repeat(40_000),
  'a wide table': `| ${'a | '.repeat(20_000)}\n| ${'- | '.repeat(20_000)}\n| ${'b\\| | '.repeat(20_000)}\n`,
  'a long table': `| a |\n| - |\n${'| b |\n'.repeat(20_000)}`,
  'a long table of code': `| a | b |\n| - | - |\n${'| 值 | `b` 与 **c** |\n'.repeat(20_000)}`,
  'many links in a paragraph': '[`a`](https://example.com/a/b/blob/v1/c.go#L1) '.repeat(40_000),
  'links on lines of their own': '[`a`](https://example.com/a)\n'.repeat(40_000),
  'links by name': `${'[a][b] '.repeat(20_000)}\n\n[b]: https://example.com\n`,
  'pictures in links': '[![a](b.png)](c) '.repeat(20_000),
  'links in brackets': `${'['.repeat(10_000)}a${'](b)'.repeat(10_000)}`,
  'open titles': '[a](b "'.repeat(20_000),
  'open pointed addresses': '[a](<b'.repeat(20_000),
  'open declarations': '<!A '.repeat(40_000),
  'open instructions': '<? '.repeat(40_000),
  'open sections of data': '<![CDATA['.repeat(40_000),
  'emphasis of every kind': '*a_ **b** ~~c '.repeat(20_000),
  'fences in fences': Array.from({ length: 1000 }, (_, length) => '`'.repeat(length + 3)).join('\n'),
  'deep quotes on lines': Array.from({ length: 300 }, (_, depth) => '> '.repeat(depth) + 'x').join('\n'),
  'lists in one line': '- '.repeat(5000) + 'x',
  'definitions of links': '[a]: b\n'.repeat(40_000),
  'an underlined paragraph': 'a\n'.repeat(40_000) + '---\n',
  'many headings': '# a\n'.repeat(20_000),
  'many fences': '```go\nfunc A() {}\n```\n'.repeat(8000),
  'many comments': '<!-- source-guide-disable V1 -->\n\n'.repeat(5000),
  'open comments': '<!--'.repeat(40_000),
  'open tags': '<a '.repeat(40_000),
  'a diagram with one long line': '```mermaid\nflowchart LR\n' + 'a-->'.repeat(40_000) + '\n```\n',
  'a diagram with many brackets': '```mermaid\nflowchart LR\n' + '[({'.repeat(40_000) + '\n```\n',
  'a large front matter': `---\n${'a: [[[[\n'.repeat(20_000)}---\n`,
  'tags on one line': 'a<b>'.repeat(100_000),
  'control characters': '\u0000'.repeat(1_000_000),
  'a long list of rules that are turned off': `<!-- source-guide-disable ${'V1 Z9 '.repeat(50_000)}-->\n\ntext\n`,
  'odd characters': '\u0000\ud800\udfff\ufeff\u2028\u202e\r\r\n',
};

suite('a hostile essay', function () {
  // A text that takes a rule more than a moment takes a quadratic one minutes.
  this.timeout(10_000);

  for (const [name, text] of Object.entries(HOSTILE)) {
    test(`neither fails nor hangs the rules: ${name}`, async () => {
      const findings = await lintText(text, { source: sourceOf({}) });
      assert.ok(findings.every(({ range }) => range.start.line <= range.end.line));
    });
  }

  test('has so many findings of a rule, and one that says how many more there are', async () => {
    const found = (await lintText('a\u202e'.repeat(3000))).filter(({ code }) => code === 'S1');
    const [last] = found.slice(-1);
    assert.equal(found.length, 1001);
    assert.deepEqual([last?.message.args, last?.range.start.column, last?.severity], [[2000], 2001, 'error']);
  });

  test('has one finding for control characters that follow each other', async () => {
    const found = (await lintText('a\u0000\u0001\u0002b')).filter(({ code }) => code === 'S1');
    assert.deepEqual(
      found.map(({ range }) => [range.start.column, range.end.column]),
      [[1, 4]],
    );
  });

  test('is read for every target', async () => {
    for (const target of TARGET_IDS)
      for (const text of ['', '{{ {% <T> {', '![a](b)'])
        assert.ok((await lintText(text, { target })).length > 0);
  });
});
