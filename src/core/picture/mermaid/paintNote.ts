import type { BoxSize, PlacedBox } from '../geometry';
import { rounded, RULE, svgText } from '../svg';
import { plain } from '../textMeasure';
import { labelLines, widestOf } from '../breakLabel';

const NOTE_FONT = plain(12);
const LINE = 17;
const WIDEST = 320;
const PADDING = 10;

/** The text of a note, in lines that fit its box. */
export function noteTexts(text: string): readonly string[] {
  return labelLines(text, WIDEST, NOTE_FONT);
}

/** How much room a note needs. */
export function noteSize(lines: readonly string[]): BoxSize {
  return { width: widestOf(lines, NOTE_FONT) + PADDING * 2, height: lines.length * LINE + PADDING };
}

/** Paints a note: a remark beside the boxes, in a colour of its own. */
export function paintNote(lines: readonly string[], { x, y, width, height }: PlacedBox): string[] {
  const [left, top] = [x - width / 2, y - height / 2];
  return [
    `<rect x="${rounded(left)}" y="${rounded(top)}" width="${rounded(width)}" height="${rounded(height)}" rx="3" fill="#fff8dc" stroke="${RULE}"/>`,
    ...lines.map((line, row) =>
      svgText(left + PADDING, top + PADDING + 7 + row * LINE, line, { size: NOTE_FONT.size }),
    ),
  ];
}
