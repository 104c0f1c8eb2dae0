import assert from 'node:assert/strict';
import { ARROW_KINDS, ARROW_STYLES, sampleArrow, SAMPLE_WIDTH } from '../../../../src/core';
import { arrowAlong } from '../../../../src/core/walkthroughMap/arrow';
import { pointsOf } from './mapFixture';

suite('an arrow', () => {
  test('has its tip where its way ends', () => {
    const { head } = arrowAlong(
      [
        { x: 0, y: 0 },
        { x: 0, y: 40 },
      ],
      'direct',
    );
    assert.deepEqual(pointsOf(head)[1], [0, 40]);
  });

  test('has rounded corners that stay on its way', () => {
    const way = [
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 40, y: 40 },
    ];
    assert.match(arrowAlong(way, 'direct').line, /^M0 0L35 0Q40 0 40 5L40 35$/);
  });

  test('has no corner longer than its lines', () => {
    const way = [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 4 },
    ];
    assert.match(arrowAlong(way, 'concurrent').line, /^M0 0L2 0Q4 0 4 2L4 4$/);
  });

  test('is empty where there is no way', () =>
    assert.deepEqual(arrowAlong([], 'rpc'), { line: '', head: '' }));

  test('looks different for every kind without any colour', () => {
    const looks = ARROW_KINDS.map((kind) => JSON.stringify(ARROW_STYLES[kind]));
    assert.equal(new Set(looks).size, ARROW_KINDS.length);
  });

  test('of a legend fits its width', () => {
    for (const kind of ARROW_KINDS) {
      const { line, head, tail = '' } = sampleArrow(kind);
      for (const [x] of [line, head].flatMap(pointsOf)) assert.ok(x >= 0 && x <= SAMPLE_WIDTH, kind);
      assert.equal(tail !== '', ARROW_STYLES[kind].tail !== 'none');
    }
  });
});
