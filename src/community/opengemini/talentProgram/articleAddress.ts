import { message, type Message } from '../../../core';
import { isPublicHost } from './publicHost';
import { readAddress } from './webAddress';
import { draftPlatform } from './writingPlatforms';

/** Why an address cannot be that of a published article. */
export interface AddressProblem {
  /** Stable id, `address.<what-is-wrong>`. */
  readonly code: string;
  readonly message: Message;
}

/** How many characters of an address a message quotes. */
const LONGEST_QUOTE = 80;

/**
 * Checks whether an address can be that of a published article, without network access. `undefined` when it can; that does
 * not prove that everybody can read the article.
 */
export function checkArticleAddress(text: string): AddressProblem | undefined {
  const problem = (code: string, reason: Message): AddressProblem => ({
    code: `address.${code}`,
    message: reason,
  });
  const quoted = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  if (!/^[a-z][a-z0-9+.-]*:/i.test(text) || /^[\w.-]+:\d+(?:\/|$)/.test(text))
    return problem('none', message('"{0}" is not a web address. Begin with {1}.', quoted, 'https://'));
  if (/^http:/i.test(text))
    return problem('not-encrypted', message('"{0}" is not encrypted. Use https if the site has it.', quoted));
  const address = readAddress(text);
  if (!address)
    return problem(
      'not-https',
      message('"{0}" is not an {1} address that others can open.', quoted, 'https'),
    );
  if (!isPublicHost(address.host))
    return problem(
      'private',
      message('"{0}" is on your own machine or network. Others cannot open it.', address.host),
    );
  const platform = draftPlatform(address);
  if (platform !== undefined)
    return problem(
      'draft',
      message(
        'This is the address of an editor, a draft or a preview ({0}). Publish the article, open it while signed out, and copy that address.',
        platform,
      ),
    );
  if (/^\/*$/.test(address.path) && address.query === '')
    return problem('site', message('This is the address of a whole site. Link the article itself.'));
  return undefined;
}
