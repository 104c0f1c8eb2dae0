import type { PaintedDiagram } from './paintedDiagram';
import { BAND, escapedXml, TEXT_FONT, GROUND, GROUP_GROUND, INK, MUTED, NOTE_GROUND, RULE } from './svg';

const MARGIN = 4;

/** The colours of a page, by those of self-contained pictures. The style sheet of the page says what they are. */
const VARIABLES: Readonly<Record<string, string>> = {
  [INK]: '--picture-ink',
  [MUTED]: '--picture-muted',
  [BAND]: '--picture-band',
  [RULE]: '--picture-rule',
  [GROUND]: '--picture-ground',
  [GROUP_GROUND]: '--picture-group',
  [NOTE_GROUND]: '--picture-note',
};

/** A name of code in a picture. */
export interface PictureNames {
  readonly names: readonly string[];
  /** Puts something around a name; `written` is its SVG text. */
  readonly around: (name: string, written: string) => string;
}

/** A painted diagram as an SVG element for a page: in the colours of the page, and with names of code that can be links. */
export function inlinePicture({ width, height, parts }: PaintedDiagram, names: PictureNames): string {
  const size = { width: Math.ceil(width + MARGIN * 2), height: Math.ceil(height + MARGIN * 2) };
  const shown = marked(parts.join(''), names).replace(
    /(fill|stroke)="(#[0-9a-f]{6})"/g,
    (whole, attribute: string, colour: string) =>
      Object.hasOwn(VARIABLES, colour) ? `${attribute}="var(${VARIABLES[colour]})"` : whole,
  );
  return `<svg width="${size.width}" height="${size.height}" viewBox="${-MARGIN} ${-MARGIN} ${size.width} ${size.height}" font-family="${TEXT_FONT}">${shown}</svg>`;
}

/** Texts are escaped, so names are looked for in their escaped form. */
function marked(svg: string, { names, around }: PictureNames): string {
  if (names.length === 0) return svg;
  const byText = new Map(names.map((name) => [escapedXml(name), name]));
  const forms = [...byText.keys()]
    .sort((one, other) => other.length - one.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(`(?<![\\p{L}\\p{N}_.])(?:${forms.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
  return svg.replace(
    /(<text [^>]*>)([^<]*)(<\/text>)/g,
    (_whole, open: string, content: string, end: string) =>
      open + content.replace(found, (written) => around(byText.get(written) ?? written, written)) + end,
  );
}
