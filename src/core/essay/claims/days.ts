const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A day as `2024-03-01`, a month as `2024-03`; `undefined` if the text is neither. */
export function readDay(written: string): string | undefined {
  const digits = /^(\d{4})\D+(\d{1,2})(?:\D+(\d{1,2}))?\D*$/.exec(written);
  const english = /^(?:([A-Z]\w+) (?:(\d{1,2})\D*?)?|(\d{1,2}) ([A-Z]\w+)),? ?(\d{4})$/i.exec(written);
  const month = MONTHS.indexOf((english?.[1] ?? english?.[4] ?? '').slice(0, 3).toLowerCase()) + 1;
  const parts = digits
    ? digits.slice(1)
    : english && month > 0
      ? [english[5], month, english[2] ?? english[3]]
      : [];
  const [year, ...rest] = parts.flatMap((part) => (part === undefined ? [] : [String(part)]));
  return year === undefined ? undefined : [year, ...rest.map((part) => part.padStart(2, '0'))].join('-');
}

const DAY = 86_400_000;

/** How many days a day is after the last one of some days; negative if it is before the first; 0 if it is among them. */
export function daysApart(day: string, days: readonly string[]): number {
  if (days.some((one) => one.startsWith(day))) return 0;
  const sorted = [...days].sort();
  const [at, first, last] = [day, sorted[0] ?? '', sorted.at(-1) ?? ''].map((one) => Date.parse(one) / DAY);
  if (at === undefined || first === undefined || last === undefined) return 0;
  return at > last ? at - last : Math.min(0, at - first);
}
