import type { Point } from '../picture/geometry';
import { ARROW_STYLES, type ArrowStyle, type MapArrow } from './model';

const CORNER = 5;
const HEAD_LENGTH = 6;
const HEAD_HALF = 3.5;

/** The SVG paths of an arrow along straight lines between points. */
export function arrowAlong(
  way: readonly Point[],
  kind: MapArrow['kind'],
): Pick<MapArrow, 'line' | 'head' | 'tail'> {
  const style = ARROW_STYLES[kind];
  const [first, second] = way;
  const [before, last] = way.slice(-2);
  if (!first || !second || !before || !last) return { line: '', head: '' };
  const ahead = towards(before, last);
  const lineEnd = style.head === 'open' ? last : moved(last, ahead, -HEAD_LENGTH + 1);
  const tail = tailAt(first, towards(first, second), style);
  return {
    line: roundedPath([...way.slice(0, -1), lineEnd]),
    head: headAt(last, ahead, style),
    ...(tail !== undefined && { tail }),
  };
}

/** The length of an arrow in the legend, in pixels. */
export const SAMPLE_WIDTH = 30;

/** An arrow for the legend. It points to the right and starts at 0, 0. */
export function sampleArrow(kind: MapArrow['kind']): Omit<MapArrow, 'from' | 'to'> {
  const way = [
    { x: 0, y: 0 },
    { x: SAMPLE_WIDTH, y: 0 },
  ];
  return { kind, ...arrowAlong(way, kind) };
}

function headAt(tip: Point, ahead: Point, { head, width }: ArrowStyle): string {
  const half = HEAD_HALF + (width - 1.5) / 2;
  const base = moved(tip, ahead, -HEAD_LENGTH);
  const side = { x: -ahead.y, y: ahead.x };
  const points = [moved(base, side, half), tip, moved(base, side, -half)].map(written);
  return `M${points.join('L')}${head === 'open' ? '' : 'Z'}`;
}

function tailAt(start: Point, ahead: Point, { tail }: ArrowStyle): string | undefined {
  const side = { x: -ahead.y, y: ahead.x };
  switch (tail) {
    case 'none':
      return undefined;
    case 'bar':
      return `M${written(moved(start, side, 4))}L${written(moved(start, side, -4))}`;
    case 'dot':
      return circle(moved(start, ahead, 2.5), 2.5);
    case 'square': {
      const far = moved(start, ahead, 4.5);
      const corners = [
        moved(start, side, 2.25),
        moved(far, side, 2.25),
        moved(far, side, -2.25),
        moved(start, side, -2.25),
      ];
      return `M${corners.map(written).join('L')}Z`;
    }
  }
}

function circle({ x, y }: Point, radius: number): string {
  const left = written({ x: x - radius, y });
  const right = written({ x: x + radius, y });
  return `M${left}A${radius} ${radius} 0 1 0 ${right}A${radius} ${radius} 0 1 0 ${left}Z`;
}

/** Straight lines with rounded corners. */
function roundedPath(way: readonly Point[]): string {
  const parts = way.map((point, index) => {
    const before = way[index - 1];
    const after = way[index + 1];
    if (!before) return `M${written(point)}`;
    if (!after) return `L${written(point)}`;
    const reach = Math.min(CORNER, distance(before, point) / 2, distance(point, after) / 2);
    const turnIn = moved(point, towards(point, before), reach);
    const turnOut = moved(point, towards(point, after), reach);
    return `L${written(turnIn)}Q${written(point)} ${written(turnOut)}`;
  });
  return parts.join('');
}

function distance(from: Point, to: Point): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

function towards(from: Point, to: Point): Point {
  const length = distance(from, to) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function moved({ x, y }: Point, direction: Point, by: number): Point {
  return { x: x + direction.x * by, y: y + direction.y * by };
}

function written({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
