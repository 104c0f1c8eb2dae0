import assert from 'node:assert/strict';
import { keySteps } from '../../../../../src/core/essay/draft/keySteps';
import { anchorOf } from '../../../../support/anchors';
import { stepOf } from '../../../../support/packs';

const anchor = anchorOf('kiln/kiln.go#Fire');

/** Steps written as `lane` or `lane:reached`, set apart by blanks; their ids are their numbers, from 1. */
function chosenFrom(written: string): number[] {
  const steps = written.split(' ').map((each, index) => {
    const [lane = '', reached = 'direct'] = each.split(':');
    return stepOf(String(index + 1), anchor, { lane, reached: reached });
  });
  return keySteps(steps, 'deep').map(({ id }) => Number(id));
}

function checkKeySteps(written: string, expected: readonly number[]): void {
  assert.deepEqual(chosenFrom(written), expected);
}

/** These steps must be among the nine that are chosen, and all in the order of the walkthrough. */
function checkIncluded(written: string, included: readonly number[]): void {
  const chosen = chosenFrom(written);
  assert.deepEqual(
    { count: chosen.length, included: chosen.filter((step) => included.includes(step)), sorted: chosen },
    { count: 9, included, sorted: [...chosen].sort((left, right) => left - right) },
  );
}

suite('key steps', () => {
  test('are none of none', () => assert.deepEqual(keySteps([], 'deep'), []));

  test('are all when there are few', () => {
    checkKeySteps('a', [1]);
    checkKeySteps('a b', [1, 2]);
    checkKeySteps('a a a a a a a a', [1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('are first, last and others spread evenly when all are alike', () =>
    checkKeySteps('a '.repeat(20).trim(), [1, 3, 5, 8, 11, 13, 16, 18, 20]));

  test('include every change of lane', () =>
    checkIncluded('a a a a b b b b b b a a a a a a c c c c', [1, 5, 11, 17, 20]));

  test('include steps that are not reached by a call', () =>
    checkIncluded(
      'a a a:rpc a:goroutine a a a a:channel a:interface a a a:callback a a',
      [1, 3, 4, 8, 9, 12, 14],
    ));

  test('prefer a change of lane to another way of being reached', () =>
    checkKeySteps('a a:rpc a:rpc a:rpc b c d e f f', [1, 2, 3, 5, 6, 7, 8, 9, 10]));

  test('include first and last when control changes hands everywhere', () =>
    checkKeySteps('a b c d e f g h i j k l', [1, 2, 3, 4, 5, 6, 7, 8, 12]));
});
