import assert from 'node:assert/strict';
import {
  COMPACT_MAP,
  LANGUAGES,
  layOutMap,
  PICTURE_MAP,
  stepsToDraw,
  WIDE_MAP,
  type Language,
  type MapLane,
  type Pack,
  type Walkthrough,
  type WalkthroughMap,
} from '../../../../src/core';
import { bold, textWidth } from '../../../../src/core/picture/textMeasure';
import { loadBuiltInPacks } from '../../../support/builtInPack';
import { circlesHit, pointsOf } from './mapFixture';

const SHAPES = { 'in the Guide': COMPACT_MAP, 'in a tab': WIDE_MAP, 'in a picture': PICTURE_MAP } as const;
const TITLE_SIZE = 12;

suite('maps of the built-in walkthroughs', () => {
  let packs: Pack[];

  suiteSetup(async () => {
    packs = await loadBuiltInPacks();
  });

  for (const [where, shape] of Object.entries(SHAPES)) {
    for (const language of LANGUAGES) {
      const maps = (): [string, WalkthroughMap][] =>
        packs.flatMap((pack) =>
          pack.walkthroughs.map((each): [string, WalkthroughMap] => [
            `${pack.name}/${each.id}`,
            mapOf(each, language, shape, pack),
          ]),
        );

      test(`${where}, ${language}: no arrow goes through or over a circle`, () => {
        assert.ok(maps().length >= 14);
        for (const [id, map] of maps()) assert.deepEqual(circlesHit(map), [], id);
      });

      test(`${where}, ${language}: arrows stay in the map, below the titles of the lanes`, () => {
        for (const [id, map] of maps()) {
          for (const { from, to, line, head } of map.arrows) {
            for (const [x, y] of [...pointsOf(line), ...pointsOf(head)])
              assert.ok(
                x >= 0 && x <= map.width && y >= map.headerHeight && y <= map.height,
                `${id}: ${from}->${to} at ${x} ${y}`,
              );
          }
        }
      });

      test(`${where}, ${language}: no two arrows of different steps lie on each other`, () => {
        for (const [id, map] of maps()) assert.deepEqual(laidOver(map), [], id);
      });

      test(`${where}, ${language}: no title of a lane covers another one or a circle`, () => {
        for (const [id, { lanes, headerHeight }] of maps()) {
          const boxes = lanes.map(titleBox);
          assert.ok(
            boxes.every(({ bottom }) => bottom <= headerHeight),
            `${id}: titles end in the header`,
          );
          boxes.forEach((box, index) =>
            boxes.slice(index + 1).forEach((other) => assert.ok(!meet(box, other), `${id}: titles meet`)),
          );
        }
      });
    }
  }
});

function mapOf(
  { lanes, steps }: Walkthrough,
  language: Language,
  shape: Parameters<typeof layOutMap>[2],
  pack: Pack,
): WalkthroughMap {
  const titled = lanes.map(({ id, title }) => ({ id, title: title[language] }));
  return layOutMap(titled, stepsToDraw(steps, pack.language), shape);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function titleBox({ title }: MapLane): Box {
  const width = Math.max(0, ...title.lines.map((line) => textWidth(line, bold(TITLE_SIZE))));
  const left = title.anchor === 'middle' ? title.x - width / 2 : title.x;
  const top = title.y - TITLE_SIZE + 3;
  return {
    left,
    right: left + width,
    top,
    bottom: top + (title.lines.length - 1) * title.lineHeight + TITLE_SIZE,
  };
}

function meet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Pairs of arrows with neither a common start nor a common end whose straight pieces share more than a corner. */
function laidOver({ arrows }: WalkthroughMap): string[] {
  return arrows.flatMap((one, index) =>
    arrows
      .slice(index + 1)
      .filter((other) => one.from !== other.from && one.to !== other.to)
      .filter((other) =>
        piecesOf(one.line).some((piece) => piecesOf(other.line).some((each) => shared(piece, each) > 1)),
      )
      .map((other) => `${one.from}->${one.to} lies on ${other.from}->${other.to}`),
  );
}

type Piece = readonly [from: readonly [number, number], to: readonly [number, number]];

function piecesOf(line: string): Piece[] {
  const points = pointsOf(line);
  return points.slice(1).map((end, index): Piece => [points[index] ?? end, end]);
}

/** How much two upright or two level pieces have in common. */
function shared([[ax, ay], [bx, by]]: Piece, [[cx, cy], [dx, dy]]: Piece): number {
  const overlap = (a: number, b: number, c: number, d: number): number =>
    Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d));
  if (ax === bx && cx === dx && ax === cx) return overlap(ay, by, cy, dy);
  if (ay === by && cy === dy && ay === cy) return overlap(ax, bx, cx, dx);
  return 0;
}
