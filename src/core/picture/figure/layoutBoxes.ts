import { balancedLines, labelLines, widestOf } from '../breakLabel';
import { plain, textWidth } from '../textMeasure';
import type { LayoutPart } from './figureModel';
import { sizeText } from './sizeText';

export const PART_FONT = plain(13);
export const SIZE_FONT = plain(12);
export const REMARK_FONT = plain(11);
export const OFFSET_FONT = plain(11);
export const PART_LINE = 17;
export const SMALL_LINE = 15;
export const PADDING = 10;
/** Room for the offsets above a row. */
export const OFFSET_ROOM = 16;

const WIDEST_TEXT = 180;
const WIDEST_ROW = 840;
const NARROWEST = 48;
const ROW_GAP = 14;
const FRAME_GAP = 10;

/** The lines of text of a part. */
export interface PartTexts {
  readonly name: readonly string[];
  readonly size: string;
  readonly remark: readonly string[];
}

/** A part with its place, from the left and upper edge of what it is a part of; its own parts make it a frame. */
export interface LayoutBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly texts: PartTexts;
  /** True where its size is a number. */
  readonly isMeasured: boolean;
  /** Where it begins, as it is shown; absent where that is not known. */
  readonly offset?: string;
  readonly boxes: readonly LayoutBox[];
}

/** Parts beside and below each other. */
export interface LaidOutParts {
  readonly boxes: readonly LayoutBox[];
  readonly width: number;
  readonly height: number;
}

/** Places parts in rows, as in the documents of protocols; no row is wider than the room. */
export function layOutParts(parts: readonly LayoutPart[], room = WIDEST_ROW): LaidOutParts {
  const rows: LayoutBox[][] = [[]];
  let left = 0;
  for (const part of parts) {
    const box = boxOf(part, room);
    const isFrame = box.boxes.length > 0;
    let row = rows.at(-1) ?? [];
    const gap = row.length > 0 && (isFrame || (row.at(-1)?.boxes.length ?? 0) > 0) ? FRAME_GAP : 0;
    if (row.length > 0 && left + gap + box.width > room) {
      rows.push((row = []));
      left = 0;
    } else left += gap;
    row.push({ ...box, left });
    left += box.width;
  }
  return stackRows(rows);
}

function stackRows(rows: readonly (readonly LayoutBox[])[]): LaidOutParts {
  let top = 0;
  const boxes = rows.flatMap((row) => {
    if (row.some(({ offset }) => offset !== undefined)) top += OFFSET_ROOM;
    const height = Math.max(0, ...row.map((box) => box.height));
    const placed = row.map((box) => ({ ...box, top, height }));
    top += height + ROW_GAP;
    return placed;
  });
  return {
    boxes,
    width: Math.max(0, ...boxes.map((box) => box.left + box.width)),
    height: Math.max(0, top - ROW_GAP),
  };
}

function boxOf(part: LayoutPart, room: number): LayoutBox {
  const { bits, offset } = part;
  const shared = {
    left: 0,
    top: 0,
    isMeasured: bits !== undefined,
    ...(offset !== undefined && { offset: offset === 0 ? '0' : sizeText(offset) }),
  };
  return part.parts.length === 0 ? { ...shared, ...leafOf(part) } : { ...shared, ...frameOf(part, room) };
}

type Content = Pick<LayoutBox, 'width' | 'height' | 'texts' | 'boxes'>;

function leafOf({ name, size, remark, bits }: LayoutPart): Content {
  const texts = {
    name: balancedLines(name, WIDEST_TEXT, PART_FONT),
    size,
    remark: balancedLines(remark, WIDEST_TEXT, REMARK_FONT),
  };
  // Larger parts look larger, as far as that helps.
  const shown = bits === undefined ? 110 : Math.min(180, 30 + (bits / 8) * 10);
  return {
    texts,
    width: Math.max(NARROWEST, shown, widestText(texts) + PADDING * 2),
    height: textHeight(texts) + PADDING * 2,
    boxes: [],
  };
}

function frameOf({ name, size, remark, parts }: LayoutPart, room: number): Content {
  const inner = layOutParts(parts, room - PADDING * 2);
  const widest = Math.max(WIDEST_TEXT * 2, inner.width);
  const texts = {
    name: labelLines(name, widest, PART_FONT),
    size,
    remark: labelLines(remark, widest, REMARK_FONT),
  };
  const top = textHeight(texts) + PADDING * 2;
  return {
    texts,
    width: Math.max(inner.width, widestText(texts)) + PADDING * 2,
    height: top + inner.height + PADDING,
    boxes: inner.boxes.map((box) => ({ ...box, left: box.left + PADDING, top: box.top + top })),
  };
}

function widestText({ name, size, remark }: PartTexts): number {
  return Math.max(widestOf(name, PART_FONT), textWidth(size, SIZE_FONT), widestOf(remark, REMARK_FONT));
}

/** How high the lines of text of a part are. */
export function textHeight({ name, size, remark }: PartTexts): number {
  return name.length * PART_LINE + ((size === '' ? 0 : 1) + remark.length) * SMALL_LINE;
}
