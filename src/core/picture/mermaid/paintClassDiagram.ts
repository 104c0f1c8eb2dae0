import type { BoxSize, PlacedBox, Point } from '../geometry';
import { layOutLayers, MOST_BOXES, type LayeredOutput } from '../layeredLayout';
import { bold, monospaced, plain, shorten, textWidth } from '../textMeasure';
import { BAND, CODE_FONT, INK, MUTED, rounded, svgText } from '../svg';
import type { ClassBox, ClassDiagram, ClassRelation } from './classModel';
import { labelLines, widestOf } from './breakLabel';
import { paintLine } from './paintLine';
import type { PaintedDiagram } from './paintedDiagram';

const NAME_FONT = bold(13);
const MEMBER_FONT = monospaced(11.5);
const LABEL_FONT = plain(12);
const LINE = 17;
const WIDEST_BOX = 420;
const GAP = 24;
const PADDING = 4;
/** Boxes without lines between them are set in rows of this width at most: a picture is read on a narrow page. */
const ROW_WIDTH = 860;

/** Draws types with their members and how they hang together; `undefined` when they cannot be placed. */
export function paintClassDiagram({
  direction,
  classes,
  relations,
}: ClassDiagram): PaintedDiagram | undefined {
  if (classes.size > MOST_BOXES) return undefined;
  const connected = new Set(relations.flatMap(({ from, to }) => [from, to]));
  const sizes = new Map([...classes].map(([id, box]) => [id, sizeOf(box)]));
  const layers = layOutLayers({
    direction,
    boxes: new Map([...sizes].filter(([id]) => connected.has(id))),
    edges: relations.map((relation) => ({ ...relation, label: labelSize(relation) })),
    parents: new Map(),
    gap: 32,
    // Room for how many stand at the ends.
    layerGap: relations.some(({ fromCount, toCount }) => fromCount + toCount !== '') ? 96 : 56,
  });
  if (!layers) return undefined;
  const alone = [...sizes].filter(([id]) => !connected.has(id));
  const top = connected.size === 0 ? 0 : layers.height + GAP;
  const rows = inRows(alone, Math.max(ROW_WIDTH, layers.width), top);
  const boxes = new Map([...layers.boxes, ...rows.boxes]);
  const parts = [
    ...relations.flatMap((relation, index) => relationPicture(relation, layers, index)),
    ...[...classes].flatMap(([id, box]) => {
      const place = boxes.get(id);
      return place ? boxPicture(box, place) : [];
    }),
  ];
  return {
    width: Math.max(layers.width, rows.width) + PADDING * 2,
    height: Math.max(layers.height, rows.height) + PADDING * 2,
    parts: [`<g transform="translate(${PADDING} ${PADDING})">`, ...parts, '</g>'],
  };
}

interface Rows extends BoxSize {
  readonly boxes: ReadonlyMap<string, PlacedBox>;
}

/** Sets boxes beside each other, row by row. */
function inRows(sizes: readonly (readonly [string, BoxSize])[], most: number, top: number): Rows {
  const boxes = new Map<string, PlacedBox>();
  let [x, y, rowHeight, widest] = [0, top, 0, 0];
  for (const [id, { width, height }] of sizes) {
    if (x > 0 && x + width > most) {
      y += rowHeight + GAP;
      x = 0;
      rowHeight = 0;
    }
    boxes.set(id, { x: x + width / 2, y: y + height / 2, width, height });
    x += width + GAP;
    rowHeight = Math.max(rowHeight, height);
    widest = Math.max(widest, x - GAP);
  }
  return { boxes, width: widest, height: y + rowHeight };
}

function sizeOf({ name, stereotype, fields, methods }: ClassBox): BoxSize {
  const members = [...fields, ...methods];
  const width = Math.max(
    90,
    textWidth(name, NAME_FONT),
    textWidth(`«${stereotype}»`, LABEL_FONT),
    widestOf(members, MEMBER_FONT),
  );
  const compartments = [fields, methods].filter(({ length }) => length > 0);
  const rows = members.length * LINE + compartments.length * 10;
  return { width: Math.min(WIDEST_BOX, width) + 24, height: headHeight(stereotype) + Math.max(8, rows) };
}

