import type { PlacedBox, Point } from '../geometry';
import type { Shape } from './graphModel';

/** How far slanted sides lean. */
const SLANT = 12;
/** Half of the height of the ellipses of a cylinder. */
export const CAP = 8;

/** The corners of a shape with straight sides. */
export function cornersOf(shape: Shape, { x, y, width, height }: PlacedBox): Point[] {
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
  const corners = (...places: (readonly [number, number])[]): Point[] =>
    places.map(([px, py]) => ({ x: px, y: py }));
  const slanted = (upLeft: number, upRight: number, downRight: number, downLeft: number): Point[] =>
    corners(
      [left + upLeft, top],
      [right - upRight, top],
      [right - downRight, bottom],
      [left + downLeft, bottom],
    );
  switch (shape) {
    case 'flag':
      return corners([left, top], [right, top], [right, bottom], [left, bottom], [left + SLANT, y]);
    case 'diamond':
      return corners([x, top], [right, y], [x, bottom], [left, y]);
    case 'hexagon':
      return corners(
        [left + SLANT, top],
        [right - SLANT, top],
        [right, y],
        [right - SLANT, bottom],
        [left + SLANT, bottom],
        [left, y],
      );
    case 'leanRight':
      return slanted(SLANT, 0, SLANT, 0);
    case 'leanLeft':
      return slanted(0, SLANT, 0, SLANT);
    case 'trapezoid':
      return slanted(SLANT, SLANT, 0, 0);
    case 'upsideTrapezoid':
      return slanted(0, 0, SLANT, SLANT);
    default:
      return slanted(0, 0, 0, 0);
  }
}

/** Where a line towards the middle of a shape meets its outline; the place itself where the shape fills its box there. */
export function meetShape(shape: Shape, box: PlacedBox, place: Point): Point {
  const outline = outlineOf(shape, box);
  const parts = outline.flatMap((corner, index) =>
    crossing(box, place, corner, outline[(index + 1) % outline.length] ?? corner),
  );
  if (parts.length === 0) return place;
  const part = Math.max(...parts);
  return { x: box.x + (place.x - box.x) * part, y: box.y + (place.y - box.y) * part };
}

function outlineOf(shape: Shape, box: PlacedBox): Point[] {
  const { x, y, width, height } = box;
  switch (shape) {
    case 'circle':
    case 'start':
    case 'end':
      return arc(box, width / 2, width / 2, 0, 2);
    case 'stadium': {
      const radius = Math.min(width, height) / 2;
      const reach = width / 2 - radius;
      return [
        ...arc({ x: x + reach, y }, radius, radius, -0.5, 0.5),
        ...arc({ x: x - reach, y }, radius, radius, 0.5, 1.5),
      ];
    }
    case 'cylinder': {
      const reach = height / 2 - CAP;
      return [
        ...arc({ x, y: y - reach }, width / 2, CAP, 1, 2),
        ...arc({ x, y: y + reach }, width / 2, CAP, 0, 1),
      ];
    }
    default:
      return cornersOf(shape, box);
  }
}

/** Points on a part of an ellipse, from one half turn to another. */
function arc(middle: Point, across: number, along: number, from: number, to: number): Point[] {
  const steps = 32;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = (from + ((to - from) * step) / steps) * Math.PI;
    return { x: middle.x + across * Math.cos(angle), y: middle.y + along * Math.sin(angle) };
  });
}

/** How far on its way from a middle to a place a line crosses a side, as a part of that way; nothing when it does not. */
function crossing(middle: Point, place: Point, start: Point, end: Point): number[] {
  const [dx, dy] = [place.x - middle.x, place.y - middle.y];
  const [sx, sy] = [end.x - start.x, end.y - start.y];
  const area = dx * sy - dy * sx;
  if (Math.abs(area) < 1e-9) return [];
  const [ox, oy] = [start.x - middle.x, start.y - middle.y];
  const part = (ox * sy - oy * sx) / area;
  const along = (ox * dy - oy * dx) / area;
  return part > 0 && along >= -1e-9 && along <= 1 + 1e-9 ? [part] : [];
}
