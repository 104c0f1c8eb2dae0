import { BAND, INK, MUTED, rounded, svgText } from '../svg';
import { BOX_FONT, LINE_HEIGHT, type Column } from './sequenceColumns';

/** Paints the box of a participant, or the figure of a person, with the name. */
export function paintParticipant({ x, width, height, lines, isPerson }: Column, top: number): string[] {
  const [left, middle] = [rounded(x - width / 2), rounded(x)];
  const textTop = isPerson ? top + 42 : top + (height - lines.length * LINE_HEIGHT) / 2;
  const frame = isPerson
    ? [
        `<rect x="${left}" y="${rounded(top)}" width="${rounded(width)}" height="${height}" fill="#ffffff"/>`,
        `<circle cx="${middle}" cy="${rounded(top + 9)}" r="7" fill="${BAND}" stroke="${INK}"/>`,
        `<path d="M${middle} ${rounded(top + 16)}v12m-10 -8h20m-10 8l-8 10m8 -10l8 10" fill="none" stroke="${INK}"/>`,
      ]
    : [
        `<rect x="${left}" y="${rounded(top + 0.5)}" width="${rounded(width)}" height="${height - 1}" rx="4" fill="${BAND}" stroke="${MUTED}"/>`,
      ];
  const texts = lines.map((line, row) =>
    svgText(x, textTop + row * LINE_HEIGHT + 12.5, line, {
      size: BOX_FONT.size,
      weight: 600,
      anchor: 'middle',
    }),
  );
  return [...frame, ...texts];
}
