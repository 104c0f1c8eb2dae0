import assert from 'node:assert/strict';
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
});
