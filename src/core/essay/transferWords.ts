import type { Language } from '../base/language';
import type { CodeLanguage } from '../code/language';
import { ownTransfer } from '../code/transfer';

/** What a draft says of a transfer: from a table of those that all languages share, else from the language of the code. */
export function transferWords(
  id: string,
  shared: Readonly<Record<string, string>>,
  code: CodeLanguage,
  language: Language,
): string {
  const words = Object.hasOwn(shared, id) ? shared[id] : ownTransfer(id, code)?.texts.inDraft[language];
  return words ?? id;
}
