import assert from 'node:assert/strict';
import { checkTransfers, translateWith, type CallIndex, type Reached } from '../../../../src/core';
import { anchorOf } from '../../../support/anchors';
import { callIndexOf } from '../../../support/callIndex';
import { stepOf, walkthroughOf } from '../../../support/packs';

const SOURCE = `package m

func Start() {
	go watch()
	go func() { load() }()
	open()
	both()
	go both()
}

func watch() { look() }
func look()  {}
func load()  {}
func open()  {}
func both()  {}
`;

suite('checkTransfers', () => {
  let index: CallIndex;
  suiteSetup(async () => {
    index = await callIndexOf({ 'a.go': SOURCE });
  });

  function problemsOf(reached: Reached, ...names: string[]): string[] {
    const via = names.slice(0, -1).map((name) => anchorOf(`a.go#${name}`).symbol);
    const to = { ...stepOf('to', anchorOf(`a.go#${names.at(-1) ?? ''}`), { reached, from: 'from' }), via };
    const from = stepOf('from', anchorOf('a.go#Start'), { reached: 'start' });
    return checkTransfers(walkthroughOf('w', [from, to]), index).map(({ message }) =>
      translateWith({})(message),
    );
  }

  test('wants a goroutine named wherever one is started on the way', () => {
    const wrong = ['A call on the way from Start starts a goroutine.'];
    assert.deepEqual(problemsOf('direct', 'watch'), wrong);
    assert.deepEqual(problemsOf('direct', 'load'), wrong);
    assert.deepEqual(problemsOf('direct', 'watch', 'look'), wrong);
    assert.deepEqual(problemsOf('goroutine', 'watch', 'look'), []);
  });

  test('wants none named where none is started', () => {
    assert.deepEqual(problemsOf('goroutine', 'open'), ['No call on the way from Start starts a goroutine.']);
    assert.deepEqual(problemsOf('direct', 'open'), []);
  });

  test('takes either where a function is called in both ways', () => {
    assert.deepEqual(problemsOf('direct', 'both'), []);
    assert.deepEqual(problemsOf('goroutine', 'both'), []);
  });
});
