import assert from 'node:assert/strict';
import { joinSentences, LineIndex, type Position } from '../../../../src/core';

interface LinesCase {
  readonly text: string;
  readonly lines: readonly string[];
  /** Position of every offset from 0 to the length of the text, as `line:column`. */
  readonly positions: string;
}

function checkLines({ text, lines, positions }: LinesCase): void {
  const index = new LineIndex(text);
  const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset);
  assert.deepEqual(
    {
      lineCount: index.lineCount,
      lines: lines.map((_, line) => index.lineText(line)),
      positions: offsets.map((offset) => written(index.positionAt(offset))).join(' '),
      offsetsBack: offsets.map((offset) => index.offsetAt(index.positionAt(offset))),
    },
    { lineCount: lines.length, lines, positions, offsetsBack: offsets },
  );
}

function written({ line, column }: Position): string {
  return `${line}:${column}`;
}

suite('LineIndex', () => {
  const cases: Record<string, LinesCase> = {
    'an empty text is one empty line': { text: '', lines: [''], positions: '0:0' },
    'LF ends a line': { text: 'ab\n\nc', lines: ['ab', '', 'c'], positions: '0:0 0:1 0:2 1:0 2:0 2:1' },
    'CRLF is one line end and belongs to the line before': {
      text: 'a\r\nb\r\n',
      lines: ['a', 'b', ''],
      positions: '0:0 0:1 0:2 1:0 1:1 1:2 2:0',
    },
    'a lone CR ends a line': {
      text: 'a\rb\r\rc',
      lines: ['a', 'b', '', 'c'],
      positions: '0:0 0:1 1:0 1:1 2:0 3:0 3:1',
    },
    'CR and LF in the other order are two line ends': {
      text: 'a\n\rb',
      lines: ['a', '', 'b'],
      positions: '0:0 0:1 1:0 2:0 2:1',
    },
    'columns count UTF-16 units': {
      text: '写入\n🚀x',
      lines: ['写入', '🚀x'],
      positions: '0:0 0:1 0:2 1:0 1:1 1:2 1:3',
    },
    'line separators of Unicode end no line': {
      text: 'a\u2028b\u0085c',
      lines: ['a\u2028b\u0085c'],
      positions: '0:0 0:1 0:2 0:3 0:4 0:5',
    },
  };
  for (const [title, each] of Object.entries(cases)) test(title, () => checkLines(each));

  test('counts offsets outside the text as its nearer end', () => {
    const index = new LineIndex('ab\ncd');
    assert.deepEqual(
      [-7, 6, 1000].map((offset) => written(index.positionAt(offset))),
      ['0:0', '1:2', '1:2'],
    );
  });

  test('counts positions after the text as its end', () => {
    const index = new LineIndex('ab\ncd');
    assert.deepEqual(
      [
        index.offsetAt({ line: 1, column: 99 }),
        index.offsetAt({ line: 2, column: 0 }),
        index.offsetAt({ line: 9, column: 9 }),
      ],
      [5, 5, 5],
    );
  });

  test('gives a range from one line to another', () => {
    assert.deepEqual(new LineIndex('ab\ncd').rangeOf(1, 4), {
      start: { line: 0, column: 1 },
      end: { line: 1, column: 1 },
    });
  });

  test('has no text past the last line', () => {
    assert.equal(new LineIndex('ab\ncd').lineText(2), '');
  });

  test('sentences follow each other with a blank, but for full-width marks', () => {
    assert.equal(joinSentences(['One.', 'Two.']), 'One. Two.');
    assert.equal(
      joinSentences(['函数体不同。', '直到 v1.1.1，它都在这里。']),
      '函数体不同。直到 v1.1.1，它都在这里。',
    );
  });
});
