/** An address cut in its parts; the host in small letters. */
export interface WebAddress {
  readonly host: string;
  /** From the first slash on, without question and place; empty without one. */
  readonly path: string;
  /** Behind the question mark; empty without one. */
  readonly query: string;
}

/** Longer than any address of an article, and what browsers and sites agree on. */
const LONGEST_ADDRESS = 2000;

/** Reads an https address without a user in it; `undefined` for anything else. */
export function readAddress(text: string): WebAddress | undefined {
  if (text.length > LONGEST_ADDRESS) return undefined;
  const [, host, path = '', query = ''] =
    /^https:\/\/([^/?#\\@\s]+?)(?::\d{1,5})?(\/[^?#\s]*)?(?:\?([^#\s]*))?(?:#\S*)?$/i.exec(text) ?? [];
  return host === undefined ? undefined : { host: host.toLowerCase().replace(/\.$/, ''), path, query };
}
