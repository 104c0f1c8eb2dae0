import type { BoxSize, PlacedBox } from '../geometry';
import { plain } from '../textMeasure';
import { BAND, INK, MUTED, rounded, svgText } from '../svg';
import type { Shape } from './graphModel';
import { CAP, cornersOf } from './shapeOutline';
import { labelLines, widestOf } from '../breakLabel';

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
    ...paintOutline(shape, box),
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

function paintOutline(shape: Shape, box: PlacedBox): string[] {
  const { x, y, width, height } = box;
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
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
        `<path d="M${rounded(left)} ${rounded(top + CAP)}v${rounded(height - CAP * 2)}a${rounded(width / 2)} ${CAP} 0 0 0 ${rounded(width)} 0v${rounded(CAP * 2 - height)}a${rounded(width / 2)} ${CAP} 0 0 0 ${rounded(-width)} 0a${rounded(width / 2)} ${CAP} 0 0 0 ${rounded(width)} 0" ${LOOK}/>`,
      ];
    case 'circle':
      return [circle(width / 2, LOOK)];
    case 'start':
      return [circle(width / 2, `fill="${INK}"`)];
    case 'end':
      return [
        circle(width / 2, `fill="#ffffff" stroke="${INK}" stroke-width="1.2"`),
        circle(4.5, `fill="${INK}"`),
      ];
    default:
      return [
        `<path d="M${cornersOf(shape, box)
          .map((corner) => `${rounded(corner.x)} ${rounded(corner.y)}`)
          .join('L')}Z" ${LOOK}/>`,
      ];
  }
}
