/** A value as an essay or the code writes it. */
export interface Quantity {
  /** The numbers that the code may have for it: the number itself, and in the smallest unit. */
  readonly values: readonly number[];
  /** For a time: how long it is. */
  readonly nanoseconds?: number;
}

const TIMES: readonly (readonly [number, string])[] = [
  [1, 'ns nanosecond nanoseconds 纳秒'],
  [1e3, 'us µs microsecond microseconds 微秒'],
  [1e6, 'ms millisecond milliseconds 毫秒'],
  [1e9, 's sec secs second seconds 秒 秒钟'],
  [60e9, 'm min mins minute minutes 分钟 分'],
  [3600e9, 'h hour hours 小时 个小时'],
  [86400e9, 'd day days 天 日'],
  [604800e9, 'w week weeks 周'],
];
const NANOSECONDS = new Map(
  TIMES.flatMap(([length, names]) => names.split(' ').map((name) => [name, length] as const)),
);
const POWERS: Readonly<Record<string, number>> = { k: 1, m: 2, g: 3, t: 4 };
const NUMBER = '-?\\d[\\d,_]*(?:\\.\\d+)?(?:e\\d+)?';
const WRITTEN = new RegExp(`^(${NUMBER})\\s*(?:([万亿])\\s*)?([\\p{L}µ%]*)$`, 'u');
const FACTOR = new RegExp(`^(?:(${NUMBER})|(?:\\w+\\.)?([A-Za-z]+))$`);
const HUNDREDS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const UNITLESS =
  /^个?(?:|个|条|次|行|份|张|字节|%|bytes?|times|rows?|entries|entry|items?|lines?|points?|records?|files?|series|shards?|partitions?|[a-z]*routines?|workers?|threads?|levels?|blocks?|segments?|replicas?|nodes?|retries|attempts|percent|columns?|writers?|chars|characters|点|段|层|路|块|级|倍|列|页|B)$/i;

/** Reads a number with its unit, a product, or times one after the other as in `1m30s`; `undefined` for anything else. */
export function readQuantity(text: string): Quantity | undefined {
  const bare = text.trim();
  const product = readProduct(bare);
  if (product) return product;
  const [, digits, hundreds = '', unit = ''] = WRITTEN.exec(bare) ?? [];
  if (digits === undefined) return readTimes(bare);
  const number = plainNumber(digits) * (HUNDREDS[hundreds] ?? 1);
  if (UNITLESS.test(unit)) return { values: [number] };
  const length = NANOSECONDS.get(unit) ?? (unit.length > 1 ? NANOSECONDS.get(unit.toLowerCase()) : undefined);
  const power = POWERS[/^([kmgt])i?b?$/i.exec(unit)?.[1]?.toLowerCase() ?? ''];
  if (length !== undefined) {
    const time = timeOf(number * length, number);
    // `30m` may be minutes or megabytes.
    return power === undefined ? time : { ...time, values: [...time.values, number * 1024 ** power] };
  }
  return power === undefined
    ? undefined
    : { values: [number, number * 1024 ** power, number * 1000 ** power] };
}

/** Several times: `1h30m`. */
function readTimes(text: string): Quantity | undefined {
  if (!/^(?:\d+(?:\.\d+)?[a-zµ]+){1,4}$/.test(text)) return undefined;
  let sum = 0;
  for (const [, digits = '', unit = ''] of text.matchAll(/(\d+(?:\.\d+)?)([a-zµ]+)/g)) {
    const length = NANOSECONDS.get(unit);
    if (length === undefined) return undefined;
    sum += Number(digits) * length;
  }
  return timeOf(sum, sum);
}

/** A constant that is no time may count in any unit of time. */
function timeOf(nanoseconds: number, number: number): Quantity {
  return {
    nanoseconds,
    values: [number, ...[1, 1e3, 1e6, 1e9, 60e9, 3600e9].map((unit) => nanoseconds / unit)],
  };
}

/** `64 * 1024`, `1 << 20`, `30 * time.Second`, `256 * config.KB`. */
function readProduct(text: string): Quantity | undefined {
  const [first = '', ...rest] = text.split(/\s*(\*|×|<<)\s*/);
  if (rest.length === 0) return undefined;
  let value: number | undefined = 1;
  let isTime = false;
  for (const [at, factor] of [first, ...rest.filter((_, place) => place % 2 === 1)].entries()) {
    const [, digits, name = ''] = FACTOR.exec(factor.replace(/^time\.Duration\((.*)\)$/, '$1')) ?? [];
    const length = NANOSECONDS.get(name.toLowerCase());
    const power = POWERS[/^([kmgt])i?b?$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
    const number = digits === undefined ? (length ?? (power && 1024 ** power)) : plainNumber(digits);
    if (number === undefined) return undefined;
    isTime ||= digits === undefined && length !== undefined;
    const operator = at === 0 ? '*' : rest[2 * at - 2];
    value = operator === '<<' ? value * 2 ** number : value * number;
  }
  return isTime ? { nanoseconds: value, values: [value] } : { values: [value] };
}

function plainNumber(digits: string): number {
  return Number(digits.replace(/[,_]/g, ''));
}
