import assert from 'node:assert/strict';
import { nextOpenPlace, type Finding } from '../../../../../src/core';

const TEXT = '---\ntitle: Flush\nsummary:\nauthor:\n---\n\nFirst?\n\nSecond?\n';

function finding(line: number, isOpenPlace = true): Finding {
  const range = { start: { line, column: 0 }, end: { line, column: 7 } };
  const text = { template: '', args: [] };
  return {
    ...{ code: 'A1', rule: 'draft.open-place', severity: 'information', message: text, range },
    ...{ isOpenPlace, asksForWriting: true, comparesWithSource: false },
  };
}

/** The lines that somebody visits who asks for the next place again and again. */
function visited(findings: readonly Finding[], count: number, line = 0, character = 0): number[] {
  if (count === 0) return [];
  const next = nextOpenPlace(findings, TEXT, { line, character });
  if (!next) return [];
  const { end } = next.range;
  return [end.line, ...visited(findings, count - 1, end.line, end.column)];
}

suite('the next open place of a draft', () => {
  test('is the first question at first, and the keys of the front matter come last', () => {
    assert.deepEqual(
      visited(
        [2, 3, 8, 6].map((line) => finding(line)),
        6,
      ),
      [6, 8, 2, 3, 6, 8],
    );
  });

  test('is a key if there are only keys, and no finding of another kind', () => {
    assert.deepEqual(visited([finding(2), finding(6, false)], 2), [2, 2]);
    assert.deepEqual(visited([finding(6, false)], 1), []);
  });
});
