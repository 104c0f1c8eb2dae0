import assert from 'node:assert/strict';
import { cutList, cutLists } from '../../../../src/core/assistant/toolArguments';

suite('an answer for an assistant', () => {
  test('says how much of a list it leaves out', () => {
    assert.deepEqual(cutList('symbols', [1, 2, 3], 2), { symbols: [1, 2], leftOut: '1 more symbols' });
    assert.deepEqual(cutList('symbols', [1, 2], 2), { symbols: [1, 2] });
  });

  test('says so of lists inside of others, too', () => {
    const answer = { locks: [{ others: [1, 2, 3] }], tests: [1], name: 'x' };
    assert.deepEqual(cutLists(answer, 2), {
      locks: [{ others: [1, 2] }],
      tests: [1],
      name: 'x',
      leftOut: '1 more others',
    });
  });
});
