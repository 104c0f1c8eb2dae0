/** Text that Markdown shows as it is, in a label or a cell. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]{}<>|]/g, '\\$&');
}

/** Text without backslashes before marks and without the marks of code. */
export function plainText(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])|`/g, '$1');
}

/** Escapes an address for the brackets of a link. */
export function destination(address: string): string {
  return address.replace(/[\s()<>\\]/g, (character) =>
    character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character),
  );
}
