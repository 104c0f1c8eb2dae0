const LONGEST_LABEL = 400;

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  colon: ':',
  semi: ';',
  num: '#',
};

/** Tags that only change how a text looks; Mermaid documentation, "Flowcharts – Markdown formatting". */
const LOOKS = /<\/?(?:b|i|u|s|em|strong|small|sub|sup|code|span)\s*>/gi;

/** A label as it reads: quotes, tags and entities resolved, marks that reorder text left out; lines stay lines. */
export function readLabel(source: string): string {
  const text = source.slice(0, LONGEST_LABEL * 2).trim();
  const unquoted = /^"`?([\s\S]*?)`?"$/.exec(text)?.[1] ?? text;
  return unquoted
    .replace(/\s*<br\s*\/?>\s*|\\n/gi, '\n')
    .replace(LOOKS, '')
    .replace(/[#&](#?\w{1,8});/g, (whole, name: string) => entity(name) ?? whole)
    .replace(/[\p{Cf}]|[^\S\n]+/gu, (found) => (found.trim() === '' ? ' ' : ''))
    .trim()
    .slice(0, LONGEST_LABEL);
}

function entity(name: string): string | undefined {
  const digits = name.replace(/^#/, '');
  if (!/^\d{1,7}$/.test(digits)) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  const code = Number(digits);
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
