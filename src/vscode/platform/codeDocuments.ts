import type * as vscode from 'vscode';
import type { CodeLanguage, CodeLanguages } from '../../core';

/** A glob that matches the source files of languages, and more files by their names. */
export function sourceGlob(languages: readonly CodeLanguage[], ...names: readonly string[]): string {
  const endings = languages.flatMap(({ files }) => files.extensions.map((extension) => `*${extension}`));
  const patterns = [...endings, ...names];
  return `**/${patterns.length === 1 ? patterns.join('') : `{${patterns.join(',')}}`}`;
}

/** VS Code's language ids for documents in these languages. */
export function editorIdsOf({ all }: CodeLanguages): readonly string[] {
  return all.flatMap(({ editorIds }) => editorIds);
}

/** A document selector for providers: documents in these languages. */
export function documentsIn(languages: CodeLanguages): vscode.DocumentFilter[] {
  return editorIdsOf(languages).map((language) => ({ language }));
}
