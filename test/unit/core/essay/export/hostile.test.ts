import assert from 'node:assert/strict';
import { TARGET_IDS } from '../../../../../src/core';
import { bodyOf, exportText } from './exportFixture';

const MANY = 300;
const ROWS = 10_000;

/** Texts that are hard on whoever reads them; none is longer than an essay may be. */
const TEXTS: Readonly<Record<string, string>> = {
  'a long table': tableOf(MANY),
  'quotes in quotes': `${'> '.repeat(MANY)}<T> {{ x }}\n`,
  'lists in lists': Array.from({ length: 300 }, (_, depth) => `${' '.repeat(2 * depth)}- <T>\n`).join(''),
  'brackets that never close': `${'['.repeat(MANY)}${'!['.repeat(MANY)}a](b\n`,
  'backticks in growing runs': Array.from({ length: 300 }, (_, length) => '`'.repeat(length)).join(' a '),
  'tags that never close': `${'<a '.repeat(MANY)}${'<!-- '.repeat(MANY)}`,
  braces: `${'{{<'.repeat(MANY)}${'{%'.repeat(MANY)}${'{{ '.repeat(MANY)}\n`,
  'many comments': '<!-- x -->\n\n'.repeat(MANY),
  'many headings': '# A\n\n'.repeat(MANY),
  'many pictures': '![a](b.png) '.repeat(MANY),
  'nested fences': Array.from({ length: 60 }, (_, index) => `${'`'.repeat(63 - index)}mermaid\n`).join(''),
  'an essay without anything': '',
};

function tableOf(rows: number): string {
  return `| a | b | c |\n|---|---|---|\n${'| `x` | [y](https://e.example) | {{ z }} |\n'.repeat(rows)}`;
}

suite('export of hostile texts', function () {
  this.timeout(20_000);
  test('a table of ten thousand rows becomes a list of as many entries', async () => {
    const body = await bodyOf(tableOf(ROWS), 'zhihu');
    assert.equal(body.match(/^- `x`$/gm)?.length, ROWS);
  });

  for (const [name, text] of Object.entries(TEXTS)) {
    test(`${name}: every target comes to an end`, async () => {
      for (const target of TARGET_IDS) assert.ok((await exportText(text, target)).files.length > 0);
    });
  }

  test('a fence in a fence is code, not a diagram', async () => {
    const text = '````md\n```mermaid\ngraph TD\n```\n<T> {{< x >}} [a](javascript:x)\n````\n';
    assert.equal(await bodyOf(text, 'zhihu'), text);
  });

  test('exporting an export changes nothing more', async () => {
    const text = 'A <T> [b](javascript:x).\n\n| a | b |\n|---|---|\n| c | d |\n\n```mermaid\ngraph TD\n```\n';
    for (const target of ['markdown', 'csdn', 'zhihu'] as const) {
      const once = await bodyOf(text, target);
      const twice = await bodyOf(once, target);
      assert.equal(twice.replace('kiln-1-kiln-diagram-1', 'kiln-diagram-1'), once);
    }
  });
});
