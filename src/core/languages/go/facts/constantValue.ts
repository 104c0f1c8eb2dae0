import type { Type } from '../calls/entities';
import { outsideOriginOf } from '../calls/outsideTypes';
import { underlying } from '../calls/typeExpressions';

/** The value of a constant expression. A type is absent while nothing has given the constant one. */
export type ConstantValue = NumberConstant | TextConstant | BooleanConstant;

/** A number as a fraction, because Go computes constants exactly. */
export interface NumberConstant {
  readonly kind: 'number';
  /** May be negative. */
  readonly numerator: bigint;
  /** Greater than 0. */
  readonly denominator: bigint;
  /** True if a division keeps the fraction. */
  readonly isFloat: boolean;
  /** Absent for a constant without a type. */
  readonly type?: Type | undefined;
}

export interface TextConstant {
  readonly kind: 'text';
  /** Without quotes. */
  readonly value: string;
  /** Absent for a constant without a type. */
  readonly type?: Type | undefined;
}

export interface BooleanConstant {
  readonly kind: 'boolean';
  readonly value: boolean;
  /** Absent for a constant without a type. */
  readonly type?: Type | undefined;
}

/** A whole number without a type. */
export function integer(value: bigint): NumberConstant {
  return { kind: 'number', numerator: value, denominator: 1n, isFloat: false };
}

/** A fraction in its lowest terms; `undefined` if the denominator is 0. */
export function fraction(
  numerator: bigint,
  denominator: bigint,
  isFloat: boolean,
): NumberConstant | undefined {
  if (denominator === 0n) return undefined;
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestDivisor(numerator < 0n ? -numerator : numerator, denominator * sign);
  return {
    kind: 'number',
    numerator: (numerator * sign) / divisor,
    denominator: (denominator * sign) / divisor,
    isFloat,
  };
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  let [left, right] = [one, other];
  while (right !== 0n) [left, right] = [right, left % right];
  return left === 0n ? 1n : left;
}

/** The value as people write it: digits, a text without quotes, `true`; a duration with its units. */
export function printConstant(constant: ConstantValue): string | undefined {
  if (constant.kind !== 'number') return String(constant.value);
  const { numerator, denominator, type } = constant;
  if (type && isDuration(type)) return denominator === 1n ? printDuration(numerator) : undefined;
  return denominator === 1n ? String(numerator) : printDecimal(numerator, denominator);
}

/** A decimal fraction; `undefined` if it has too many digits, or no end. */
function printDecimal(numerator: bigint, denominator: bigint): string | undefined {
  for (let digits = 1; digits <= MOST_DIGITS; digits++) {
    const scaled = numerator * 10n ** BigInt(digits);
    if (scaled % denominator !== 0n) continue;
    const whole = String(scaled / denominator)
      .replace('-', '')
      .padStart(digits + 1, '0');
    const sign = numerator < 0n ? '-' : '';
    return `${sign}${whole.slice(0, -digits)}.${whole.slice(-digits)}`;
  }
  return undefined;
}

const MOST_DIGITS = 20;

/** Prints nanoseconds as Go does: `1h30m0s`, `250ms`. */
function printDuration(nanoseconds: bigint): string {
  if (nanoseconds === 0n) return '0s';
  const sign = nanoseconds < 0n ? '-' : '';
  const amount = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  for (const [unit, size, next] of SMALL_UNITS) {
    if (amount < next) return `${sign}${inUnits(amount, size)}${unit}`;
  }
  const seconds = amount / SECOND;
  const rest = `${inUnits(amount - (seconds / 60n) * 60n * SECOND, SECOND)}s`;
  const minutes = seconds / 60n;
  const hours = minutes / 60n;
  const parts = [hours > 0n ? `${hours}h` : '', minutes > 0n ? `${minutes % 60n}m` : '', rest];
  return `${sign}${parts.join('')}`;
}

function inUnits(amount: bigint, size: bigint): string {
  return amount % size === 0n ? String(amount / size) : (printDecimal(amount, size) ?? '');
}

const SECOND = 1_000_000_000n;
const SMALL_UNITS: readonly (readonly [string, bigint, bigint])[] = [
  ['ns', 1n, 1_000n],
  ['µs', 1_000n, 1_000_000n],
  ['ms', 1_000_000n, SECOND],
];

export function isDuration(type: Type): boolean {
  const origin = outsideOriginOf(type);
  return origin?.path === 'time' && origin.name === 'Duration';
}

/** The name of the type that decides how a value behaves: `int64` for a duration; `undefined` if it is unknown. */
export function basicNameOf(type: Type): string | undefined {
  if (isDuration(type)) return 'int64';
  const base = underlying(type);
  return base.kind === 'basic' ? base.name : undefined;
}
