import assert from 'node:assert/strict';
import type { DraftDepth } from '../../../../../src/core';
import { keySteps } from '../../../../../src/core/essay/draft/keySteps';
import { anchorOf } from '../../../../support/anchors';
import { stepOf } from '../../../../support/packs';

/**
 * Steps written as `lane:reached*amount`, set apart by blanks; their ids are their numbers, from 1. Each is in a function
 * of its own, unless `functions` says otherwise.
 */
function chosenFrom(written: string, depth: DraftDepth, functions: Record<number, string> = {}): number[] {
  const amounts = new Map<string, number>();
  const steps = written.split(' ').map((each, index) => {
    const [place = '', amount = '1'] = each.split('*');
    const [lane = '', reached = 'direct'] = place.split(':');
    const number = index + 1;
    amounts.set(String(number), Number(amount));
    const anchor = anchorOf(`kiln/kiln.go#${functions[number] ?? `Fire${number}`}`);
    return stepOf(String(number), anchor, { lane, reached });
  });
  return keySteps(steps, depth, ({ id }) => amounts.get(id) ?? 0).map(({ id }) => Number(id));
}

suite('key steps', () => {
  test('are none of none', () => assert.deepEqual(keySteps([], 'deep'), []));

  test('are all when there are few', () => {
    assert.deepEqual(chosenFrom('a', 'short'), [1]);
    assert.deepEqual(chosenFrom('a a b b b', 'standard'), [1, 2, 3, 4, 5]);
  });

  test('are as many as the depth allows', () => {
    const many = 'a '.repeat(20).trim();
    assert.deepEqual(
      (['short', 'standard', 'deep'] as const).map((depth) => chosenFrom(many, depth).length),
      [3, 6, 9],
    );
  });

  test('are those with the most text in each group of a lane, not the first ones', () =>
    assert.deepEqual(chosenFrom('a a*3 a b b b*2 c*2.5 c a', 'short'), [2, 6, 7]));

  test('are spread when all are alike', () =>
    assert.deepEqual(chosenFrom('a '.repeat(7).trim(), 'short'), [2, 4, 6]));

  test('prefer steps at which control changes hands', () =>
    assert.deepEqual(chosenFrom('a a a a:channel a a a:rpc a a', 'short').includes(4), true));

  test('quote no function twice', () =>
    assert.deepEqual(chosenFrom('a a*5 a*4 a*3 a', 'short', { 2: 'Fire', 3: 'Fire', 4: 'Fire' }), [1, 2, 5]));
});
