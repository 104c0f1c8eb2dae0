import type { CodeLanguages, CreateSiteFinder } from '../code/language';
import { goLanguage } from './go';
import { createGoSiteFinder } from './go/siteFinder';

/**
 * The second door to the core, for whoever composes a program: every language that there is. Everybody else is given the
 * languages as values.
 */
export { goLanguage } from './go';

/** Packs that name no language are about Go: they were written before packs could name one. */
export const codeLanguages: CodeLanguages = { all: [goLanguage], fallback: goLanguage };

/** Rejects for a language that is not among {@link codeLanguages}. */
export const createSiteFinder: CreateSiteFinder = ({ id }, files) =>
  id === goLanguage.id
    ? createGoSiteFinder(files)
    : Promise.reject(new Error(`no statements can be found in ${id}`));
