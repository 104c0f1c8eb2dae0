import { message, type Message } from '../../../core';
import { isPublicHost } from './publicHost';
import { readAddress } from './webAddress';
import { draftPlatform } from './writingPlatforms';

/** Why an address is not that of a published article. */
export interface AddressProblem {
  /** Stable name, `address.<what-is-wrong>`. */
  readonly code: string;
  readonly message: Message;
}

/** How much of an address is said again. */
const LONGEST_QUOTE = 80;

/**
 * What speaks against an address as that of a published article, as far as the address itself tells: nothing is fetched.
 * `undefined` when nothing does, which does not mean that everybody can read it.
 */
export function checkArticleAddress(text: string): AddressProblem | undefined {
  const problem = (code: string, reason: Message): AddressProblem => ({
    code: `address.${code}`,
    message: reason,
  });
  const quoted = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  if (!/^[a-z][a-z0-9+.-]*:/i.test(text) || /^[\w.-]+:\d+(?:\/|$)/.test(text))
    return problem('none', message('"{0}" is no address. It begins with {1}.', quoted, 'https://'));
  if (/^http:/i.test(text))
    return problem('not-encrypted', message('"{0}" is not encrypted. Use https if the site has it.', quoted));
  const address = readAddress(text);
  if (!address)
    return problem('not-https', message('"{0}" is no {1} address that others can open.', quoted, 'https'));
  if (!isPublicHost(address.host))
    return problem(
      'private',
      message('"{0}" leads to your own machine or network. Others cannot open it.', address.host),
    );
  const platform = draftPlatform(address);
  if (platform !== undefined)
    return problem(
      'draft',
      message(
        'This leads to the editor, a draft or a preview ({0}). Publish the article, open it without being signed in, and take that address.',
        platform,
      ),
    );
  if (/^\/*$/.test(address.path) && address.query === '')
    return problem('site', message('This leads to a whole site. Name the article.'));
  return undefined;
}
