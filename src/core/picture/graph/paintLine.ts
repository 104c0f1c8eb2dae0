import type { Point } from '../geometry';
import { INK, rounded } from '../svg';
import type { LineEnd, LineLook } from './lineModel';

const DASHES: Readonly<Record<LineLook, string>> = {
  solid: '',
  dashed: ' stroke-dasharray="5 4"',
  thick: '',
  invisible: '',
};

/** How far a filled end reaches back along its line. */
const LENGTHS: Readonly<Record<LineEnd, number>> = {
  none: 0,
  filled: 9,
  open: 0,
  cross: 0,
  circle: 8,
  triangle: 13,
  diamond: 16,
  hollowDiamond: 16,
};

export interface DrawnLine {
  readonly points: readonly Point[];
  readonly look: LineLook;
  readonly start?: LineEnd;
  readonly end?: LineEnd;
  /** How much corners are rounded; sharp when left out. */
  readonly radius?: number;
}

/** A line with its ends drawn as shapes; no markers, which some editors drop. */
export function paintLine({ points, look, start = 'none', end = 'none', radius = 0 }: DrawnLine): string[] {
  if (look === 'invisible' || points.length < 2) return [];
  const shortened = cutBack(cutBack(points, LENGTHS[end]).reverse(), LENGTHS[start]).reverse();
  const width = look === 'thick' ? 2.5 : 1.3;
  const path = `<path d="${pathOf(shortened, radius)}" fill="none" stroke="${INK}" stroke-width="${width}"${DASHES[look]}/>`;
  return [path, ...paintEnd(points, end), ...paintEnd([...points].reverse(), start)];
}

/** A line that ends earlier, so that it does not show inside its head. */
function cutBack(points: readonly Point[], length: number): Point[] {
  const last = points.at(-1);
  const before = points.at(-2);
  if (!last || !before || length === 0) return [...points];
  const distance = Math.hypot(last.x - before.x, last.y - before.y);
  const part = Math.min(1, Math.max(0, distance - length + 1) / (distance || 1));
  return [
    ...points.slice(0, -1),
    { x: before.x + (last.x - before.x) * part, y: before.y + (last.y - before.y) * part },
  ];
}

function pathOf(points: readonly Point[], radius: number): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (!before) return `M${at(point)}`;
      if (!after || radius === 0) return `L${at(point)}`;
      return `L${at(towards(point, before, radius))}Q${at(point)} ${at(towards(point, after, radius))}`;
    })
    .join('');
}

function towards(from: Point, to: Point, length: number): Point {
  const distance = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const part = Math.min(0.5, length / distance);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

function at({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}

/** The shape at the last of some points. */
function paintEnd(points: readonly Point[], end: LineEnd): string[] {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before || end === 'none') return [];
  const distance = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const along = { x: (tip.x - before.x) / distance, y: (tip.y - before.y) / distance };
  const place = (back: number, aside: number): string =>
    at({ x: tip.x - along.x * back - along.y * aside, y: tip.y - along.y * back + along.x * aside });
  const shape = (path: string, fill: string): string[] => [
    `<path d="${path}" fill="${fill}" stroke="${INK}" stroke-width="1.3" stroke-linejoin="round"/>`,
  ];
  switch (end) {
    case 'filled':
      return shape(`M${place(9, 4)}L${place(0, 0)}L${place(9, -4)}Z`, INK);
    case 'open':
      return shape(`M${place(9, 5)}L${place(0, 0)}L${place(9, -5)}`, 'none');
    case 'cross':
      return shape(`M${place(9, 5)}L${place(1, -5)}M${place(9, -5)}L${place(1, 5)}`, 'none');
    case 'triangle':
      return shape(`M${place(13, 7)}L${place(0, 0)}L${place(13, -7)}Z`, '#ffffff');
    case 'diamond':
    case 'hollowDiamond':
      return shape(
        `M${place(0, 0)}L${place(8, 5)}L${place(16, 0)}L${place(8, -5)}Z`,
        end === 'diamond' ? INK : '#ffffff',
      );
    case 'circle': {
      const centre = { x: tip.x - along.x * 4, y: tip.y - along.y * 4 };
      return [
        `<circle cx="${rounded(centre.x)}" cy="${rounded(centre.y)}" r="4" fill="#ffffff" stroke="${INK}" stroke-width="1.3"/>`,
      ];
    }
  }
}
