import assert from 'node:assert/strict';
import { keyItems } from '../../../../../src/core/essay/draft/keyItems';
import { anchorOf } from '../../../../support/anchors';
import { stepOf } from '../../../../support/packs';

/**
 * Steps written as `lane*weight`, set apart by blanks; their ids are their numbers, from 1. Each is in a function of its
 * own, unless `functions` says otherwise.
 */
function chosenFrom(written: string, most: number, functions: Record<number, string> = {}): number[] {
  const weights = new Map<string, number>();
  const steps = written.split(' ').map((each, index) => {
    const [lane = '', weight = '1'] = each.split('*');
    const number = index + 1;
    weights.set(String(number), Number(weight));
    const anchor = anchorOf(`kiln/kiln.go#${functions[number] ?? `Fire${number}`}`);
    return stepOf(String(number), anchor, { lane, reached: 'direct' });
  });
  const weigh = ({ id }: { readonly id: string }): number => weights.get(id) ?? 0;
  const functionOf = ({ anchor }: (typeof steps)[number]): string => anchor.symbol.key;
  const laneOf = ({ lane }: (typeof steps)[number]): string => lane;
  return keyItems(steps, { laneOf, most, weigh, functionOf }).map(({ id }) => Number(id));
}

suite('key items', () => {
  test('are none of none', () =>
    assert.deepEqual(keyItems([], { laneOf: () => '', most: 9, weigh: () => 1, functionOf: () => '' }), []));

  test('are all when there are few', () => {
    assert.deepEqual(chosenFrom('a', 3), [1]);
    assert.deepEqual(chosenFrom('a a b b b', 6), [1, 2, 3, 4, 5]);
  });

  test('are as many as wanted', () => assert.equal(chosenFrom('a '.repeat(20).trim(), 6).length, 6));

  test('are those with the most to tell, not the first ones', () =>
    assert.deepEqual(chosenFrom('a a*3 a b b b*2 c*2.5 c a', 3), [2, 6, 7]));

  test('are spread over the lanes when these have as much to tell', () =>
    assert.deepEqual(chosenFrom('a*2 a a*2 a b*1.9 b c*1.8', 3), [1, 5, 7]));

  test('leave out a lane that has nothing to tell', () =>
    assert.deepEqual(chosenFrom('a*3 a a*3 b*0.2 a*3', 3), [1, 3, 5]));

  test('tell nothing twice of the same thing', () => {
    const items = ['lock a', 'lock a', 'queue', 'files'].map((story, index) => ({
      story,
      weight: 3 - index / 4,
    }));
    const rules = {
      laneOf: ({ story }: { readonly story: string }) => story,
      most: 3,
      weigh: ({ weight }: { readonly weight: number }) => weight,
      functionOf: ({ weight }: { readonly weight: number }) => `${weight}`,
    };
    const told = (all: readonly { readonly story: string }[]): string[] => all.map(({ story }) => story);
    const storyOf = ({ story }: { readonly story: string }): string => story;
    assert.deepEqual(told(keyItems(items, { ...rules, storyOf })), ['lock a', 'queue', 'files']);
  });

  test('quote no function twice', () =>
    assert.deepEqual(chosenFrom('a a*5 a*4 a*3 a', 3, { 2: 'Fire', 3: 'Fire', 4: 'Fire' }), [1, 2, 5]));
});
