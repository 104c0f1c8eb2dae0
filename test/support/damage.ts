import type { Random } from './seededRandom';

const SCRAPS = [
  ...[
    '',
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    '\\',
    '\n',
    '\0',
    '\ud800',
    '\u202e',
    '-1',
    '1e999',
    'null',
    'true',
  ],
  ...[
    '../',
    '/',
    'C:\\',
    '<script>',
    '[a](b)',
    '](',
    '# ',
    '## x {#x}',
    '{#',
    '```',
    '> ',
    '\t',
    '*',
    '__proto__',
  ],
  ...['{"__proto__":{}}', '[[[[[[[[', '"\\ud800"', '%s', '{0}', 'constructor', '999999999999999999999'],
];

/** A text with some damage: pieces that are cut out, doubled, exchanged or put in, as an accident or an attacker would. */
export function damaged(text: string, random: Random): string {
  let result = text;
  for (let count = random.below(4); count >= 0; count--) {
    const start = random.below(result.length + 1);
    const end = Math.min(result.length, start + random.below(random.below(4) === 0 ? 400 : 12));
    const [before, piece, after] = [result.slice(0, start), result.slice(start, end), result.slice(end)];
    const other = random.below(result.length + 1);
    const put = [
      '',
      piece + piece,
      random.of(SCRAPS),
      random.of(SCRAPS).repeat(random.below(300)),
      result.slice(other, other + random.below(80)),
    ];
    result = before + random.of(put) + after;
  }
  return result;
}
