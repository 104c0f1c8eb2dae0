import { type ConstantValue, integer } from './constantValue';

/** The value of a constant of the standard library that sizes, limits and times are made of; `undefined` for others. */
export function standardConstant(importPath: string, name: string): ConstantValue | undefined {
  if (importPath === 'time') {
    const nanoseconds = DURATIONS[name];
    if (nanoseconds === undefined) return undefined;
    return { ...integer(nanoseconds), type: { kind: 'external', path: 'time', name: 'Duration' } };
  }
  const match = importPath === 'math' ? /^(Max|Min)(Int|Uint)(8|16|32|64|)$/.exec(name) : null;
  if (!match) return undefined;
  const [, end, kind, size = ''] = match;
  const bits = BigInt(size === '' ? 64 : size);
  if (kind === 'Uint') return end === 'Max' ? integer((1n << bits) - 1n) : undefined;
  const limit = 1n << (bits - 1n);
  return integer(end === 'Max' ? limit - 1n : -limit);
}

const DURATIONS: Readonly<Record<string, bigint>> = {
  Nanosecond: 1n,
  Microsecond: 1_000n,
  Millisecond: 1_000_000n,
  Second: 1_000_000_000n,
  Minute: 60_000_000_000n,
  Hour: 3_600_000_000_000n,
};
