import assert from 'node:assert/strict';
import type { CallIndex, CallFlowDirection } from '../../../../src/core';
import { atOnce } from '../../../../src/core/base/slices';
import { compareSteps } from '../../../../src/core/callFlow/compareSteps';
import { callIndexOf, nodeOf } from '../../../support/callIndex';

const SOURCE = `package m

type Store interface{ Write() }

type disk struct{}

func (d *disk) Write() { sync() }

func Start(s Store) {
	first(s)
	second(s)
}

func first(s Store)  { second(s) }
func second(s Store) { s.Write() }
func sync()          { Start(nil) }
func other()         { sync() }
`;

suite('comparing a flow with the steps of a walkthrough', () => {
  let index: CallIndex;

  suiteSetup(async () => {
    index = await callIndexOf({ 'a.go': SOURCE });
  });

  /** The chain to each symbol, or `-`. */
  function chains(from: string, symbols: string[], depth: number, direction: CallFlowDirection = 'callees') {
    const wanted = symbols.map((symbol) => ({ id: symbol, ...nodeOf(index, 'a.go', symbol) }));
    const options = { direction, depth, includesLibrary: false };
    const compared = atOnce(compareSteps(index, nodeOf(index, 'a.go', from), wanted, options));
    return compared.map(({ id, chain }) => `${id}: ${chain?.map(({ title }) => title).join(' > ') ?? '-'}`);
  }

  test('finds each step by a shortest way', () => {
    assert.deepEqual(chains('Start', ['Start', 'second'], 3), ['Start: Start', 'second: Start > second']);
  });

  test('counts an implementation as deep as its interface’s method', () => {
    const way = 'Start > second > (Store).Write > (*disk).Write';
    assert.deepEqual(chains('Start', ['(*disk).Write'], 2), [`(*disk).Write: ${way}`]);
    assert.deepEqual(chains('Start', ['(*disk).Write'], 1), ['(*disk).Write: -']);
    assert.deepEqual(chains('Start', ['sync'], 2), ['sync: -']);
    assert.deepEqual(chains('Start', ['sync'], 3), [`sync: ${way} > sync`]);
  });

  test('says what the flow does not come to, and ends in a circle of calls', () => {
    assert.deepEqual(chains('Start', ['other', 'first'], 9), ['other: -', 'first: Start > first']);
  });

  test('goes towards the callers as well', () => {
    assert.deepEqual(chains('sync', ['second', 'other'], 2, 'callers'), [
      'second: sync > (*disk).Write > second',
      'other: sync > other',
    ]);
  });

  test('does not take another declaration of the same name for the step', () => {
    const wanted = [{ id: 'gone', path: 'b.go', symbol: 'second', line: 3 }];
    const options = { direction: 'callees', depth: 9, includesLibrary: false } as const;
    const compared = atOnce(compareSteps(index, nodeOf(index, 'a.go', 'Start'), wanted, options));
    assert.deepEqual(compared, [{ id: 'gone', chain: undefined }]);
  });
});
