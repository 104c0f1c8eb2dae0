import { bold } from '../textMeasure';
import { BAND, MUTED, rounded, svgText } from '../svg';
import { labelLines, widestOf } from '../breakLabel';
import { FONT, LINE_HEIGHT } from './sequenceColumns';

const TAB_FONT = bold(FONT.size);
const WIDEST_TAB = 340;

/** What a frame such as `loop` is painted around. */
export interface Frame {
  readonly top: number;
  /** None for a coloured block. */
  readonly label: readonly string[];
  /** Grow with what is in the frame. */
  left: number;
  right: number;
}

/** The lines of the tab of a frame. */
export function tabLines(word: string, text: string): string[] {
  if (word === 'rect') return [];
  return labelLines(text === '' ? word : `${word} [${text.replaceAll('\n', ' ')}]`, WIDEST_TAB, TAB_FONT);
}

/** How wide a tab is. */
export function tabWidth(label: readonly string[]): number {
  return label.length === 0 ? 0 : widestOf(label, TAB_FONT) + 14;
}

/** How far what is in a frame stays from its upper edge. */
export function tabHeight(label: readonly string[]): number {
  return label.length === 0 ? 4 : label.length * LINE_HEIGHT + 6;
}

/** Paints the border of a frame. */
export function paintFrame({ top, label }: Frame, left: number, right: number, bottom: number): string {
  const [width, height] = [rounded(right - left), rounded(bottom - top)];
  return `<rect x="${rounded(left)}" y="${rounded(top)}" width="${width}" height="${height}" rx="2" fill="${label.length === 0 ? BAND : 'none'}" stroke="${MUTED}"/>`;
}

/** Paints the tab with what a frame is. */
export function paintTab({ top, label }: Frame, left: number): string[] {
  if (label.length === 0) return [];
  const [width, height] = [tabWidth(label), label.length * LINE_HEIGHT + 3];
  return [
    `<path d="M${rounded(left)} ${rounded(top)}h${rounded(width)}v${height - 6}l-6 6h-${rounded(width - 6)}z" fill="${BAND}" stroke="${MUTED}"/>`,
    ...label.map((line, row) =>
      svgText(left + 6, top + 14 + row * LINE_HEIGHT, line, { size: FONT.size, weight: 600 }),
    ),
  ];
}
