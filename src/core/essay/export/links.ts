import type { Pass } from '../document/edits';
import type { EssayDocument, Link } from '../document/model';
import { destination, escaped } from './markdownText';

/** Where an address leads, as far as an export cares. */
export type AddressKind = 'web' | 'insecure' | 'mail' | 'inside' | 'relative' | 'refused';

/** Control characters, white space and marks without width: browsers skip some of them in a scheme. */
const SKIPPED = /[\p{Cc}\p{Cf}\p{Z}]/gu;

/** Says where an address leads. Everything with a scheme that is not known is refused. */
export function kindOf(address: string): AddressKind {
  const plain = address.slice(0, 200).replace(SKIPPED, '');
  if (/^https:\/\/[^/]/i.test(plain)) return 'web';
  if (/^http:\/\/[^/]/i.test(plain)) return 'insecure';
  if (/^mailto:/i.test(plain)) return 'mail';
  if (plain.startsWith('#')) return 'inside';
  return /^[^/?#]*:|^[/\\]{2}/.test(plain) ? 'refused' : 'relative';
}

const WRAPPERS =
  /^https?:\/\/(?:link\.zhihu\.com|link\.juejin\.cn|link\.csdn\.net)\/\?(?:[^#]*&)?target=([^&#]+)/i;

/** The address within one that a platform put around it. */
export function unwrapped(address: string): string {
  const inner = WRAPPERS.exec(address.slice(0, 4000))?.[1];
  if (inner === undefined) return address;
  try {
    const found = decodeURIComponent(inner);
    return kindOf(found) === 'web' || kindOf(found) === 'insecure' ? found : address;
  } catch {
    // Not an encoded address: then it is left as it is.
    return address;
  }
}

/** The label of a link as it is written. */
export function labelOf({ label, start, end }: Link, { text }: EssayDocument): string {
  return label ? text.slice(label.start, label.end) : escaped(text.slice(start + 1, end - 1));
}

/** How a target wants its links. */
export interface LinkRules {
  /** Kinds of addresses that stay; the label of any other link stays as text. */
  readonly kept: ReadonlySet<AddressKind>;
  /** False where `<https://…>` is read as a tag. */
  readonly hasAutomatic: boolean;
}

/** Takes dangerous links and the wrappers of platforms away. */
export function settleLinks({ kept, hasAutomatic }: LinkRules): Pass {
  return (essay) =>
    essay.links.flatMap((link) => {
      const { start, end, address } = link;
      const label = labelOf(link, essay);
      if (!kept.has(kindOf(address))) return [{ start, end, text: label }];
      const inner = unwrapped(address);
      if (inner === address && (hasAutomatic || link.label !== undefined)) return [];
      return [{ start, end, text: `[${label}](${destination(inner)})` }];
    });
}
