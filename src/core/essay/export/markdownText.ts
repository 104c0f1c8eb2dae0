import MarkdownIt from 'markdown-it';

const { helpers } = new MarkdownIt();

/** Where the label of a link or a picture ends: the place of its `]`, or -1. `start` is the place after its `[`. */
export function labelEnd(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    const character = text[index];
    if (character === '\\') index++;
    else if (character === '`') index = codeEnd(text, index);
    else if (character === '[') depth++;
    else if (character === ']' && depth-- === 0) return index;
  }
  return -1;
}

/** The last place of the code span that begins here, or of its mark when it is none. */
function codeEnd(text: string, start: number): number {
  let end = start;
  while (text[end + 1] === '`') end++;
  const mark = text.slice(start, end + 1);
  for (let found = text.indexOf(mark, end + 1); found >= 0; found = text.indexOf(mark, found)) {
    let last = found + mark.length;
    if (text[last] !== '`' && text[found - 1] !== '`') return last - 1;
    while (text[last] === '`') last++;
    found = last;
  }
  return end;
}

/** Where a link or a picture ends whose label ends at a place: behind its address, its name, or its label. */
export function inlineEnd(text: string, label: number): number {
  const after = label + 1;
  if (text[after] === '[') {
    const end = labelEnd(text, after + 1);
    return end < 0 ? after : end + 1;
  }
  if (text[after] !== '(') return after;
  const { parseLinkDestination, parseLinkTitle } = helpers;
  const skipSpace = (from: number): number =>
    from + (/^\s*/.exec(text.slice(from, from + 1000))?.[0].length ?? 0);
  const address = parseLinkDestination(text, skipSpace(after + 1), text.length);
  const behind = skipSpace(address.ok ? address.pos : after + 1);
  const title = parseLinkTitle(text, behind, text.length);
  const close = skipSpace(title.ok ? title.pos : behind);
  return text[close] === ')' ? close + 1 : after;
}

/** Text that Markdown shows as it is, in a label or a cell. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]{}<>|]/g, '\\$&');
}

/** Text without backslashes before marks and without the marks of code. */
export function plainText(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])|`/g, '$1');
}

/** An address as it can stand between the brackets of a link. */
export function destination(address: string): string {
  return address.replace(/[\s()<>\\]/g, (character) =>
    character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character),
  );
}
