import { nameOf, type RepoPath } from '../base/repoPath';
import type { CodeLanguage, CodeLanguages } from './language';

/** True for a source file of a language, whether a build includes it or not. */
export function isWrittenIn({ files }: CodeLanguage, path: RepoPath): boolean {
  const kind = files.kindOf(nameOf(path));
  return kind !== undefined && kind !== 'manifest';
}

/** The language of a source file; `undefined` for other files. */
export function languageOfFile(path: RepoPath, { all }: CodeLanguages): CodeLanguage | undefined {
  return all.find((language) => isWrittenIn(language, path));
}

/** The language with this name in Markdown fences (lower case); `undefined` for other names. */
export function languageOfFence(name: string, { all }: CodeLanguages): CodeLanguage | undefined {
  return all.find(({ fenceNames }) => fenceNames.includes(name));
}
