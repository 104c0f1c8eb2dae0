import { LANGUAGES, type Language } from '../../base/language';
import type { Message } from '../../base/message';
import type { CodeLanguage } from '../../code/language';
import type { PackText } from '../texts';
import { parseWalkthrough } from '../walkthrough';
import { prosePath, structurePath } from './openPack';

/** What is wrong with the text of a `walkthrough.json` that we made; `undefined` for one that can be read. */
export function soundStructure(text: string, walkthrough: string, code: CodeLanguage): Message | undefined {
  const prose = Object.fromEntries(
    LANGUAGES.map((language): [Language, PackText] => {
      const path = prosePath(walkthrough, language);
      return [language, { folder: walkthrough, language, path, text: undefined }];
    }),
  ) as Record<Language, PackText>;
  const structure = { path: structurePath(walkthrough), text };
  const { problems } = parseWalkthrough({ id: walkthrough, structure, prose }, code);
  return problems.find(({ severity }) => severity === 'error')?.message;
}
