/** The languages of the reader: every text of the product exists in each of them. */
export const LANGUAGES = ['zh-cn', 'en'] as const;

/** A language that people read. A programming language is a `CodeLanguage`. */
export type Language = (typeof LANGUAGES)[number];

/** A text in every language. */
export type Localized = Readonly<Record<Language, string>>;

/** The language for a locale such as `zh-CN`, `zh_CN.UTF-8` or `en-US`: Chinese for any Chinese locale, else English. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';
}
