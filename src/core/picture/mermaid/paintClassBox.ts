import type { BoxSize, PlacedBox } from '../geometry';
import { BAND, CODE_FONT, INK, MUTED, rounded, svgText } from '../svg';
import { bold, monospaced, plain, textWidth } from '../textMeasure';
import { labelLines, widestOf } from '../breakLabel';
import type { ClassBox, ClassMember } from './classModel';

const NAME_FONT = bold(13);
const NAME_LINE = 18;
const STEREOTYPE_FONT = plain(12);
const MEMBER_FONT = monospaced(11.5);
const MEMBER_LINE = 17;
/** How far the further lines of a long member are indented. */
const INDENT = 14;
const WIDEST_TEXT = 420;
const NARROWEST_TEXT = 90;
const PADDING = 12;

interface MemberLine {
  readonly text: string;
  readonly kind: ClassMember['kind'];
  readonly indent: number;
}

/** The texts of a class, in lines that fit its box. */
export interface ClassTexts {
  readonly name: readonly string[];
  /** Empty for none. */
  readonly stereotype: string;
  /** Fields, then methods, as far as there are any. */
  readonly compartments: readonly (readonly MemberLine[])[];
}

/** Breaks the texts of a class into lines. */
export function classTexts({ name, stereotype, fields, methods }: ClassBox): ClassTexts {
  return {
    name: labelLines(name, WIDEST_TEXT, NAME_FONT),
    stereotype: stereotype === '' ? '' : `«${stereotype}»`,
    compartments: [fields, methods]
      .filter(({ length }) => length > 0)
      .map((each) => each.flatMap(memberLines)),
  };
}

function memberLines({ text, kind }: ClassMember): MemberLine[] {
  const lines = labelLines(text, WIDEST_TEXT - INDENT, MEMBER_FONT);
  return lines.map((line, row) => ({ text: line, kind, indent: row === 0 ? 0 : INDENT }));
}

/** How much room the box of a class needs. */
export function sizeOf(texts: ClassTexts): BoxSize {
  const { name, stereotype, compartments } = texts;
  const width = Math.max(
    NARROWEST_TEXT,
    widestOf(name, NAME_FONT),
    textWidth(stereotype, STEREOTYPE_FONT),
    ...compartments.flat().map(({ text, indent }) => textWidth(text, MEMBER_FONT) + indent),
  );
  const rows = compartments.reduce((sum, { length }) => sum + length * MEMBER_LINE + 10, 0);
  return { width: width + PADDING * 2, height: headHeight(texts) + Math.max(8, rows) };
}

function headHeight({ name, stereotype }: ClassTexts): number {
  return name.length * NAME_LINE + (stereotype === '' ? 12 : 26);
}

/** Paints a class: its name above, its fields and its methods below. */
export function paintClassBox(texts: ClassTexts, place: PlacedBox): string[] {
  const { x, width, height } = place;
  const [left, top] = [x - width / 2, place.y - height / 2];
  const parts = [
    `<rect x="${rounded(left)}" y="${rounded(top)}" width="${rounded(width)}" height="${rounded(height)}" rx="3" fill="#ffffff" stroke="${INK}" stroke-width="1.2"/>`,
    ...paintHead(texts, place),
  ];
  let y = top + headHeight(texts);
  for (const lines of texts.compartments) {
    parts.push(
      `<path d="M${rounded(left)} ${rounded(y)}h${rounded(width)}" stroke="${INK}" stroke-width="1"/>`,
      ...lines.map((line, row) => paintMember(line, left + PADDING, y + 17 + row * MEMBER_LINE)),
    );
    y += lines.length * MEMBER_LINE + 10;
  }
  return parts;
}

function paintHead(texts: ClassTexts, { x, y, width, height }: PlacedBox): string[] {
  const { name, stereotype } = texts;
  const [left, top, head] = [x - width / 2, y - height / 2, headHeight(texts)];
  const firstLine = top + head - 10 - (name.length - 1) * NAME_LINE;
  return [
    `<path d="M${rounded(left + 1)} ${rounded(top + 1)}h${rounded(width - 2)}v${head - 1}h${rounded(2 - width)}z" fill="${BAND}"/>`,
    ...(stereotype === ''
      ? []
      : [svgText(x, top + 17, stereotype, { size: 11.5, fill: MUTED, anchor: 'middle' })]),
    ...name.map((line, row) =>
      svgText(x, firstLine + row * NAME_LINE, line, { size: NAME_FONT.size, weight: 600, anchor: 'middle' }),
    ),
  ];
}

/** Abstract members are slanted and static ones underlined, as in UML. */
function paintMember({ text, kind, indent }: MemberLine, x: number, y: number): string {
  return svgText(x + indent, y, text, {
    size: MEMBER_FONT.size,
    font: CODE_FONT,
    ...(kind === 'abstract' && { isItalic: true }),
    ...(kind === 'static' && { isUnderlined: true }),
  });
}
