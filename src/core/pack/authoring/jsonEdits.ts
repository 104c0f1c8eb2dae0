import { applyEdits, modify, type FormattingOptions } from 'jsonc-parser';

type Location = readonly (string | number)[];

/** Sets a value in a JSON text; `undefined` removes it. Everything else stays as it is written. */
export function withValue(text: string, location: Location, value: unknown): string {
  return applyEdits(text, modify(text, [...location], value, { formattingOptions: layoutOf(text) }));
}

/** Puts a value into a list of a JSON text, before the one that is at its index now. */
export function withEntry(text: string, list: Location, index: number, value: unknown): string {
  const options = { formattingOptions: layoutOf(text), isArrayInsertion: true };
  return applyEdits(text, modify(text, [...list, index], value, options));
}

/** A JSON text of our own. */
export function jsonText(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function layoutOf(text: string): FormattingOptions {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  const insertSpaces = !indent.includes('\t');
  return {
    insertSpaces,
    tabSize: insertSpaces ? indent.length : 2,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
