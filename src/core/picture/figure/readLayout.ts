import { message } from '../../base/message';
import type { FigureItem, FigureLine, FigureProblem, LayoutPart } from './figureModel';
import { checkNames, nestLines } from './readLines';
import { KIB, sizeText } from './sizeText';

const DEEPEST = 4;
const PART = /^(.*?)(?:\s*[:：]\s*([^:：]*))?$/u;
/** Bits in a unit; without one, a number means bytes. `KB` may be 1000 or 1024 bytes, so it is shown as it is written. */
const UNITS: Readonly<Record<string, number>> = {
  '': 8,
  bit: 1,
  bits: 1,
  B: 8,
  byte: 8,
  bytes: 8,
  字节: 8,
  KiB: 8 * KIB,
  MiB: 8 * KIB * KIB,
};
const NUMBER = /^(\d{1,12})\s*(\p{L}*)$/u;

/** Reads a layout of bytes: `name: size` in a line, indented below what it is a part of. A number means bytes; other sizes are shown as they are written. */
export function readLayout(lines: readonly FigureLine[], problems: FigureProblem[]): LayoutPart[] {
  return partsOf(nestLines(lines, DEEPEST, problems), problems);
}

function partsOf(items: readonly FigureItem[], problems: FigureProblem[]): LayoutPart[] {
  let offset: number | undefined = 0;
  return items.map((item) => {
    const read: LayoutPart = partOf(item, problems);
    const part: LayoutPart = offset === undefined ? read : { ...read, offset };
    offset = offset === undefined || part.bits === undefined ? undefined : offset + part.bits;
    return part;
  });
}

function partOf({ line, text, remark, children }: FigureItem, problems: FigureProblem[]): LayoutPart {
  const [, name = '', written = ''] = PART.exec(text) ?? [];
  if (name === '') problems.push({ line, message: message('Write "name: size".') });
  checkNames(line, [name, written], problems);
  const parts = partsOf(children, problems);
  const sum = sumOf(parts);
  const own = bitsOf(written);
  if (own !== undefined && sum !== undefined && own !== sum)
    problems.push({
      line,
      message: message('"{0}" is {1}, but its parts are {2} together.', name, sizeText(own), sizeText(sum)),
    });
  const bits = written === '' ? sum : own;
  return {
    name,
    remark,
    size: bits === undefined ? written.trim() : sizeText(bits),
    ...(bits !== undefined && { bits }),
    parts,
  };
}

/** `undefined` without parts, and where one has no number. */
function sumOf(parts: readonly LayoutPart[]): number | undefined {
  if (parts.length === 0) return undefined;
  return parts.reduce<number | undefined>(
    (sum, { bits }) => (sum === undefined || bits === undefined ? undefined : sum + bits),
    0,
  );
}

/** `undefined` for what is not a number. */
function bitsOf(written: string): number | undefined {
  const [, digits, unit = ''] = NUMBER.exec(written.trim()) ?? [];
  const factor = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  return digits === undefined || factor === undefined ? undefined : Number(digits) * factor;
}
