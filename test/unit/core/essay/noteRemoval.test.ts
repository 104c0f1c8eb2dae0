import assert from 'node:assert/strict';
import { findNotes, LineIndex } from '../../../../src/core';
import { writeNote } from '../../../../src/core/essay/writerNote';

const NOTE = writeNote('the example', 'Lines with `code`\n\nand -> more', 'en');

suite('notes to the writer in a text', () => {
  test('are removed with one of the blank lines around them, and nothing else changes', () => {
    checkWithout(`A.\n\n${NOTE}\n\nB.\n\n${NOTE}\n`, 'A.\n\nB.\n\n');
    checkWithout(`${NOTE}\n\n# A\n`, '# A\n');
  });

  test('are removed with their Windows line ends', () => {
    checkWithout(`A.\n\n${NOTE}\n\nB.\n`.replaceAll('\n', '\r\n'), 'A.\r\n\r\nB.\r\n');
  });

  test('leave the words beside them in a line', () => {
    checkWithout('Before <!-- source-guide-note: x --> after.\n', 'Before  after.\n');
  });

  test('are no other comments, and no code that looks like one', () => {
    const text = '<!-- source-guide-disable P5 -->\n\n```html\n<!-- source-guide-note: x -->\n```\n';
    assert.deepEqual(findNotes(text), []);
  });

  test('say on which lines they are', () => {
    const [note] = findNotes(`A.\n\n${NOTE}\n\nB.\n`);
    assert.deepEqual(note?.lines, { first: 2, last: 7 });
  });

  test('that nobody closed end where Markdown ends them', () => {
    checkWithout('A.\n\n<!-- source-guide-note: x\n\nB.\n', 'A.\n\n');
  });
});

function checkWithout(text: string, expected: string): void {
  const lines = new LineIndex(text);
  let left = text;
  for (const { removal } of findNotes(text).reverse())
    left = left.slice(0, lines.offsetAt(removal.range.start)) + left.slice(lines.offsetAt(removal.range.end));
  assert.equal(left, expected);
}
