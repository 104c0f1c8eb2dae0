import assert from 'node:assert/strict';
import { findHop, type CallIndex, type Hop, type HopQuestion } from '../../../../src/core';
import { callIndexOf, nodeOf } from '../../../support/callIndex';

const SOURCE = `package m

import "io"

type Kiln interface { Fire() }
type small struct{}
type big struct{}

func (small) Fire() { light() }
func (*big) Fire()  { light() }
func (*big) Close() error { return nil }

func Open(kiln Kiln, each func()) {
	heat(kiln)
	go watch()
	defer leave()
	cool(each)
}

func heat(kiln Kiln)      { kiln.Fire() }
func watch()              { look() }
func look()               {}
func leave()              {}
func light()              {}
func cool(each func())    { go each() }
func shut(c io.Closer)    { c.Close() }
func alone()              {}
func Both(late bool) {
	if late {
		go settle()
	} else {
		settle()
	}
}

func settle()             { rest() }
func rest()               {}
func Either(late bool) {
	if late {
		go begin()
	} else {
		now()
	}
}

func begin()              { finish() }
func now()                { finish() }
func finish()             {}
func Detour()             { Step() }
func Step()               { alone() }
`;

suite('findHop', () => {
  let index: CallIndex;
  suiteSetup(async () => {
    index = await callIndexOf({ 'a.go': SOURCE });
  });

  function hop(from: string, to: string, parts: Partial<HopQuestion> = {}): Hop {
    const [start, end] = [nodeOf(index, 'a.go', from), nodeOf(index, 'a.go', to)];
    const question = { via: [], avoid: [], trustsLibrary: false, startsThread: false };
    return findHop(index, { from: start, to: end, ...question, ...parts });
  }
  const plain = { hasInterface: false, isConcurrent: false, isDeferred: false };

  test('is a way where one function calls the other', () =>
    assert.deepEqual(hop('Open', 'heat'), { kind: 'way', between: 0, ...plain }));

  test('counts the functions between and knows that an interface is called', () =>
    assert.deepEqual(hop('Open', '(*big).Fire', { via: ['heat'] }), {
      kind: 'way',
      between: 1,
      ...plain,
      hasInterface: true,
    }));

  test('finds a way that nobody has stated', () =>
    assert.deepEqual(hop('Open', 'light'), { kind: 'way', between: 2, ...plain, hasInterface: true }));

  test('passes through none of the functions to avoid', () => {
    const avoid = [nodeOf(index, 'a.go', 'Step')];
    assert.equal(hop('Detour', 'alone').kind, 'way');
    assert.equal(hop('Detour', 'alone', { avoid }).kind, 'stated');
  });

  test('knows that a thread is started anywhere on the way', () =>
    assert.deepEqual(hop('Open', 'look', { via: ['watch'] }), {
      kind: 'way',
      between: 1,
      ...plain,
      isConcurrent: true,
    }));

  test('takes the way that is meant where one starts a thread and another one waits', () => {
    const isConcurrent = (parts: Partial<HopQuestion>, to: string, from = 'Both'): unknown =>
      (hop(from, to, parts) as { isConcurrent?: boolean }).isConcurrent;
    for (const startsThread of [true, false]) {
      assert.equal(isConcurrent({ startsThread }, 'settle'), startsThread);
      assert.equal(isConcurrent({ startsThread, via: ['settle'] }, 'rest'), startsThread);
      assert.equal(isConcurrent({ startsThread }, 'rest'), startsThread);
      assert.equal(isConcurrent({ startsThread }, 'finish', 'Either'), startsThread);
    }
    assert.equal(isConcurrent({ startsThread: false }, 'watch', 'Open'), true);
  });

  test('knows a call that comes when the function returns', () =>
    assert.deepEqual(hop('Open', 'leave'), { kind: 'way', between: 0, ...plain, isDeferred: true }));

  test('claims no way where there is none', () =>
    assert.deepEqual(hop('Open', 'alone'), { kind: 'stated', between: 0, ...plain }));

  test('knows of a function value whether it runs in a thread of its own', () =>
    assert.deepEqual(hop('cool', 'light', { via: ['(*big).Fire'] }), {
      kind: 'stated',
      between: 1,
      ...plain,
      isConcurrent: true,
    }));

  test('takes a call through an interface of the library only if it may', () => {
    assert.equal(hop('shut', '(*big).Close').kind, 'stated');
    assert.deepEqual(hop('shut', '(*big).Close', { trustsLibrary: true }), {
      kind: 'way',
      between: 0,
      ...plain,
      hasInterface: true,
    });
  });

  test('says when both are one function, and when the index lacks one', () => {
    assert.deepEqual(hop('Open', 'Open'), { kind: 'same' });
    const gone = { ...nodeOf(index, 'a.go', 'Open'), symbol: 'Gone' };
    assert.deepEqual(hop('Open', 'heat', { to: gone }), { kind: 'unknown' });
  });
});
