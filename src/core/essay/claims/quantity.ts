/** A value as an essay writes it. */
export interface Quantity {
  /** The values that the code may have for it: the number itself, and in the smallest unit. */
  readonly values: readonly number[];
}

const NANOSECONDS: Readonly<Record<string, number>> = {
  ns: 1,
  纳秒: 1,
  us: 1e3,
  µs: 1e3,
  微秒: 1e3,
  ms: 1e6,
  毫秒: 1e6,
  s: 1e9,
  sec: 1e9,
  second: 1e9,
  seconds: 1e9,
  秒: 1e9,
  秒钟: 1e9,
  min: 60e9,
  minute: 60e9,
  minutes: 60e9,
  分钟: 60e9,
  分: 60e9,
  h: 3600e9,
  hour: 3600e9,
  hours: 3600e9,
  小时: 3600e9,
  d: 86400e9,
  day: 86400e9,
  days: 86400e9,
  天: 86400e9,
  日: 86400e9,
  w: 604800e9,
  week: 604800e9,
  weeks: 604800e9,
  周: 604800e9,
};
const BYTES: Readonly<Record<string, number>> = { k: 1, m: 2, g: 3, t: 4 };
const NUMBER = '-?\\d[\\d,_]*(?:\\.\\d+)?';
const WRITTEN = new RegExp(`^(${NUMBER})\\s*(万|亿|[\\p{L}µ]*)$`, 'u');
const PRODUCT = /^\d+(?:\s*(?:\*|×|<<)\s*\d+)+$/;
const UNITLESS = /^(?:|个|条|次|行|份|张|字节|bytes?|times|rows|entries|items|lines|points|点|段|层|路|B)$/i;

/** Reads a number with its unit, or a product; `undefined` for anything else. */
export function readQuantity(text: string): Quantity | undefined {
  const bare = text.trim();
  if (PRODUCT.test(bare)) return { values: [productOf(bare)] };
  const [, digits, unit = ''] = WRITTEN.exec(bare) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits.replace(/[,_]/g, ''));
  if (unit === '万' || unit === '亿') return { values: [number * (unit === '万' ? 1e4 : 1e8)] };
  if (UNITLESS.test(unit)) return { values: [number] };
  const nanoseconds = NANOSECONDS[unit] ?? NANOSECONDS[unit.toLowerCase()];
  if (nanoseconds !== undefined) return { values: timesOf(number * nanoseconds, number) };
  const power = BYTES[/^([kmgt])i?b?$/i.exec(unit)?.[1]?.toLowerCase() ?? ''];
  return power === undefined
    ? undefined
    : { values: [number, number * 1024 ** power, number * 1000 ** power] };
}

/** A constant may count in any unit of time. */
function timesOf(nanoseconds: number, number: number): number[] {
  return [number, ...[1, 1e3, 1e6, 1e9, 60e9, 3600e9].map((unit) => nanoseconds / unit)];
}

function productOf(text: string): number {
  const [first = '1', ...rest] = text.split(/\s*(\*|×|<<)\s*/);
  let value = Number(first);
  for (let at = 0; at + 1 < rest.length; at += 2) {
    const next = Number(rest[at + 1]);
    value = rest[at] === '<<' ? value * 2 ** next : value * next;
  }
  return value;
}
