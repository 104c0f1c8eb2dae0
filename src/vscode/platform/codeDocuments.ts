import type * as vscode from 'vscode';
import type { CodeLanguage, CodeLanguages } from '../../core';

/** A glob for the files of languages, and for further files by name. */
export function sourceGlob(languages: readonly CodeLanguage[], ...names: readonly string[]): string {
  const endings = languages.flatMap(({ files }) => files.extensions.map((extension) => `*${extension}`));
  const patterns = [...endings, ...names];
  return `**/${patterns.length === 1 ? patterns.join('') : `{${patterns.join(',')}}`}`;
}

/** The ids that VS Code gives to documents in these languages. */
export function editorIdsOf({ all }: CodeLanguages): readonly string[] {
  return all.flatMap(({ editorIds }) => editorIds);
}

/** Selects the documents in these languages, for providers. */
export function documentsIn(languages: CodeLanguages): vscode.DocumentFilter[] {
  return editorIdsOf(languages).map((language) => ({ language }));
}
