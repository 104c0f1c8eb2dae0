import { LANGUAGES, type Language } from '../../base/language';
import { message } from '../../base/message';
import { joinPath, ROOT } from '../../base/repoPath';
import { isId } from '../folders';
import { readJson } from '../json';
import type { Pack } from '../model';
import type { WrittenPack } from '../written';
import { jsonText } from './jsonEdits';
import type { PackEdit } from './packEdit';

/** The base of a pack whose commit nobody knows. It is well formed, and no repository has it. */
export const UNKNOWN_BASE: Pack['base'] = { commit: '0'.repeat(40), date: '1970-01-01' };

/** A pack that has no walkthrough yet. */
export interface NewPack extends Pick<Pack, 'language' | 'module' | 'languages' | 'base'> {
  /** The folder of the pack, and its name for people. */
  readonly name: string;
  /** Web address of the repository; absent when it has none. */
  readonly repository?: string;
}

const PACK_FILE = joinPath(ROOT, 'pack.json');
const REPOSITORY = /^https:\/\/[A-Za-z0-9.-]+\/[A-Za-z0-9._/-]{1,180}$/;

/** The files of a new pack. */
export function newPack({ name, language, module, repository, languages, base }: NewPack): PackEdit {
  if (!isId(name)) {
    const text = message(
      '"{0}" cannot be the name of a pack. Use small letters, digits and single hyphens.',
      name,
    );
    return { refusal: text };
  }
  const isWeb = repository !== undefined && REPOSITORY.test(repository);
  const isPart = languages.length < LANGUAGES.length;
  const written: WrittenPack = {
    format: 2,
    name,
    language: language.id,
    module,
    ...(isWeb && { repository }),
    ...(isPart && { languages: [...languages] satisfies Language[] }),
    base: { ...base },
    walkthroughs: [],
  };
  const text = jsonText(written);
  const [problem] = readJson<WrittenPack>(text, PACK_FILE, 'pack').problems;
  return problem ? { refusal: problem.message } : { changes: [{ path: PACK_FILE, before: undefined, text }] };
}
