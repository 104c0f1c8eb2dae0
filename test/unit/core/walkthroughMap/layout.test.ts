import assert from 'node:assert/strict';
import { COMPACT_MAP, layOutMap, WIDE_MAP, type StepToDraw } from '../../../../src/core';
import { circlesHit, lanes, pointsOf, SHAPE, steps } from './mapFixture';

suite('layout of a walkthrough map', () => {
  test('gives each step a row, and each lane a column', () => {
    const map = layOutMap(lanes('ab'), steps('a b a'), SHAPE);
    const { headerHeight } = map;
    assert.deepEqual(
      map.nodes.map(({ id, number, x, y }) => [id, number, x, y - headerHeight]),
      [
        ['1', 1, 20, 10],
        ['2', 2, 60, 30],
        ['3', 3, 20, 50],
      ],
    );
    assert.deepEqual([map.width, map.height], [80, headerHeight + 60]);
  });

  test('is the same for the same steps', () => {
    const draw = () => layOutMap(lanes('abc'), steps('a b c a<1 c<2'), SHAPE);
    assert.deepEqual(draw(), draw());
  });

  test('puts titles above their lanes, in as many lines as they need', () => {
    const [lane] = layOutMap([{ id: 'a', title: 'ts-sql 接入与查询进程' }], steps('a'), WIDE_MAP).lanes;
    assert.deepEqual(lane?.title.lines, ['ts-sql', '接入与查询进程']);
    assert.equal(lane.title.x, lane.x);
  });

  test('puts titles one below the other where lanes are narrow', () => {
    const map = layOutMap(lanes('abc'), steps('a b c'), COMPACT_MAP);
    const heights = map.lanes.map(({ title }) => title.y);
    assert.deepEqual(
      heights,
      [...heights].sort((left, right) => left - right),
    );
    assert.ok(new Set(heights).size === 3 && Math.max(...heights) < map.headerHeight);
  });

  test('makes a lane wider when its title or its arrows need it', () => {
    const [narrow] = layOutMap(lanes('a'), steps('a a a'), COMPACT_MAP).lanes;
    const [wide] = layOutMap(lanes('a'), steps('a a a<1 a<2 a<3'), COMPACT_MAP).lanes;
    assert.ok(narrow && wide && wide.right > narrow.right && wide.x > narrow.x);
  });

  test('draws lanes that are not declared, and no arrow from nowhere', () => {
    const map = layOutMap(lanes('a'), steps('a x<1 a<9 a<4 a<5'), SHAPE);
    assert.deepEqual(
      map.lanes.map(({ id }) => id),
      ['a', 'x'],
    );
    assert.deepEqual(
      map.arrows.map(({ from, to }) => `${from}->${to}`),
      ['1->2'],
    );
  });

  test('can be of no steps and no lanes', () => {
    const map = layOutMap([], [], SHAPE);
    assert.deepEqual([map.width, map.nodes, map.arrows], [0, [], []]);
  });
});

suite('arrows of a walkthrough map', () => {
  function line(written: string, from: string, to: string, letters = 'abc') {
    const map = layOutMap(lanes(letters), steps(written), SHAPE);
    const arrow = map.arrows.find((each) => each.from === from && each.to === to);
    assert.ok(arrow);
    return pointsOf(arrow.line).map(([x, y]) => [x, Math.round(y - map.headerHeight)]);
  }

  test('lead straight down to the next step of a lane', () =>
    assert.deepEqual(line('a a', '1', '2'), [
      [20, 15],
      [20, 20],
    ]));

  /** The same, and a way back from the last step to an earlier one. */
  function lineBack(written: string, to: string) {
    const down = steps(written);
    const last = String(down.length);
    const all = down.map((step) =>
      step.id === to ? { ...step, also: [{ from: last, reached: 'direct' as const }] } : step,
    );
    const map = layOutMap(lanes('ab'), all, SHAPE);
    assert.deepEqual(circlesHit(map), []);
    const arrow = map.arrows.find((each) => each.from === last && each.to === to);
    assert.ok(arrow);
    return pointsOf(arrow.line).map(([x, y]) => [x, Math.round(y - map.headerHeight)]);
  }

  test('lead up to an earlier step of the lane on a side of their own', () => {
    const way = lineBack('a a', '1');
    assert.deepEqual([way[0]?.[1], way.at(-1)?.[1]], [30, 10]);
    assert.ok(way.slice(1, -1).every(([x = 0]) => x > 25));
  });

  test('lead up to a step of another lane from below', () =>
    assert.deepEqual(lineBack('a b', '1').at(-1), [20, 20]));

  test('lead past steps of other lanes straight down too', () =>
    assert.deepEqual(line('a b a<1', '1', '3'), [
      [20, 15],
      [20, 40],
    ]));

  test('leave to the side and come from above in another lane', () => {
    const points = line('a c', '1', '2');
    assert.deepEqual(
      [points[0], points.at(-1)],
      [
        [25, 10],
        [100, 20],
      ],
    );
  });

  test('go around the steps of a lane on its side', () => {
    const points = line('a a a<1', '1', '3');
    assert.ok(points.every(([x = 0]) => x < 20));
  });

  test('hit no circle, however the steps are joined', () => {
    const flows = [
      'a b c a<1 b<2 c<3 a<1 b<1 c<1',
      'a a a a a<1 a<1 a<2 a<3 a<1',
      'c b a c<1 c<2 a<3 b<1 b<3 c<1 a<1',
      'a b a b a b a<1 b<1 a<2 b<2 a<1 b<6',
      'b a<1 c<1 a<1 c<1 b<1 a<6 c<6',
    ];
    for (const flow of flows) {
      for (const shape of [SHAPE, COMPACT_MAP, WIDE_MAP])
        assert.deepEqual(circlesHit(layOutMap(lanes('abc'), steps(flow), shape)), [], flow);
    }
  });

  function tracks(flow: StepToDraw[]): number[] {
    const { arrows } = layOutMap(lanes('a'), flow, SHAPE);
    return arrows.slice(1).map(({ line }) => Math.min(...pointsOf(line).map(([x]) => x)));
  }

  test('use different tracks where they run side by side', () => {
    const [first, second] = tracks(steps('a a a<1 a<2'));
    assert.notEqual(first, second);
  });

  test('share a track where they come from the same step in the same way', () => {
    const alike = steps('a a a<1 a<1');
    const [first, second] = tracks(alike);
    assert.equal(first, second);
    const [third, fourth] = tracks(
      alike.map((step, index) => (index === 3 ? { ...step, reached: 'rpc' } : step)),
    );
    assert.notEqual(third, fourth);
  });
});
