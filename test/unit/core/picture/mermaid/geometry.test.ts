import assert from 'node:assert/strict';
import { goldenPictures, painted } from './goldenPictures';
import { isWithin, overlap, type Area, type Place } from './paintedElements';
import { paintedScene, type PaintedBox, type PaintedScene } from './paintedScene';

suite('geometry of pictures', () => {
  for (const golden of goldenPictures()) {
    const scene = paintedScene(painted(golden));
    const isSequence = golden.name.startsWith('sequence/');

    test(`${golden.name}: all texts and boxes are in the picture`, () => {
      assert.ok(scene.texts.length > 0 && scene.boxes.length > 0);
      const outside = [...scene.texts, ...scene.boxes].filter(({ area }) => !isWithin(area, scene.whole));
      assert.deepEqual(outside, []);
    });

    test(`${golden.name}: no boxes and no texts overlap`, () => {
      assert.deepEqual(overlapping(scene.boxes), []);
      assert.deepEqual(overlapping(scene.texts), []);
    });

    test(`${golden.name}: texts are in their boxes, boxes in their groups`, () => {
      assert.deepEqual(
        scene.texts.filter(({ area }) => scene.boxes.some((box) => isCut(area, box.area))),
        [],
      );
      const inner = [...scene.boxes.map(({ area }) => area), ...scene.surroundings];
      const cut = scene.surroundings.filter((outer) =>
        inner.some((area) => isCut(area, outer) && !isWithin(outer, area)),
      );
      assert.deepEqual(cut, []);
    });

    test(`${golden.name}: lines end where they should`, () => {
      const isRight = (places: readonly Place[]): boolean =>
        isSequence
          ? places.some((place) => isAtLifeline(place, scene))
          : places.some((place) => isAtBox(place, scene));
      const loose = scene.edges.filter(({ start, end }) => !isRight(start) || !isRight(end));
      assert.deepEqual(loose, []);
    });
  }

  test('there are lines to look at', () => {
    const counts = goldenPictures().map((golden) => paintedScene(painted(golden)).edges.length);
    assert.ok(counts.filter((count) => count > 0).length > counts.length - 3, String(counts));
  });
});

function overlapping<T extends { readonly area: Area }>(all: readonly T[]): (readonly [T, T])[] {
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => overlap(one.area, other.area))
      .map((other) => [one, other] as const),
  );
}

/** True when an area is partly inside another one. */
function isCut(area: Area, outer: Area): boolean {
  return overlap(area, outer) && !isWithin(area, outer);
}

function isAtBox(place: Place, { boxes }: PaintedScene): boolean {
  return boxes.some((box) => distanceToOutline(place, box) <= 1);
}

function distanceToOutline(place: Place, { outline }: PaintedBox): number {
  return Math.min(
    ...outline.map((corner, index) =>
      distanceToSide(place, corner, outline[(index + 1) % outline.length] ?? corner),
    ),
  );
}

function distanceToSide(place: Place, start: Place, end: Place): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const square = dx * dx + dy * dy;
  const part = square === 0 ? 0 : ((place.x - start.x) * dx + (place.y - start.y) * dy) / square;
  const limited = Math.max(0, Math.min(1, part));
  return Math.hypot(place.x - start.x - dx * limited, place.y - start.y - dy * limited);
}

/** At the line of a participant, or at a side of one of its bars. */
function isAtLifeline({ x, y }: Place, { lifelines }: PaintedScene): boolean {
  return lifelines.some(
    ({ left, right, top, bottom }) =>
      (Math.abs(x - left) <= 1 || Math.abs(x - right) <= 1) && y >= top - 1 && y <= bottom + 1,
  );
}
