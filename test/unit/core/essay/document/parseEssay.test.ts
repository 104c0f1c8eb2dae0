import assert from 'node:assert/strict';
import type { Tree, TreeBuffer } from '@lezer/common';
import type { EssayDocument } from '../../../../../src/core/essay/document/model';
import { parseEssay } from '../../../../../src/core/essay/document/parseEssay';

/** What is written at the places of an essay's parts, with the marks around it. */
function writtenIn(text: string): Record<'links' | 'codeSpans' | 'pictures' | 'html', string[]> {
  const { links, codeSpans, pictures, html } = parseEssay(text);
  const written = (parts: readonly { start: number; end: number }[]): string[] =>
    parts.map(({ start, end }) => text.slice(start, end));
  return {
    links: written(links),
    codeSpans: written(codeSpans),
    pictures: written(pictures),
    html: written(html),
  };
}

suite('the parts of an essay', () => {
  test('code at the end of a label ends before the address', () => {
    const { links, codeSpans } = writtenIn('见 [the `Fire`](https://example.com/x) 与 `heat` 一起。\n');
    assert.deepEqual(codeSpans, ['`Fire`', '`heat`']);
    assert.deepEqual(links, ['[the `Fire`](https://example.com/x)']);
  });

  test('what a label ends with ends with it, at the end of the text too', () => {
    const { links, pictures, html } = writtenIn('[a <b>](c) [![d](e.png)](f)');
    assert.deepEqual(html, ['<b>']);
    assert.deepEqual(pictures, ['![d](e.png)']);
    assert.deepEqual(links, ['[a <b>](c)', '[![d](e.png)](f)']);
  });

  test('a link by name stands where it is written', () => {
    const { links, codeSpans } = writtenIn(
      '一 [the `door`][d] 二 [d] 三 [d][]\n\n[d]: https://example.com\n',
    );
    assert.deepEqual(links, ['[the `door`][d]', '[d]', '[d][]']);
    assert.deepEqual(codeSpans, ['`door`']);
  });

  test('a bar in a cell has a backslash before it, which is not part of the code', () => {
    const text = '| a | b |\n| --- | --- |  \n| `x\\|y` | [z](https://example.com) |\n';
    assert.deepEqual(writtenIn(text).codeSpans, ['`x\\|y`']);
    assert.deepEqual(writtenIn(text).links, ['[z](https://example.com)']);
    assert.deepEqual(
      parseEssay(text).codeSpans.map((span) => span.text),
      ['x|y'],
    );
    assert.deepEqual(
      parseEssay(text).tables.map(({ head, rows }) => [head, ...rows]),
      [
        [
          ['a', 'b'],
          ['`x|y`', '[z](https://example.com)'],
        ],
      ],
    );
  });

  test('brackets that name nothing are text, also within a link', () => {
    const { links } = writtenIn(
      '数组 arr[0] 与 [the `T` of map[string]T](https://example.com) [none][none]\n',
    );
    assert.deepEqual(links, ['[the `T` of map[string]T](https://example.com)']);
  });

  test('the first definition of a label counts, wherever it is', () => {
    const text = '> [Door]\n\n- [door]: https://example.com/1\n\n[DOOR]: https://example.com/2\n';
    assert.deepEqual(
      parseEssay(text).links.map(({ address }) => address),
      ['https://example.com/1'],
    );
  });

  test('an address is read as a browser takes it', () => {
    const addresses = (text: string): string[] => parseEssay(text).links.map(({ address }) => address);
    assert.deepEqual(addresses('[a](<b c>) [a](b\\(c) [a](b&amp;c "title") [a]()\n'), [
      'b%20c',
      'b(c',
      'b&c',
      '',
    ]);
    assert.deepEqual(addresses('<https://example.com/é> <a@example.com>\n'), [
      'https://example.com/%C3%A9',
      'mailto:a@example.com',
    ]);
  });

  test('a tag that closes itself is a block of HTML when nothing else is on its line', () => {
    const { html, blocks } = parseEssay('<img src="a.png" />\nstill HTML\n\n> <br/>\ntext\n');
    assert.deepEqual(
      html.map(({ text, isInline }) => [text, isInline]),
      [
        ['<img src="a.png" />\nstill HTML', false],
        ['<br/>', false],
      ],
    );
    assert.deepEqual(
      blocks.map(({ raw }) => raw),
      ['text'],
    );
  });

  test('comments come in the order in which they are written', () => {
    const { comments } = parseEssay('text <!-- 1 --> text\n\n<!-- 2 -->\n');
    assert.deepEqual(
      comments.map(({ text }) => text),
      [' 1 ', ' 2 '],
    );
  });

  test('code in lists and quotes loses what they put before its lines, and no more', () => {
    const codeOf = (text: string): readonly (readonly string[])[] =>
      parseEssay(text).fences.map(({ lines }) => lines);
    assert.deepEqual(codeOf('- text\n\n  ```go\n  a\n  \tb\n\tc\n\n  d\n  ```\n'), [
      ['a', '\tb', '  c', '', 'd'],
    ]);
    assert.deepEqual(codeOf('> ```go\n> a\n>\n>   b\n> ```\n'), [['a', '', '  b']]);
    assert.deepEqual(codeOf('  ```\n  a\n b\n   c\n  ```\n'), [['a', 'b', ' c']]);
    assert.deepEqual(codeOf('text\n\n    a\n\n\t\tb\n'), [['a', '', '\tb']]);
    assert.deepEqual(codeOf('```\n```\n\n~~~\na\n'), [[], ['a']]);
  });

  test('places are those of the essay, whatever ends its lines', () => {
    const text = '---\r\ntitle: a\r\n---\r\n\r\n> **一**\r\n> `b`\r\n\r\n\u3000[c](d)\r## e\r\n';
    assert.deepEqual(writtenIn(text).codeSpans, ['`b`']);
    assert.deepEqual(writtenIn(text).links, ['[c](d)']);
    const { blocks } = parseEssay(text);
    assert.deepEqual(
      blocks.map(({ raw, line, start, end }) => [raw, line, text.slice(start, end)]),
      [
        ['**一**\n`b`', 4, '**一**\r\n> `b`'],
        ['[c](d)', 7, '[c](d)'],
        ['e', 8, 'e'],
      ],
    );
  });
});

