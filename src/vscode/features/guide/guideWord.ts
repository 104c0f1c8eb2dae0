import { GLOSSARY, message, type Pack } from '../../../core';
import type { GuideWord } from '../../../webview/guide/guideProtocol';
import { localize } from '../../platform/localize';
import { contentLanguage } from '../../platform/settings';
import { guideHtml } from './guideHtml';

/**
 * The entry of a word in the glossary of a pack. An empty word gives the list of all words. `undefined` for an unknown
 * word.
 */
export function guideWord(pack: Pack, word: string): GuideWord | undefined {
  const language = contentLanguage();
  const glossary = pack.glossary?.[language];
  const source = { pack, folder: GLOSSARY, language };
  const labels = { back: localize(message('Back')), close: localize(message('Close')) };
  if (word === '') {
    if (!glossary) return undefined;
    const list = [...glossary.words].map(([id, { heading }]) => `- [${linkText(heading)}](#${id})`);
    const html = guideHtml(`${glossary.introduction}\n\n${list.join('\n')}`, source);
    return { kind: 'word', word, heading: glossary.title, html, labels };
  }
  const section = glossary?.words.get(word);
  if (!section) return undefined;
  return { kind: 'word', word, heading: section.heading, html: guideHtml(section.body, source), labels };
}

/** Escapes a heading, so that it can be the text of a Markdown link. */
function linkText(heading: string): string {
  return heading.replace(/[[\]\\]/g, '\\$&');
}