function headHeight(stereotype: string): number {
  return stereotype === '' ? 30 : 44;
}

function boxPicture({ name, stereotype, fields, methods }: ClassBox, place: PlacedBox): string[] {
  const { x, width, height } = place;
  const [left, top] = [x - width / 2, place.y - height / 2];
  const head = headHeight(stereotype);
  const parts = [
    `<rect x="${rounded(left)}" y="${rounded(top)}" width="${rounded(width)}" height="${rounded(height)}" rx="3" fill="#ffffff" stroke="${INK}" stroke-width="1.2"/>`,
    `<path d="M${rounded(left + 1)} ${rounded(top + 1)}h${rounded(width - 2)}v${head - 1}h${rounded(2 - width)}z" fill="${BAND}"/>`,
  ];
  if (stereotype !== '')
    parts.push(svgText(x, top + 17, `«${stereotype}»`, { size: 11.5, fill: MUTED, anchor: 'middle' }));
  const shown = shorten(name, width - 16, NAME_FONT);
  parts.push(svgText(x, top + head - 10, shown, { size: NAME_FONT.size, weight: 600, anchor: 'middle' }));
  let y = top + head;
  for (const members of [fields, methods]) {
    if (members.length === 0) continue;
    parts.push(
      `<path d="M${rounded(left)} ${rounded(y)}h${rounded(width)}" stroke="${INK}" stroke-width="1"/>`,
    );
    members.forEach((member, row) => {
      const text = shorten(member, width - 20, MEMBER_FONT);
      parts.push(svgText(left + 12, y + 17 + row * LINE, text, { size: MEMBER_FONT.size, font: CODE_FONT }));
    });
    y += members.length * LINE + 10;
  }
  return parts;
}

function labelOf({ label }: ClassRelation): string[] {
  return label === '' ? [] : labelLines(label, 180, LABEL_FONT);
}

function labelSize(relation: ClassRelation): BoxSize {
  const lines = labelOf(relation);
  if (lines.length === 0) return { width: 0, height: 0 };
  return { width: widestOf(lines, LABEL_FONT) + 10, height: lines.length * 16 + 4 };
}

function relationPicture(relation: ClassRelation, { edges }: LayeredOutput, index: number): string[] {
  const { points = [], label = { x: 0, y: 0 } } = edges[index] ?? {};
  const { look, start, end, fromCount, toCount } = relation;
  const lines = labelOf(relation);
  const { width, height } = labelSize(relation);
  const top = label.y - height / 2;
  const words =
    lines.length === 0
      ? []
      : [
          `<rect x="${rounded(label.x - width / 2)}" y="${rounded(top)}" width="${rounded(width)}" height="${height}" fill="#ffffff" fill-opacity="0.9"/>`,
          ...lines.map((line, row) =>
            svgText(label.x, top + 14 + row * 16, line, { size: LABEL_FONT.size, anchor: 'middle' }),
          ),
        ];
  return [
    ...paintLine({ points, look, start, end, radius: 16 }),
    ...words,
    ...countPicture(fromCount, points[0], points[1]),
    ...countPicture(toCount, points.at(-1), points.at(-2)),
  ];
}

/** How many, beside the end of a line. */
function countPicture(count: string, end: Point | undefined, next: Point | undefined): string[] {
  if (count === '' || !end || !next) return [];
  const [dx, dy] = [next.x - end.x, next.y - end.y];
  const part = 20 / (Math.hypot(dx, dy) || 1);
  const isLevel = Math.abs(dx) > Math.abs(dy);
  const x = end.x + dx * part + (isLevel ? 0 : 8);
  const y = end.y + dy * part + (isLevel ? -6 : 4);
  return [
    svgText(x, y, shorten(count, 80, LABEL_FONT), {
      size: 11.5,
      fill: MUTED,
      ...(isLevel && { anchor: 'middle' as const }),
    }),
  ];
}
