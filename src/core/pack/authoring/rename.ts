import type { Language } from '../../base/language';
import { message } from '../../base/message';
import { prosePath } from './openPack';
import type { PackEdit, PackTexts } from './packEdit';
import { withHeading, withTitle } from './sections';

/** The text that gets another heading. */
export interface RenamedText {
  /** Id of the walkthrough. */
  readonly walkthrough: string;
  /** The language of the text. */
  readonly language: Language;
  /** Id of the step; absent for the title of the walkthrough. */
  readonly step?: string | undefined;
  /** The new heading or title. */
  readonly heading: string;
}

/** Gives a step another heading, or a walkthrough another title. Ids stay, so that links and progress do. */
export function renameText(
  texts: PackTexts,
  { walkthrough, language, step, heading }: RenamedText,
): PackEdit {
  const path = prosePath(walkthrough, language);
  const before = texts.get(path);
  if (before === undefined) return { refusal: message('There is no file {0}.', path) };
  const text = step === undefined ? withTitle(before, heading) : withHeading(before, step, heading);
  if (text === undefined)
    return { refusal: message('{0} has no section for the step "{1}".', path, step ?? '') };
  return { changes: text === before ? [] : [{ path, before, text }] };
}
