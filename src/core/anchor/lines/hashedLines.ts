import { linesOf } from '../../base/text';
import { hashText } from '../../code/bodyHash';
import { EDGE } from '../../code/lineEvidence';
import { hashTexts } from '../../code/sketch';

/** The lines of a file as hashes. Layout inside a line does not count, nor do line ends. */
export class HashedLines {
  /** One for each line. */
  readonly hashes: readonly number[];
  /** The lines, from 0, that have a letter or a digit. Others (blank ones, brackets, rules) tell nothing about their place. */
  private readonly telling: readonly number[];
  private readonly texts: readonly string[];

  constructor(text: string) {
    this.texts = linesOf(text);
    this.hashes = this.texts.map(hashOfLine);
    this.telling = this.texts.flatMap((line, index) => (/[\p{L}\p{N}]/u.test(line) ? [index] : []));
  }

  get count(): number {
    return this.texts.length;
  }

  /** The hash of lines as they are written, without line ends and blanks before them. */
  bodyOf(first: number, last: number): string {
    const lines = this.texts.slice(first, last + 1);
    return hashText(lines.map((line) => line.trimEnd()).join('\n'));
  }

  /** How many letters and digits some lines have. */
  lettersIn(first: number, last: number): number {
    return this.texts
      .slice(first, last + 1)
      .join('')
      .replace(/[^\p{L}\p{N}]/gu, '').length;
  }

  /** The nearest telling lines above a line, the nearest first; {@link EDGE} after the first line of the file. */
  above(line: number, most: number): number[] {
    const end = this.tellingBefore(line);
    const found = this.telling.slice(Math.max(0, end - most), end).reverse();
    return this.hashesOf(found, most);
  }

  /** The nearest telling lines below a line, the nearest first; {@link EDGE} after the last line of the file. */
  below(line: number, most: number): number[] {
    const start = this.tellingBefore(line + 1);
    return this.hashesOf(this.telling.slice(start, start + most), most);
  }

  /** The telling lines with a hash, from 0. */
  tellingWith(hash: number): readonly number[] {
    return this.telling.filter((line) => this.hashes[line] === hash);
  }

  /** The telling lines between two lines, both left out. */
  tellingBetween(above: number, below: number): readonly number[] {
    return this.telling.slice(this.tellingBefore(above + 1), this.tellingBefore(below));
  }

  /** How much of the telling lines of the larger file both have, 0 to 1. */
  sharedWith(other: HashedLines): number {
    const left = new Map<number, number>();
    for (const line of this.telling) {
      const hash = this.hashes[line] ?? EDGE;
      left.set(hash, (left.get(hash) ?? 0) + 1);
    }
    let shared = 0;
    for (const line of other.telling) {
      const hash = other.hashes[line] ?? EDGE;
      const count = left.get(hash) ?? 0;
      if (count > 0) shared++;
      left.set(hash, count - 1);
    }
    return shared / Math.max(1, this.telling.length, other.telling.length);
  }

  /** How many telling lines come before a line. */
  private tellingBefore(line: number): number {
    let [low, high] = [0, this.telling.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.telling[middle] ?? 0) < line) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private hashesOf(lines: readonly number[], most: number): number[] {
    const hashes = lines.map((line) => this.hashes[line] ?? EDGE);
    return hashes.length < most ? [...hashes, EDGE] : hashes;
  }
}

function hashOfLine(line: string): number {
  const hash = hashTexts([line.trim().replace(/\s+/gu, ' ')]);
  return hash === EDGE ? 1 : hash;
}
