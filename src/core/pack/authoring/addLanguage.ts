import { LANGUAGES, type Language } from '../../base/language';
import { message } from '../../base/message';
import type { RepoPath } from '../../base/repoPath';
import { readJson } from '../json';
import { TO_TRANSLATE, TO_WRITE } from '../openTexts';
import type { WrittenPack } from '../written';
import { withValue } from './jsonEdits';
import { brokenFile, PACK_JSON, prosePath } from './openPack';
import type { PackChange, PackEdit, PackTexts } from './packEdit';
import { newText, untranslated } from './sections';

/** The files of a pack that {@link addLanguage} needs to know, as far as they exist. */
export function filesToTranslate(walkthroughs: readonly string[]): readonly RepoPath[] {
  return [PACK_JSON, ...walkthroughs.flatMap((id) => LANGUAGES.map((language) => prosePath(id, language)))];
}

/** Adds a language to a pack. Every walkthrough gets a text with the headings that it has, each still to be translated. */
export function addLanguage(texts: PackTexts, language: Language): PackEdit {
  const before = texts.get(PACK_JSON) ?? '';
  const { value: pack, problems } = readJson<WrittenPack>(before, PACK_JSON, 'pack');
  if (!pack) return { refusal: brokenFile(PACK_JSON, problems[0]?.message) };
  const { languages = LANGUAGES, walkthroughs } = pack;
  const [first = language] = languages.filter((each) => each !== language);
  const added = walkthroughs.flatMap((id): PackChange[] => {
    const path = prosePath(id, language);
    if (texts.has(path)) return [];
    const known = texts.get(prosePath(id, first));
    const text =
      known === undefined ? newText(id, TO_WRITE[language]) : untranslated(known, TO_TRANSLATE[language]);
    return [{ path, before: undefined, text }];
  });
  if (languages.includes(language)) {
    if (added.length > 0) return { changes: added };
    return { refusal: message('The pack already has texts in this language.') };
  }
  const text = withValue(before, ['languages'], [...languages, language]);
  // The list of languages comes last: until then, nobody expects the new texts.
  return { changes: [...added, { path: PACK_JSON, before, text }] };
}