/** Texts that small edits change much in: fences and comments that open, lists, tables, definitions. */
const LIVELY = [
  '# a\n\n- b\n\n  c\n- d\n\n```go\nfunc A() {}\n```\n\n| a | b |\n| - | - |\n| `c` | [d] |\n\n[d]: https://example.com\n',
  '> a\n> - b\n>\n>   ```\n>   c\n>   ```\n\n<!-- d -->\n\n<div>\n\ne\n\n    f\n\n1. g\n   h\n',
];
const EDITS = [
  '\n',
  '```\n',
  '> ',
  '- ',
  '    ',
  '<!-- ',
  '-->',
  '|',
  '[d]',
  '[d]: b\n',
  '---\n',
  '`',
  '**',
  '<br/>\n',
];

suite('an essay that is read again after an edit', () => {
  /** Everything but the syntax tree, which may be cut up otherwise. */
  function partsOf(text: string, earlier?: EssayDocument): string {
    const { markdown, ...parts } = parseEssay(text, earlier?.markdown);
    return JSON.stringify([parts, [...markdown.definitions]]);
  }

  function partsIn(tree: Tree): (Tree | TreeBuffer)[] {
    return [tree, ...tree.children.flatMap((part) => ('children' in part ? partsIn(part) : [part]))];
  }

  test('is read as if it were new', () => {
    for (const text of LIVELY) {
      const earlier = parseEssay(text);
      for (const [index, edit] of EDITS.entries())
        for (let at = index % 3; at <= text.length; at += 3) {
          const edited = text.slice(0, at) + edit + text.slice(at + (at % 2));
          assert.equal(partsOf(edited, earlier), partsOf(edited), JSON.stringify(edited));
        }
    }
  });

  test('is taken over where nothing changed', () => {
    const text = '# a\n\nb\n\n'.repeat(1000);
    const earlier = parseEssay(text).markdown;
    const { tree } = parseEssay(`${text}c\n`, earlier).markdown;
    const before = new Set(partsIn(earlier.tree));
    const [all, taken] = [partsIn(tree), partsIn(tree).filter((part) => before.has(part))];
    assert.ok(taken.length > all.length / 2, `${taken.length} of ${all.length}`);
  });
});
