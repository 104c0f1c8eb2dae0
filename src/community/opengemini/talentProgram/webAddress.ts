/** The parts of a web address. */
export interface WebAddress {
  /** In lower case, without port and trailing dot. */
  readonly host: string;
  /** From the first slash on, without query and fragment; empty if there is none. */
  readonly path: string;
  /** After the question mark, without fragment; empty if there is none. */
  readonly query: string;
}

/** Longer than any address of an article, and accepted by all browsers and sites. */
const LONGEST_ADDRESS = 2000;

/** Reads an https address without user name; `undefined` for anything else. */
export function readAddress(text: string): WebAddress | undefined {
  if (text.length > LONGEST_ADDRESS) return undefined;
  const [, host, path = '', query = ''] =
    /^https:\/\/([^/?#\\@\s]+?)(?::\d{1,5})?(\/[^?#\s]*)?(?:\?([^#\s]*))?(?:#\S*)?$/i.exec(text) ?? [];
  return host === undefined ? undefined : { host: host.toLowerCase().replace(/\.$/, ''), path, query };
}
