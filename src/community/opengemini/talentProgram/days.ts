/** A day of the calendar as `YYYY-MM-DD`, without time and time zone. */
export type Day = string & { readonly __brand: 'Day' };

const MILLISECONDS = 86_400_000;
/** China has one time zone, UTC+8, and no summer time since 1991. */
const SHANGHAI = 8 * 3_600_000;
/** Sunday is 0 for `Date`. */
const MONDAY = 1;

/** Reads a day in the form `2026-01-31`. `undefined` for another form, a day that does not exist, or a year before 1900. */
export function parseDay(text: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || year < '1900') return undefined;
  return dayOf(Number(year), Number(month), Number(day)) === text ? (text as Day) : undefined;
}

/** The current day in Shanghai at a time in milliseconds since 1970 UTC. */
export function dayInShanghai(milliseconds: number): Day {
  return new Date(milliseconds + SHANGHAI).toISOString().slice(0, 10) as Day;
}

/** A day by its numbers, the month 1-based. Overflow is allowed: day 0 is the last day of the month before. */
export function dayOf(year: number, month: number, day: number): Day {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) as Day;
}

/** The day that is `days` later; earlier if negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * MILLISECONDS).toISOString().slice(0, 10) as Day;
}

/** The year and the 1-based month of a day. */
export function monthOf(day: Day): { readonly year: number; readonly month: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

/** The first Monday on or after a day. */
export function mondayFrom(day: Day): Day {
  return addDays(day, (7 + MONDAY - weekday(day)) % 7);
}

/** The Monday of the week that holds a day; weeks begin on Monday (ISO 8601). */
export function mondayOfWeek(day: Day): Day {
  return addDays(day, -((7 + weekday(day) - MONDAY) % 7));
}

function weekday(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay();
}
