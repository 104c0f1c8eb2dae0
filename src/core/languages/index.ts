import type { CodeLanguages, CreateSiteFinder, LoadLanguage } from '../code/language';
import { goLanguage } from './go';
import { createGoSiteFinder } from './go/siteFinder';
import { loadGrammar } from './grammar/loadGrammar';
import { c } from './c';
import { cpp } from './cpp';
import { python } from './python';
import { rust } from './rust';

/**
 * The second door to the core: all languages that we know. Only roots (extension, command line, workers) import it; all
 * other code gets languages as values.
 */
export { goLanguage } from './go';
export { goWithLibrary } from './go/withLibrary';
export { printLibrary } from './go/library/printLibrary';

const byGrammar = [rust, python, cpp, c];

/**
 * A pack that names no language is about Go: it is older than the property `language`. A repository belongs to the first
 * language that finds its manifest there.
 */
export const codeLanguages: CodeLanguages = {
  all: [goLanguage, ...byGrammar.map(({ language }) => language)],
  fallback: goLanguage,
};

/**
 * Loads the grammar that a language reads code with, once: without it, the language finds no declarations and no statements.
 * Asks for no files if the language needs no grammar or has it. Rejects if the bytes are not those of a grammar.
 */
export const loadLanguage: LoadLanguage = async ({ id }, filesOf) => {
  const found = byGrammar.find(({ language }) => language.id === id);
  if (found && !found.grammar.isLoaded) await loadGrammar(found.grammar, await filesOf());
};

/** Loads the language as well. Rejects for a language that is not among {@link codeLanguages}. */
export const createSiteFinder: CreateSiteFinder = async (language, files) => {
  if (language.id === goLanguage.id) return createGoSiteFinder(files);
  const found = byGrammar.find((each) => each.language.id === language.id);
  if (!found) throw new Error(`no statements can be found in ${language.id}`);
  await loadGrammar(found.grammar, files);
  return found.createSiteFinder();
};
