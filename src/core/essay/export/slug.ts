const LONGEST = 60;
/** Names that Windows keeps for itself. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A name for addresses and files: small letters, digits and hyphens; `undefined` when nothing is left. */
export function slugOf(text: string): string | undefined {
  const words =
    text
      .slice(0, 500)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, LONGEST) : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  if (slug === '') return undefined;
  return RESERVED.test(slug) ? `essay-${slug}` : slug;
}

/** A day as `YYYY-MM-DD` from what a person may have written, such as `2024-9-2`; `undefined` for any other text. */
export function dayOf(text: string): string | undefined {
  const match = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].{0,40})?$/.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number);
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return isDay ? [year, padded(month), padded(day)].join('-') : undefined;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}
