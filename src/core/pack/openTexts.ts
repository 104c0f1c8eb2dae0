import { LANGUAGES, type Localized } from '../base/language';

/** What stands where an author has not written yet. */
export const TO_WRITE: Localized = { 'zh-cn': '（待写）', en: '(To be written.)' };

/** What stands where a text exists in another language only. */
export const TO_TRANSLATE: Localized = { 'zh-cn': '（待译）', en: '(To be translated.)' };

/** True for a text of a pack that is still to be written or translated. */
export function isOpenText(body: string): boolean {
  const written = body.trim();
  return LANGUAGES.some((language) => written === TO_WRITE[language] || written === TO_TRANSLATE[language]);
}
