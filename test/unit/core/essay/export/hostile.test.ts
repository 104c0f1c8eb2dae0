import assert from 'node:assert/strict';
import { TARGET_IDS } from '../../../../support/essays';
import { bodyOf, exportText } from './exportFixture';

const MANY = 300;
const ROWS = 10_000;

/** Texts that are hard to read for a program; none is longer than an essay may be. */
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
  'a wide table': `${'| a '.repeat(100)}|\n${'|---'.repeat(100)}|\n${`${'| <T> '.repeat(100)}|\n`.repeat(20)}`,
  'tags with events': '<img src=x onerror=alert(1)><svg onload=alert(1)><a href="javascript:x">\n\n'.repeat(
    MANY,
  ),
  'dangerous links': '[a](javascript:x) [b](data:text/html,y) ![c](data:image/svg+xml,z)\n\n'.repeat(MANY),
  'marks that reorder text': 'a\u202eb\u2066c '.repeat(MANY),
  'many diagrams': '```mermaid\ngraph LR\na --> b\n```\n\n'.repeat(60),
  'diagrams that are hard to lay out': `\`\`\`mermaid\ngraph LR\n${crossed(60)}\`\`\`\n\n`.repeat(3),
  'a front matter of aliases': `---\n${aliases(20)}title: *a19\n---\n`,
  'an essay without anything': '',
};

/** Each line names the line before ten times. */
function aliases(lines: number): string {
  const line = (index: number): string =>
    `a${index}: &a${index} [${`*a${index - 1}, `.repeat(10)}x]\n`.replaceAll('*a-1, ', 'x, ');
  return Array.from({ length: lines }, (_, index) => line(index)).join('');
}

function crossed(boxes: number): string {
  return Array.from({ length: boxes }, (_, index) => `n${index} --> n${(index * 31 + 7) % boxes}\n`).join('');
}

function tableOf(rows: number): string {
  return `| a | b | c |\n|---|---|---|\n${'| `x` | [y](https://e.example) | {{ z }} |\n'.repeat(rows)}`;
}

suite('export of hostile texts', function () {
  this.timeout(20_000);
  test('a table of ten thousand rows becomes a list of as many entries', async () => {
    const body = await bodyOf(tableOf(ROWS), 'zhihu');
    assert.equal(body.match(/^- `x`$/gm)?.length, ROWS);
  });

  test('a line of very many comments, and very many footnotes, take linear time', async () => {
    await bodyOf('a <!-- x --> '.repeat(100_000), 'csdn');
    const numbers = Array.from({ length: 20_000 }, (_, number) => number);
    const notes = numbers.map((number) => `[^${number}]: a\n\n`).join('');
    await bodyOf(`${numbers.map((number) => `[^${number}] `).join('')}\n\n${notes}`, 'zhihu');
  });

  for (const [name, text] of Object.entries(TEXTS)) {
    test(`${name}: every target comes to an end`, async () => {
      for (const target of TARGET_IDS) assert.ok((await exportText(text, target)).files.length > 0);
    });
  }

  test('a front matter of aliases is said to be unreadable, not read', async () => {
    const { problems } = await exportText(`---\n${aliases(20)}title: *a19\n---\n`, 'hexo');
    assert.ok(problems.some(({ code }) => code === 'essay.front-matter'));
  });

  test('after many lines of diagrams the others stay Mermaid', async () => {
    const { files } = await exportText('```mermaid\ngraph LR\na --> b\n```\n\n'.repeat(1000), 'html');
    assert.equal(files.filter(({ path }) => path.endsWith('.mmd')).length, 1000);
    assert.equal(files.filter(({ path }) => path.endsWith('.svg')).length, 750);
  });

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
