import { GoLexer } from '../lexer';
import type { Literal } from '../astLeaves';
import { type ConstantValue, fraction, integer } from './constantValue';

/** The literal as the source writes it. */
export function literalText({ start }: Pick<Literal, 'start'>, text: string): string {
  const lexer = new GoLexer(text, start);
  lexer.next();
  return lexer.value;
}

/** The value of a literal; `undefined` for complex numbers and for what is not well formed. */
export function literalValue(literal: Literal, text: string): ConstantValue | undefined {
  const written = literalText(literal, text);
  switch (literal.type) {
    case 'string': {
      const value = unquote(written);
      return value === undefined ? undefined : { kind: 'text', value };
    }
    case 'rune': {
      const code = unquote(written)?.codePointAt(0);
      return code === undefined ? undefined : integer(BigInt(code));
    }
    case 'int':
      return integerFrom(written.replaceAll('_', ''));
    case 'float64':
      return floatFrom(written.replaceAll('_', ''));
    default:
      return undefined;
  }
}

function integerFrom(digits: string): ConstantValue | undefined {
  const octal = /^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits;
  return /^(?:\d+|0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)$/.test(octal) ? integer(BigInt(octal)) : undefined;
}

/** Decimal fractions only: nobody writes sizes or times as hexadecimal ones. */
function floatFrom(digits: string): ConstantValue | undefined {
  const match = /^(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,3}))?$/.exec(digits);
  if (!match) return undefined;
  const [, whole = '', part = '', exponent = '0'] = match;
  const numerator = BigInt(`${whole}${part}` || '0');
  const scale = Number(exponent) - part.length;
  const power = 10n ** BigInt(Math.abs(scale));
  return scale >= 0 ? fraction(numerator * power, 1n, true) : fraction(numerator, power, true);
}

/** The content of a string or rune literal; `undefined` if it is not well formed, or holds bytes that are no text. */
export function unquote(literal: string): string | undefined {
  const quote = literal.charAt(0);
  if (literal.length < 2 || !literal.endsWith(quote)) return undefined;
  const inside = literal.slice(1, -1);
  if (quote === '`') return inside.replaceAll('\r', '');
  const state = { isWellFormed: true };
  const value = inside.replace(ESCAPE, (whole, simple?: string, code?: string, octal?: string) => {
    if (simple !== undefined) return SIMPLE[simple] ?? simple;
    const point = octal === undefined ? parseInt((code ?? '').slice(1), 16) : parseInt(octal, 8);
    const isByte = octal !== undefined || code?.startsWith('x') === true;
    if (Number.isNaN(point) || point > 0x10ffff || (isByte && point > 127)) {
      state.isWellFormed = false;
      return whole;
    }
    return String.fromCodePoint(point);
  });
  return state.isWellFormed ? value : undefined;
}

const ESCAPE = /\\(?:([abfnrtv\\'"])|(x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})|([0-7]{3})|)/g;
const SIMPLE: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
