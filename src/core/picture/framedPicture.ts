import type { PaintedDiagram } from './paintedDiagram';
import { svgDocument, svgText, type PictureWords } from './svg';
import { bold, textWidth } from './textMeasure';

const MARGIN = 20;
const TITLE_SIZE = 15;
/** Larger pictures cannot be read, and no platform takes them. */
const LARGEST = 12_000;

/** A painted diagram with its title above it, as a self-contained SVG text; `undefined` for one that is too large. */
export function framedPicture(
  painted: PaintedDiagram,
  title: string,
  words: PictureWords,
): string | undefined {
  if (!(painted.width <= LARGEST && painted.height <= LARGEST)) return undefined;
  const top = title === '' ? 0 : TITLE_SIZE + 20;
  const inner = Math.max(painted.width, textWidth(title, bold(TITLE_SIZE)));
  const left = (inner - painted.width) / 2;
  const size = {
    width: Math.ceil(inner + MARGIN * 2),
    height: Math.ceil(painted.height + top + MARGIN * 2),
  };
  return svgDocument(size, words, [
    ...(title === '' ? [] : [svgText(MARGIN, MARGIN + TITLE_SIZE, title, { size: TITLE_SIZE, weight: 600 })]),
    `<g transform="translate(${MARGIN + Math.round(left)} ${MARGIN + top})">`,
    ...painted.parts,
    '</g>',
  ]);
}
