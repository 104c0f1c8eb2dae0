import type { BoxSize, PlacedBox, Point } from '../geometry';
import { layOutLayers, MOST_BOXES, type LayeredOutput } from '../layeredLayout';
import { plain, shorten, textWidth } from '../textMeasure';
import { MUTED, rounded, svgText } from '../svg';
import type { ClassDiagram, ClassNote, ClassRelation } from './classModel';
import { labelLines, widestOf } from '../breakLabel';
import { classTexts, paintClassBox, sizeOf } from './paintClassBox';
import { noteSize, noteTexts, paintNote } from './paintNote';
import { paintLine } from '../graph/paintLine';
import type { PaintedDiagram } from '../paintedDiagram';

const LABEL_FONT = plain(12);
const COUNT_FONT = plain(11.5);
const WIDEST_COUNT = 80;
const GAP = 24;
const PADDING = 4;
/** Boxes without lines between them are set in rows of this width at most: a picture is read on a narrow page. */
const ROW_WIDTH = 860;

/** Draws types with their members and how they hang together; `undefined` when they cannot be placed. */
export function paintClassDiagram({
  direction,
  classes,
  relations: stated,
  notes,
}: ClassDiagram): PaintedDiagram | undefined {
  const boxesToPaint = boxesOf(classes, notes);
  if (boxesToPaint.size > MOST_BOXES) return undefined;
  const relations = [...stated, ...notes.flatMap(tieOf)];
  const connected = new Set(relations.flatMap(({ from, to }) => [from, to]));
  const sizes = new Map([...boxesToPaint].map(([id, { size }]) => [id, size]));
  const layers = layOutLayers({
    direction,
    boxes: new Map([...sizes].filter(([id]) => connected.has(id))),
    edges: relations.map((relation) => ({ ...relation, label: roomForLabel(relation) })),
    parents: new Map(),
    gap: 32,
    // Room for the multiplicities at the ends.
    layerGap: relations.some(({ fromCount, toCount }) => fromCount + toCount !== '') ? 96 : 56,
  });
  if (!layers) return undefined;
  const alone = [...sizes].filter(([id]) => !connected.has(id));
  const top = connected.size === 0 ? 0 : layers.height + GAP;
  const rows = inRows(alone, Math.max(ROW_WIDTH, layers.width), top);
  const boxes = new Map([...layers.boxes, ...rows.boxes]);
  const parts = [
    ...relations.flatMap((relation, index) => paintRelation(relation, layers, index)),
    ...[...boxesToPaint].flatMap(([id, { paint }]) => {
      const place = boxes.get(id);
      return place ? paint(place) : [];
    }),
  ];
  return {
    width: Math.max(layers.width, rows.width) + PADDING * 2,
    height: Math.max(layers.height, rows.height) + PADDING * 2,
    parts: [`<g transform="translate(${PADDING} ${PADDING})">`, ...parts, '</g>'],
  };
}

interface BoxToPaint {
  readonly size: BoxSize;
  readonly paint: (place: PlacedBox) => string[];
}

/** The classes, then the notes. */
function boxesOf(classes: ClassDiagram['classes'], notes: ClassDiagram['notes']): Map<string, BoxToPaint> {
  const boxes = new Map<string, BoxToPaint>();
  for (const [id, box] of classes) {
    const texts = classTexts(box);
    boxes.set(id, { size: sizeOf(texts), paint: (place) => paintClassBox(texts, place) });
  }
  for (const [number, { text }] of notes.entries()) {
    const lines = noteTexts(text);
    boxes.set(noteId(number), { size: noteSize(lines), paint: (place) => paintNote(lines, place) });
  }
  return boxes;
}

/** No class has such a name. */
function noteId(number: number): string {
  return `note ${number}`;
}

/** The line from a note to the class that it is about. */
function tieOf({ about }: ClassNote, number: number): ClassRelation[] {
  if (about === undefined) return [];
  const ends = { label: '', fromCount: '', toCount: '', start: 'none', end: 'none' } as const;
  return [{ from: about, to: noteId(number), look: 'dashed', ...ends }];
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

function labelOf({ label }: ClassRelation): string[] {
  return label === '' ? [] : labelLines(label, 180, LABEL_FONT);
}

function labelSize(relation: ClassRelation): BoxSize {
  const lines = labelOf(relation);
  if (lines.length === 0) return { width: 0, height: 0 };
  return { width: widestOf(lines, LABEL_FONT) + 10, height: lines.length * 16 + 4 };
}

/** A relation of a class to itself is short: there, the counts need room beside the label. */
function roomForLabel(relation: ClassRelation): BoxSize {
  const { width, height } = labelSize(relation);
  if (relation.from !== relation.to) return { width, height };
  const counts = widestOf([relation.fromCount, relation.toCount], COUNT_FONT);
  return { width: width + (Math.min(WIDEST_COUNT, counts) + 8) * 2, height };
}

function paintRelation(relation: ClassRelation, { edges }: LayeredOutput, index: number): string[] {
  const { points = [], label = { x: 0, y: 0 } } = edges[index] ?? {};
  const { look, start, end, fromCount, toCount } = relation;
  const lines = labelOf(relation);
  const { width, height } = labelSize(relation);
  const top = label.y - height / 2;
  const words =
    lines.length === 0
      ? []
      : [
          `<rect x="${rounded(label.x - width / 2)}" y="${rounded(top)}" width="${rounded(width)}" height="${height}" fill="#ffffff"/>`,
          ...lines.map((line, row) =>
            svgText(label.x, top + 14 + row * 16, line, { size: LABEL_FONT.size, anchor: 'middle' }),
          ),
        ];
  return [
    ...paintLine({ points, look, start, end, radius: 16 }),
    ...words,
    ...paintCount(fromCount, points[0], points[1]),
    ...paintCount(toCount, points.at(-1), points.at(-2)),
  ];
}

/** How many, beside the end of a line. */
function paintCount(count: string, end: Point | undefined, next: Point | undefined): string[] {
  if (count === '' || !end || !next) return [];
  const [dx, dy] = [next.x - end.x, next.y - end.y];
  const isLevel = Math.abs(dx) > Math.abs(dy);
  const shown = shorten(count, WIDEST_COUNT, COUNT_FONT);
  const away = isLevel ? Math.max(20, textWidth(shown, COUNT_FONT) / 2 + 6) : 20;
  const part = away / (Math.hypot(dx, dy) || 1);
  const x = end.x + dx * part + (isLevel ? 0 : 8);
  const y = end.y + dy * part + (isLevel ? -6 : 4);
  return [
    svgText(x, y, shown, {
      size: COUNT_FONT.size,
      fill: MUTED,
      ...(isLevel && { anchor: 'middle' as const }),
    }),
  ];
}
