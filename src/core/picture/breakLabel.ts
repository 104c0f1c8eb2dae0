import { textWidth, type Font } from './textMeasure';

const MOST_LINES = 8;

/** A label in lines that fit a width where they can: broken at blanks, behind marks of paths and symbols, else anywhere. */
export function labelLines(label: string, width: number, font: Font): string[] {
  if (label === '') return [];
  const lines = label.split('\n').flatMap((line) => broken(line.trim(), width, font));
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1] ?? ''}…`];
}

/** A label in as few lines as a width allows, all about equally long. */
export function balancedLines(label: string, width: number, font: Font): string[] {
  const lines = labelLines(label, width, font);
  if (lines.length < 2) return lines;
  const words = label.match(WORDS) ?? [];
  const widest = widestOf(
    words.map((word) => word.trimEnd()),
    font,
  );
  for (let part = 0.5; part < 1; part += 0.05) {
    // Words stay whole where they can.
    if (widest > width * part && widest <= width) continue;
    const narrower = labelLines(label, width * part, font);
    if (narrower.length <= lines.length && widestOf(narrower, font) <= width * part) return narrower;
  }
  return lines;
}

/** Words with the marks that open them and those that close them: between two of them a line may end. */
const WORDS =
  /[([{<*&（「『《]*(?:\p{Script=Han}+|[^\s\p{Script=Han}./_,:()[\]{}<>*&，。、；：？！（）「」『』《》]+)?[./_,:)\]}>，。、；：？！）」』》]*\s*/gu;
/** Parts of words, for those that are too long for a line: characters of Chinese, humps of names. */
const PARTS = /\p{Script=Han}[，。、；：？！）」』》]*|\p{Lu}?[\p{Ll}\d]+|\p{Lu}+(?!\p{Ll})|[^]/gu;

function broken(line: string, width: number, font: Font): string[] {
  const fits = (text: string): boolean => textWidth(text.trimEnd(), font) <= width;
  if (fits(line)) return [line];
  const words = line.match(WORDS) ?? [];
  const lines: string[] = [];
  let current = '';
  for (const piece of words.flatMap((word) => (fits(word) ? [word] : (word.match(PARTS) ?? [])))) {
    if (current !== '' && !fits(current + piece)) {
      lines.push(current.trim());
      current = '';
    }
    current += piece;
    while (!fits(current)) {
      const count = longestFit(current, fits);
      lines.push(current.slice(0, count));
      current = current.slice(count);
    }
  }
  return current.trim() === '' ? lines : [...lines, current.trim()];
}

function longestFit(text: string, fits: (text: string) => boolean): number {
  let count = 1;
  while (count < text.length && fits(text.slice(0, count + 1))) count++;
  // A character of two units stays whole.
  return /[\ud800-\udbff]/.test(text[count - 1] ?? '') ? count + 1 : count;
}

/** The width of the widest line. */
export function widestOf(lines: readonly string[], font: Font): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, font)));
}
