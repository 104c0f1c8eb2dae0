import { message } from '../../../base/message';
import type { Report, Rule } from '../rule';

// eslint-disable-next-line no-control-regex -- browsers skip control characters in a scheme
const SKIPPED = /[\u0000-\u0020\u007f]/g;
const DANGEROUS = /^(?:javascript|vbscript|file|command|data(?!:image\/(?:png|jpe?g|gif|webp);)):?/i;

/** S2: links lead to pages; they run nothing and open nothing on the reader's machine. */
export const unsafeLinks: Rule = {
  id: 'S2',
  name: 'link.unsafe',
  check: ({ links, pictures }) =>
    [...links, ...pictures].flatMap(({ start, end, address }): Report[] => {
      const scheme = /^([a-z][a-z0-9+.-]{0,30}):/i.exec(plain(address))?.[1];
      if (scheme === undefined || !DANGEROUS.test(plain(address))) return [];
      const text = message('Links with "{0}:" are refused everywhere. Use https:.', scheme.toLowerCase());
      return [{ severity: 'error', at: { start, end }, message: text }];
    }),
};

function plain(address: string): string {
  const start = address.slice(0, 200);
  try {
    return decodeURIComponent(start).replace(SKIPPED, '');
  } catch {
    // Not percent-encoded: it means itself.
    return start.replace(SKIPPED, '');
  }
}
