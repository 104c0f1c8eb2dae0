import type { PaintedDiagram } from '../paintedDiagram';
import { BAND, INK, MUTED, RULE, rounded, svgText } from '../svg';
import type { LayoutPart } from './figureModel';
import {
  layOutParts,
  OFFSET_FONT,
  PADDING,
  PART_FONT,
  PART_LINE,
  REMARK_FONT,
  SIZE_FONT,
  SMALL_LINE,
  textHeight,
  type LayoutBox,
  type PartTexts,
} from './layoutBoxes';

/** Paints a layout of bytes: parts in rows, with their sizes, and with their offsets as far as they are known. */
export function paintLayout(parts: readonly LayoutPart[], room?: number): PaintedDiagram {
  const { boxes, width, height } = layOutParts(parts, room);
  return { width: width + 2, height: height + 2, parts: boxes.flatMap((box) => paintBox(box, 1, 1)) };
}

function paintBox(box: LayoutBox, x: number, y: number): string[] {
  const [left, top] = [x + box.left, y + box.top];
  const isFrame = box.boxes.length > 0;
  const place = `x="${rounded(left)}" y="${rounded(top)}" width="${rounded(box.width)}" height="${rounded(box.height)}"`;
  const look = isFrame
    ? `rx="4" fill="#fbfcfd" stroke="${RULE}"`
    : `fill="${box.isMeasured ? BAND : '#ffffff'}" stroke="${INK}"`;
  // What has no certain size has no certain border.
  const dashes = box.isMeasured || isFrame ? '' : ' stroke-dasharray="5 4"';
  return [
    `<rect ${place} ${look} stroke-width="1.2"${dashes}/>`,
    ...(box.offset === undefined
      ? []
      : [svgText(left + 1, top - 4, box.offset, { size: OFFSET_FONT.size, fill: MUTED })]),
    ...(isFrame
      ? paintTexts(box.texts, left + PADDING, top + PADDING, 'start')
      : paintTexts(
          box.texts,
          left + box.width / 2,
          top + (box.height - textHeight(box.texts)) / 2,
          'middle',
        )),
    ...box.boxes.flatMap((inner) => paintBox(inner, left, top)),
  ];
}

function paintTexts(
  { name, size, remark }: PartTexts,
  x: number,
  top: number,
  anchor: 'start' | 'middle',
): string[] {
  const weight = anchor === 'start' ? { weight: 600 } : {};
  const sizeTop = top + name.length * PART_LINE;
  const remarkTop = sizeTop + (size === '' ? 0 : SMALL_LINE);
  return [
    ...name.map((line, row) =>
      svgText(x, top + row * PART_LINE + 13, line, { size: PART_FONT.size, anchor, ...weight }),
    ),
    ...(size === '' ? [] : [svgText(x, sizeTop + 12, size, { size: SIZE_FONT.size, fill: MUTED, anchor })]),
    ...remark.map((line, row) =>
      svgText(x, remarkTop + row * SMALL_LINE + 11, line, { size: REMARK_FONT.size, fill: MUTED, anchor }),
    ),
  ];
}
