import type { Language } from '../base/language';
import type { EssayTexts } from './essayTexts';
import { chineseTexts } from './texts.zh-cn';
import { englishTexts } from './texts.en';

/** What drafts say, in every language. */
export const ESSAY_TEXTS: Readonly<Record<Language, EssayTexts>> = {
  'zh-cn': chineseTexts,
  en: englishTexts,
};
