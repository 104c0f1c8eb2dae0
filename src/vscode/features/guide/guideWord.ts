import { GLOSSARY, message, type Pack } from '../../../core';
import type { GuideWord } from '../../../webview/guide/guideProtocol';
import { localize } from '../../platform/localize';
import { contentLanguage } from '../../platform/settings';
import { proseHtml } from './proseHtml';

/** A word of a pack's glossary, or the list of all for an empty one; `undefined` for a word that is not there. */
export function guideWord(pack: Pack, word: string): GuideWord | undefined {
  const language = contentLanguage();
  const glossary = pack.glossary?.[language];
  const source = { pack, folder: GLOSSARY, language };
  const labels = { back: localize(message('Back')), close: localize(message('Close')) };
  if (word === '') {
    if (!glossary) return undefined;
    const list = [...glossary.words].map(([id, { heading }]) => `- [${linkText(heading)}](#${id})`);
    const html = proseHtml(`${glossary.introduction}\n\n${list.join('\n')}`, source);
    return { kind: 'word', word, heading: glossary.title, html, labels };
  }
  const section = glossary?.words.get(word);
  if (!section) return undefined;
  return { kind: 'word', word, heading: section.heading, html: proseHtml(section.body, source), labels };
}

/** A heading that cannot end the link it stands in. */
function linkText(heading: string): string {
  return heading.replace(/[[\]\\]/g, '\\$&');
}
