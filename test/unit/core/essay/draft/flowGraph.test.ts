import assert from 'node:assert/strict';
import { joinedEdges, type FlowEdge } from '../../../../../src/core/essay/draft/flowEdges';
import { chooseNodes, type NodeChoice } from '../../../../../src/core/essay/draft/flowGraph';

/** Arrows as `a>b`, or `a>b:rpc`; a `+` in front makes it a further way. */
function edges(written: string): FlowEdge[] {
  return written.split(' ').map((each) => {
    const [, further = '', from = '', to = '', reached = 'direct'] =
      /^(\+?)(\w)>(\w)(?::(\w+))?$/.exec(each) ?? [];
    return { from, to, reached, between: 0, isFurther: further !== '' };
  });
}

function joined(written: string, kept: string): string[] {
  return joinedEdges(edges(written), new Set(kept)).map(
    ({ from, to, reached, between }) => `${from}>${to}:${reached}${between > 0 ? ` over ${between}` : ''}`,
  );
}

function chosen(written: string, parts: Partial<NodeChoice>): string {
  const all = edges(written);
  const nodes = [...new Set(all.flatMap(({ from, to }) => [from, to]))].sort();
  const kept = chooseNodes({ nodes, edges: all, wanted: [], weigh: () => 1, least: 0, most: 3, ...parts });
  return [...kept].sort().join('');
}

suite('arrows over functions that are not drawn', () => {
  test('are one arrow for calls in a row', () =>
    assert.deepEqual(joined('a>b b>c c>d', 'ad'), ['a>d:direct over 2']));

  test('say which other way there is, wherever it is', () => {
    assert.deepEqual(joined('a>b b>c:rpc c>d', 'ad'), ['a>d:rpc over 2']);
    assert.deepEqual(joined('a>b:goroutine b>c:interface', 'ac'), ['a>c:goroutine over 1']);
    assert.deepEqual(joined('a>b:interface b>c', 'ac'), ['a>c:interface over 1']);
  });

  test('do not exist where one arrow cannot say both ways', () =>
    assert.deepEqual(joined('a>b:rpc b>c:callback', 'ac'), []));

  test('do not lead over registered functions', () =>
    assert.deepEqual(joined('a>b:registration b>c', 'ac'), []));

  test('do not lead over further ways, which are drawn where both ends are', () => {
    assert.deepEqual(joined('a>b +c>b b>d', 'acd'), ['a>d:direct over 1']);
    assert.deepEqual(joined('a>b +c>b:channel', 'bc'), ['c>b:channel']);
  });

  test('end at the first function that is drawn', () =>
    assert.deepEqual(joined('a>b b>c', 'abc'), ['a>b:direct', 'b>c:direct']));
});

suite('the functions of a map', () => {
  test('are all if there are few', () => assert.equal(chosen('a>b b>c', { wanted: [['a']] }), 'abc'));

  test('are those that are wanted, and what joins them', () =>
    assert.equal(chosen('a>b a>c b>d c>e', { wanted: [['d', 'e']] }), 'ade'));

  test('have what one arrow could not say', () =>
    assert.equal(chosen('a>b:rpc b>c:callback c>d', { wanted: [['a', 'c']] }), 'abc'));

  test('have the function in which a thread goes on to several', () =>
    assert.equal(chosen('a>b:goroutine b>c b>d d>e', { wanted: [['a', 'c', 'd']], most: 4 }), 'abcd'));

  test('begin where control comes from', () =>
    assert.equal(chosen('a>b b>c c>d', { wanted: [['d']] }), 'ad'));

  test('are as many as fit where little would be left out', () =>
    assert.equal(chosen('a>b b>c c>d d>e e>f f>g', { wanted: [Array.from('abcde')], most: 6 }), 'abcdef'));

  test('are no more than needed where much is left out', () =>
    assert.equal(chosen('a>b b>c c>d d>e', { wanted: [['a']], most: 4 }), 'a'));

  test('are filled up with what has the most to tell', () =>
    assert.equal(
      chosen('a>b a>c a>d', { wanted: [['b']], least: 3, weigh: (node) => (node === 'd' ? 2 : 1) }),
      'abd',
    ));

  test('are not filled up with what nothing joins', () =>
    assert.equal(chosen('a>b c>d', { wanted: [['b'], ['d']], least: 3 }), 'ab'));

  test('have all that lies between where one arrow could not say the way', () =>
    assert.equal(
      chosen('a>b:goroutine b>c c>d:rpc d>e:callback', { wanted: [['a', 'e']], most: 4 }),
      'abde',
    ));

  test('have of those that lie between what has the most to tell', () =>
    assert.equal(
      chosen('a>b:goroutine b>c c>d:rpc', { wanted: [['a', 'd']], weigh: (node) => (node === 'c' ? 2 : 1) }),
      'acd',
    ));

  test('have what two ways have in common', () =>
    assert.equal(chosen('a>b:rpc a>c b>d:goroutine c>e', { wanted: [['d', 'e']], most: 4 }), 'abde'));

  test('end where the flow ends', () =>
    assert.equal(chosen('a>b b>c b>d a>e e>f', { wanted: [['a', 'b']], most: 4 }), 'abcd'));
});
