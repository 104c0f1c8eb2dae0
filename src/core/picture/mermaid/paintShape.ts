import type { BoxSize, PlacedBox, Point } from '../geometry';
import { plain } from '../textMeasure';
import { BAND, INK, MUTED, rounded, svgText } from '../svg';
import type { Shape } from './graphModel';
import { labelLines, widestOf } from './breakLabel';

export const NODE_FONT = plain(13);
export const NODE_LINE_HEIGHT = 18;
const WIDEST_NODE = 260;

/** The lines of a node's label. */
export function nodeLines(label: string): string[] {
  return labelLines(label, WIDEST_NODE, NODE_FONT);
}

/** How much room a shape needs for the lines in it. */
export function sizeOf(shape: Shape, lines: readonly string[]): BoxSize {
  const width = Math.max(30, widestOf(lines, NODE_FONT)) + 26;
  const height = lines.length * NODE_LINE_HEIGHT + 18;
  switch (shape) {
    case 'diamond':
      return { width: width + height, height: height + width / 2.4 };
    case 'circle': {
      const size = Math.max(width, height);
      return { width: size, height: size };
    }
    case 'cylinder':
      return { width, height: height + 18 };
    case 'start':
    case 'end':
      return { width: 18, height: 18 };
    case 'rectangle':
    case 'round':
      return { width, height };
    default:
      return { width: width + 22, height };
  }
}

/** A line that is a path or a part of one: where the thing above it lies. */
const PATH = /^[\w./-]+(?:\/|\.\w{1,5})$/;

/** A shape with its lines of text. */
export function paintShape(shape: Shape, box: PlacedBox, lines: readonly string[]): string[] {
  const top = box.y - (lines.length * NODE_LINE_HEIGHT) / 2 + 13.5 + (shape === 'cylinder' ? 5 : 0);
  return [
    ...outlineOf(shape, box),
    ...lines.map((line, row) =>
      svgText(box.x, top + row * NODE_LINE_HEIGHT, line, {
        size: NODE_FONT.size,
        anchor: 'middle',
        ...(row > 0 && PATH.test(line) && { size: NODE_FONT.size - 1, fill: MUTED }),
      }),
    ),
  ];
}

const LOOK = `fill="${BAND}" stroke="${INK}" stroke-width="1.2"`;

function outlineOf(shape: Shape, { x, y, width, height }: PlacedBox): string[] {
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
  const slant = 12;
  const polygon = (...points: (readonly [number, number])[]): string[] => [
    `<path d="M${points.map(([px, py]) => `${rounded(px)} ${rounded(py)}`).join('L')}Z" ${LOOK}/>`,
  ];
  const rectangle = (radius: number): string =>
    `<rect x="${rounded(left)}" y="${rounded(top)}" width="${rounded(width)}" height="${rounded(height)}" rx="${rounded(radius)}" ${LOOK}/>`;
  const circle = (radius: number, look: string): string =>
    `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="${rounded(radius)}" ${look}/>`;
  switch (shape) {
    case 'rectangle':
      return [rectangle(2)];
    case 'round':
      return [rectangle(8)];
    case 'stadium':
      return [rectangle(height / 2)];
    case 'subroutine':
      return [
        rectangle(0),
        `<path d="M${rounded(left + 7)} ${rounded(top)}V${rounded(bottom)}M${rounded(right - 7)} ${rounded(top)}V${rounded(bottom)}" stroke="${INK}" fill="none"/>`,
      ];
    case 'cylinder':
      return [
        `<path d="M${rounded(left)} ${rounded(top + 8)}v${rounded(height - 16)}a${rounded(width / 2)} 8 0 0 0 ${rounded(width)} 0v${rounded(16 - height)}a${rounded(width / 2)} 8 0 0 0 ${rounded(-width)} 0a${rounded(width / 2)} 8 0 0 0 ${rounded(width)} 0" ${LOOK}/>`,
      ];
    case 'circle':
      return [circle(width / 2, LOOK)];
    case 'start':
      return [circle(8, `fill="${INK}"`)];
    case 'end':
      return [circle(8, `fill="#ffffff" stroke="${INK}" stroke-width="1.2"`), circle(4.5, `fill="${INK}"`)];
    case 'flag':
      return polygon([left, top], [right, top], [right, bottom], [left, bottom], [left + slant, y]);
    case 'diamond':
      return polygon([x, top], [right, y], [x, bottom], [left, y]);
    case 'hexagon':
      return polygon(
        [left + slant, top],
        [right - slant, top],
        [right, y],
        [right - slant, bottom],
        [left + slant, bottom],
        [left, y],
      );
    case 'leanRight':
      return polygon([left + slant, top], [right, top], [right - slant, bottom], [left, bottom]);
    case 'leanLeft':
      return polygon([left, top], [right - slant, top], [right, bottom], [left + slant, bottom]);
    case 'trapezoid':
      return polygon([left + slant, top], [right - slant, top], [right, bottom], [left, bottom]);
    case 'upsideTrapezoid':
      return polygon([left, top], [right, top], [right - slant, bottom], [left + slant, bottom]);
  }
}

/** Where a line from outside meets a shape that does not fill its box; the place itself for the others. */
export function meetShape(shape: Shape, box: PlacedBox, edge: Point): Point {
  if (shape !== 'diamond' && shape !== 'circle' && shape !== 'start' && shape !== 'end') return edge;
  const [dx, dy] = [edge.x - box.x, edge.y - box.y];
  const [a, b] = [box.width / 2 || 1, box.height / 2 || 1];
  const part = shape === 'diamond' ? 1 / (Math.abs(dx) / a + Math.abs(dy) / b) : a / Math.hypot(dx, dy);
  return Number.isFinite(part) ? { x: box.x + dx * part, y: box.y + dy * part } : edge;
}
