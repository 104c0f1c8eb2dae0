import type { Io } from './io';

/** Control characters, which a terminal obeys, and characters that turn the direction of text around; not line ends and tabs. */
const OBEYED =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text that a terminal shows and does not obey: titles, names of files and tours are untrusted. Writes `\u001b` for the
 * character, as JSON does, so that a JSON document keeps its meaning.
 */
export function printable(text: string): string {
  return text.replace(OBEYED, (character) => escaped(character));
}

/** The same for a text that must stay on its line and in its column. */
export function printableCell(text: string): string {
  return printable(
    text.replace(/[\t\r\n]/g, (character) => ({ '\t': '\\t', '\r': '\\r' })[character] ?? '\\n'),
  );
}

/** An `Io` whose results and messages a terminal does not obey. */
export function printableIo(io: Io): Io {
  return {
    ...io,
    out: (text) => io.out(printable(text)),
    say: (text) => io.say(printable(text)),
  };
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
