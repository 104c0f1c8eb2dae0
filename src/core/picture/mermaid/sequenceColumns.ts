import { bold, plain, textWidth } from '../textMeasure';
import { balancedLines, widestOf } from '../breakLabel';
import type { Sequence } from './sequenceModel';

/** A participant's line from top to bottom, and the box above it. */
export interface Column {
  readonly lines: readonly string[];
  readonly isPerson: boolean;
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

export const BOX_FONT = bold(13);
export const FONT = plain(12);
export const LINE_HEIGHT = 16;
/** Wider labels are broken into lines. */
export const WIDEST_LABEL = 260;
const WIDEST_BOX = 126;
/** Columns move apart for the labels between them, but not further than this: a picture is read on a narrow page. */
const WIDEST_GAP = 168;
const NARROWEST_GAP = 96;

/** Places the participants beside each other, as far apart as their boxes and the labels between them need. */
export function columnsOf({ participants, items }: Sequence): ReadonlyMap<string, Column> {
  const boxes = participants.map(({ id, label, isPerson }) => {
    const lines = balancedLines(label, WIDEST_BOX, BOX_FONT);
    const width = Math.max(60, widestOf(lines, BOX_FONT) + 20);
    return { id, lines, isPerson, width, height: lines.length * LINE_HEIGHT + (isPerson ? 44 : 18) };
  });
  const places = new Map(participants.map(({ id }, index) => [id, index]));
  const gaps = boxes.map(({ width }, index) =>
    Math.max(NARROWEST_GAP, (width + (boxes[index + 1]?.width ?? 0)) / 2 + 16),
  );
  for (const item of items) {
    if (item.kind !== 'message') continue;
    const [first = 0, last = 0] = [places.get(item.from), places.get(item.to)]
      .map((place) => place ?? 0)
      .sort((left, right) => left - right);
    const needed = Math.min(WIDEST_GAP, textWidth(item.text, FONT) + 28);
    if (last - first === 1) gaps[first] = Math.max(gaps[first] ?? 0, needed);
  }
  const height = Math.max(...boxes.map((box) => box.height));
  let x = 0;
  const columns = new Map<string, Column>();
  boxes.forEach(({ id, ...box }, index) => {
    columns.set(id, { ...box, height, x });
    x += gaps[index] ?? 0;
  });
  return columns;
}
