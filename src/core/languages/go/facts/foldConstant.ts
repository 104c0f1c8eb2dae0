import type { Binary, Call, Expression, Selector, ValueSpec } from '../ast';
import type { Entity, Scope, Type, Variable } from '../calls/entities';
import { denotedType } from '../calls/typeExpressions';
import {
  basicNameOf,
  type ConstantValue,
  fraction,
  integer,
  isDuration,
  type NumberConstant,
} from './constantValue';
import { literalValue } from './literals';
import { standardConstant } from './standardConstants';

/** Reads the text of a file of the tree. */
export type TextOf = (path: string) => string | undefined;

/** The value that a declaration gives to one of its names; `undefined` if it cannot be computed. */
export function foldDeclared(
  spec: ValueSpec,
  position: number,
  scope: Scope,
  textOf: TextOf,
): ConstantValue | undefined {
  return new Folder(textOf).declared(spec, position, scope);
}

/** The value of an expression that consists of constants; `undefined` if it cannot be computed. */
export function foldExpression(x: Expression, scope: Scope, textOf: TextOf): ConstantValue | undefined {
  return new Folder(textOf).value(x, scope, undefined);
}

/** Computes constants (The Go Programming Language Specification, "Constant expressions"). */
class Folder {
  private level = 0;

  constructor(private readonly textOf: TextOf) {}

  declared(spec: ValueSpec, position: number, scope: Scope): ConstantValue | undefined {
    const x = spec.values[position];
    // One call may give the values of all names.
    if (!x || spec.values.length !== spec.names.length) return undefined;
    const iota = spec.kind === 'const' ? spec.iota : undefined;
    const value = this.value(x, scope, iota);
    const type = spec.type && denotedType(spec.type, scope);
    if (spec.type && !type) return undefined;
    return value && type ? converted(value, type) : value;
  }

  value(x: Expression, scope: Scope, iota: number | undefined): ConstantValue | undefined {
    // A constant that depends on itself is an error in the Go code.
    if (this.level === DEEPEST) return undefined;
    this.level++;
    const value = this.compute(x, scope, iota);
    this.level--;
    return value;
  }

  private compute(x: Expression, scope: Scope, iota: number | undefined): ConstantValue | undefined {
    switch (x.kind) {
      case 'literal': {
        const text = this.textOf(scope.file.path);
        return text === undefined ? undefined : literalValue(x, text);
      }
      case 'identifier':
        return this.named(x.name, scope.lookup(x.name), iota);
      case 'selector':
        return this.qualified(x, scope);
      case 'unary':
        return unary(x.operator, this.value(x.x, scope, iota));
      case 'binary':
        return this.binary(x, scope, iota);
      case 'call':
        return this.conversion(x, scope, iota);
      default:
        return undefined;
    }
  }

  private named(
    name: string,
    entity: Entity | undefined,
    iota: number | undefined,
  ): ConstantValue | undefined {
    if (entity?.kind !== 'variable') return undefined;
    if (entity.source) return this.constant(entity.source);
    if (name === 'true' || name === 'false') return { kind: 'boolean', value: name === 'true' };
    return name === 'iota' && iota !== undefined ? integer(BigInt(iota)) : undefined;
  }

  private constant({ spec, index, scope }: NonNullable<Variable['source']>): ConstantValue | undefined {
    return spec.kind === 'const' ? this.declared(spec, index, scope) : undefined;
  }

  private qualified({ x, name }: Selector, scope: Scope): ConstantValue | undefined {
    const owner = x.kind === 'identifier' ? scope.lookup(x.name) : undefined;
    if (owner?.kind !== 'package') return undefined;
    if (!owner.package) return standardConstant(owner.importPath, name);
    const entity = owner.package.names.get(name);
    return entity?.kind === 'variable' && entity.source ? this.constant(entity.source) : undefined;
  }

  private binary(
    { operator, x, y }: Binary,
    scope: Scope,
    iota: number | undefined,
  ): ConstantValue | undefined {
    const left = this.value(x, scope, iota);
    const right = left && this.value(y, scope, iota);
    if (!left || !right) return undefined;
    if (operator === '<<' || operator === '>>') return shifted(operator, left, right);
    if (left.kind === 'number' && right.kind === 'number') return arithmetic(operator, left, right);
    const type = left.type ?? right.type;
    if (left.kind === 'text' && right.kind === 'text' && operator === '+') {
      return { kind: 'text', value: left.value + right.value, type };
    }
    return undefined;
  }

  /** `T(x)`, and `len` of a text. */
  private conversion(
    { callee, args }: Call,
    scope: Scope,
    iota: number | undefined,
  ): ConstantValue | undefined {
    const [only, ...more] = args;
    if (!only || more.length > 0) return undefined;
    const type = denotedType(callee, scope);
    if (type) {
      const value = this.value(only, scope, iota);
      return value && converted(value, type);
    }
    const entity = callee.kind === 'identifier' ? scope.lookup(callee.name) : undefined;
    if (entity?.kind !== 'builtinFunction' || entity.name !== 'len') return undefined;
    const value = this.value(only, scope, iota);
    return value?.kind === 'text' ? integer(BigInt(bytesOf(value.value))) : undefined;
  }
}

