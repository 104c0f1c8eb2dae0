import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { languageOfFence, message, type CodeLanguage, type SiteFinder, type SyntaxFiles } from '../core';
import { codeLanguages, createSiteFinder, loadLanguage } from '../core/languages';
import { packageRoot } from './findPacks';
import { UsageError, type Io } from './io';

/** Loads the grammar of a language from the files in the package, for statements and declarations. Throws a UsageError if it cannot be read. */
export function loadSiteFinder(language: CodeLanguage, io: Io): Promise<SiteFinder> {
  return createSiteFinder(language, syntaxFiles(language, io));
}

/** Makes a language ready to read code. Throws a UsageError if its grammar cannot be read. */
export async function readyToRead<Each extends CodeLanguage>(language: Each, io: Io): Promise<Each> {
  await loadLanguage(language, () => syntaxFiles(language, io));
  return language;
}

/** Makes the languages ready in which a Markdown text quotes code. */
export async function readyForFences(text: string, io: Io): Promise<void> {
  const names = [...text.matchAll(/^[ \t>]*(?:`{3,}|~{3,})[ \t]*([\w+#-]+)/gm)].map(([, name = '']) =>
    name.toLowerCase(),
  );
  for (const name of new Set(names)) {
    const language = languageOfFence(name, codeLanguages);
    if (language) await readyToRead(language, io);
  }
}

function syntaxFiles({ name, sites }: CodeLanguage, io: Io): SyntaxFiles {
  const read = (file: string): Uint8Array => readFileSync(path.join(packageRoot(), 'dist', file));
  try {
    return { runtime: read('web-tree-sitter.wasm'), grammar: read(sites.grammarFile) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const text = message(
      'The grammar of {0} cannot be read: {1}. Install the package again; in a clone of its sources, build it with "node esbuild.js".',
      name,
      reason,
    );
    throw new UsageError(io.translate(text));
  }
}
