/** Characters as wide as they are high: Chinese, Japanese, Korean, full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** A font as far as it can be known where there are none to measure. */
export interface Font {
  /** In pixels: the width of a wide character. */
  readonly size: number;
  /** How wide the others are, as a part of that. */
  readonly narrow: number;
}

export const plain = (size: number): Font => ({ size, narrow: 0.55 });
export const bold = (size: number): Font => ({ size, narrow: 0.64 });
export const monospaced = (size: number): Font => ({ size, narrow: 0.61 });

/** How wide a text is, about, in pixels. */
export function textWidth(text: string, { size, narrow }: Font): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 1 : narrow;
  return width * size;
}

/** A text that fits a width, with an ellipsis where something was left out. */
export function shorten(text: string, width: number, font: Font): string {
  if (textWidth(text, font) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, font) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The width below which {@link wrap} has to leave out something of a text. */
export function widestPiece(text: string, font: Font): number {
  const pieces = text.trim().split(/\s+/).flatMap(piecesOf);
  return Math.max(0, ...pieces.map((piece) => textWidth(piece, font)));
}

/** A text in lines that fit a width: broken at blanks, and within words only where one is too long for a line. */
export function wrap(text: string, width: number, font: Font, mostLines: number): string[] {
  const fits = (line: string): boolean => textWidth(line.trimEnd(), font) <= width;
  const lines: string[] = [];
  for (const word of text.trim().split(/(?<=\s)/)) {
    // What is broken begins on a line of its own: its beginning would look like a word.
    const pieces = fits(word) ? [word] : piecesOf(word);
    pieces.forEach((piece, index) => {
      const last = pieces.length > 1 && index === 0 ? undefined : lines.at(-1);
      if (last !== undefined && fits(last + piece)) lines[lines.length - 1] = last + piece;
      else if (piece !== '') lines.push(piece);
    });
  }
  const shown = lines.slice(0, mostLines - 1);
  const rest = lines.slice(mostLines - 1).join('');
  return [...shown, ...(rest === '' ? [] : [rest])].map((line) => shorten(line.trimEnd(), width, font));
}

const OPENING = /[（「『《〈【]/;
const CLOSING = /[，。、；：？！）」』》〉】]/;

/** The parts of a word between which a line may end: after hyphens, and around wide characters. */
function piecesOf(word: string): string[] {
  const pieces: string[] = [];
  let last = '';
  for (const character of word) {
    const mayBreak = WIDE.test(character) || WIDE.test(last) || last === '-';
    if (mayBreak && !CLOSING.test(character) && !OPENING.test(last)) pieces.push(character);
    else pieces.push(`${pieces.pop() ?? ''}${character}`);
    last = character;
  }
  return pieces;
}
