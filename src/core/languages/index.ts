import type { CodeLanguages, CreateSiteFinder } from '../code/language';
import { goLanguage } from './go';
import { createGoSiteFinder } from './go/siteFinder';

/**
 * The second door to the core: all languages that we know. Only roots (extension, command line, workers) import it; all
 * other code gets languages as values.
 */
export { goLanguage } from './go';
export { goWithLibrary } from './go/withLibrary';
export { printLibrary } from './go/library/printLibrary';

/** A pack that names no language is about Go: it is older than the property `language`. */
export const codeLanguages: CodeLanguages = { all: [goLanguage], fallback: goLanguage };

/** Rejects for a language that is not among {@link codeLanguages}. */
export const createSiteFinder: CreateSiteFinder = ({ id }, files) =>
  id === goLanguage.id
    ? createGoSiteFinder(files)
    : Promise.reject(new Error(`no statements can be found in ${id}`));