/** Deeper than chains of constants in real code. */
const DEEPEST = 100;

/** No constant of real code has more bits. */
const MOST_BITS = 1024n;

function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** The value with a type; `undefined` if we do not know how the type prints its values. */
function converted(value: ConstantValue, type: Type): ConstantValue | undefined {
  const name = basicNameOf(type);
  if (name === undefined) return undefined;
  if (value.kind === 'boolean') return name === 'bool' ? { ...value, type } : undefined;
  if (value.kind === 'text') return name === 'string' ? { ...value, type } : undefined;
  if (/^float/.test(name)) return { ...value, numerator: rounded(value), isFloat: true, type };
  const isWhole = value.denominator === 1n && /^u?int/.test(name);
  return isWhole ? { ...value, isFloat: false, type } : undefined;
}

/** A float has 53 bits; only whole numbers lose digits that people would see. */
function rounded({ numerator, denominator }: NumberConstant): bigint {
  return denominator === 1n ? BigInt(Number(numerator)) : numerator;
}

function unary(operator: string, operand: ConstantValue | undefined): ConstantValue | undefined {
  if (operand?.kind === 'boolean') {
    return operator === '!' ? { ...operand, value: !operand.value } : undefined;
  }
  if (operand?.kind !== 'number') return undefined;
  const { numerator, denominator, type } = operand;
  if (operator === '+') return operand;
  if (operator === '-') return { ...operand, numerator: -numerator };
  if (operator !== '^' || denominator !== 1n) return undefined;
  const bits = type ? unsignedBits(type) : undefined;
  return { ...operand, numerator: bits === undefined ? -numerator - 1n : (1n << bits) - 1n - numerator };
}

/** The size of an unsigned type; `undefined` for all others. */
function unsignedBits(type: Type): bigint | undefined {
  const match = /^uint(8|16|32|64|ptr|)$/.exec(basicNameOf(type) ?? '');
  return match ? BigInt(/^\d+$/.test(match[1] ?? '') ? (match[1] ?? '') : 64) : undefined;
}

function shifted(
  operator: '<<' | '>>',
  left: ConstantValue,
  right: ConstantValue,
): ConstantValue | undefined {
  if (left.kind !== 'number' || right.kind !== 'number') return undefined;
  if (left.denominator !== 1n || right.denominator !== 1n) return undefined;
  const count = right.numerator;
  if (count < 0n || count > MOST_BITS) return undefined;
  const numerator = operator === '<<' ? left.numerator << count : left.numerator >> count;
  return { ...left, numerator, isFloat: false };
}

function arithmetic(
  operator: string,
  left: NumberConstant,
  right: NumberConstant,
): ConstantValue | undefined {
  const compared = comparison(operator, left, right);
  if (compared !== undefined) return { kind: 'boolean', value: compared };
  const type = commonType(left.type, right.type);
  const isFloat = type ? /^float/.test(basicNameOf(type) ?? '') : left.isFloat || right.isFloat;
  const result = fractionOf(operator, left, right, isFloat);
  return result && { ...result, type };
}

/** Both operands have the same type, unless one has none yet. */
function commonType(left: Type | undefined, right: Type | undefined): Type | undefined {
  if (left && right && isDuration(right)) return right;
  return left ?? right;
}

function fractionOf(
  operator: string,
  { numerator: a, denominator: b }: NumberConstant,
  { numerator: c, denominator: d }: NumberConstant,
  isFloat: boolean,
): NumberConstant | undefined {
  switch (operator) {
    case '+':
      return fraction(a * d + c * b, b * d, isFloat);
    case '-':
      return fraction(a * d - c * b, b * d, isFloat);
    case '*':
      return fraction(a * c, b * d, isFloat);
    case '/':
      if (isFloat || c === 0n) return fraction(a * d, b * c, isFloat);
      return b === 1n && d === 1n ? integer(a / c) : undefined;
    default:
      return b === 1n && d === 1n ? onIntegers(operator, a, c) : undefined;
  }
}

function onIntegers(operator: string, left: bigint, right: bigint): NumberConstant | undefined {
  switch (operator) {
    case '%':
      return right === 0n ? undefined : integer(left % right);
    case '&':
      return integer(left & right);
    case '|':
      return integer(left | right);
    case '^':
      return integer(left ^ right);
    case '&^':
      return integer(left & ~right);
    default:
      return undefined;
  }
}

function comparison(operator: string, left: NumberConstant, right: NumberConstant): boolean | undefined {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  switch (operator) {
    case '==':
      return difference === 0n;
    case '!=':
      return difference !== 0n;
    case '<':
      return difference < 0n;
    case '<=':
      return difference <= 0n;
    case '>':
      return difference > 0n;
    case '>=':
      return difference >= 0n;
    default:
      return undefined;
  }
}
