import type { ArrowKind, WalkthroughMap, LaneToDraw, MapShape, StepToDraw } from '../../../../src/core';

export const SHAPE: MapShape = {
  rowHeight: 20,
  radius: 5,
  laneWidth: { least: 40, most: 40, together: Infinity },
  titles: 'columns',
  mostTitleLines: 3,
  titleSize: 12,
};

/** Lanes by letter. */
export function lanes(letters: string): LaneToDraw[] {
  return Array.from(letters).map((letter) => ({ id: letter, title: letter.toUpperCase() }));
}

/** Steps as `lane<-from`: `a b<1 a<2` is three steps, numbered from 1; without a number, from the step before. */
export function steps(written: string, reached: ArrowKind = 'direct'): StepToDraw[] {
  return written.split(' ').map((each, index) => {
    const [lane = '', from] = each.split('<');
    const before = index === 0 ? undefined : String(index);
    return { id: String(index + 1), lane, reached: index === 0 ? 'start' : reached, from: from ?? before };
  });
}

/** The points of a path in which only straight pieces and rounded corners occur. */
export function pointsOf(path: string): [number, number][] {
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  return numbers.flatMap((x, index): [number, number][] =>
    index % 2 === 0 ? [[x, numbers[index + 1] ?? NaN]] : [],
  );
}

/** Which circles a line passes through that it neither begins nor ends at. */
export function circlesHit({ nodes, arrows, radius }: WalkthroughMap): string[] {
  return arrows.flatMap(({ from, to, line }) => {
    const points = pointsOf(line);
    const others = nodes.filter(({ id }) => id !== from && id !== to);
    return others
      .filter(({ x, y }) =>
        points.slice(1).some((end, index) => distanceTo([x, y], points[index] ?? end, end) < radius),
      )
      .map(({ id }) => `${from}->${to} hits ${id}`);
  });
}

function distanceTo(
  [x, y]: [number, number],
  [x1, y1]: [number, number],
  [x2, y2]: [number, number],
): number {
  const length = Math.hypot(x2 - x1, y2 - y1) ** 2 || 1;
  const along = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
  return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1));
}
