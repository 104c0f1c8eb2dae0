import type { RepoPath } from '../../base/repoPath';
import type { CodeLanguage } from '../language';
import type { IndexData } from './indexData';
import { withoutFiles } from './withoutFiles';

/** Which files a call flow goes through. */
export interface ChosenFiles {
  /** Test files too, which are no part of the call index. */
  readonly tests: boolean;
  /** Files that a program wrote. */
  readonly generated: boolean;
  /** Copies of other modules in the tree. */
  readonly vendor: boolean;
}

/** Those of the call index. */
export const USUAL_FILES: ChosenFiles = { tests: false, generated: true, vendor: true };

/** A call index without generated code and copies of other modules, as far as they are not chosen. */
export function onlyChosenFiles(
  data: IndexData,
  { generated, vendor }: Omit<ChosenFiles, 'tests'>,
  language: CodeLanguage,
  isGenerated: (path: RepoPath) => boolean,
): { readonly data: IndexData; readonly leftOut: number } {
  if (generated && vendor) return { data, leftOut: 0 };
  const leftOut = new Set<string>();
  for (const { path } of [...data.files, ...data.dependencies])
    if ((!vendor && isCopy(path, language)) || (!generated && isGenerated(path))) leftOut.add(path);
  return { data: withoutFiles(data, (path) => leftOut.has(path)), leftOut: leftOut.size };
}

function isCopy(path: RepoPath, { files }: CodeLanguage): boolean {
  return path.split('/').some((name) => files.folderKind(name) === 'dependencies');
}
