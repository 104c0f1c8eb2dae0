import { folderOf, joinPath, type RepoPath } from '../base/repoPath';
import type { SourceTree } from '../ports';
import type { ReachingFunction } from './factReader';
import type { TestText } from './factReader';
import type { CodeLanguage } from './language';

/** Tests of more folders would cost more time than they are worth. */
const MOST_FOLDERS = 8;

/** The folders whose tests may call one of the functions, those of the closest first. */
export function testFolders(reaching: readonly ReachingFunction[]): readonly RepoPath[] {
  return [...new Set(reaching.map(({ path }) => folderOf(path)))].slice(0, MOST_FOLDERS);
}

/** Reads the test files of folders. */
export async function readTestTexts(
  folders: readonly RepoPath[],
  tree: SourceTree,
  { files }: CodeLanguage,
): Promise<readonly TestText[]> {
  const listed = await Promise.all(
    folders.map(async (folder) => {
      const entries = (await tree.listFolder(folder)) ?? [];
      const tests = entries.filter(({ name, isFolder }) => !isFolder && files.kindOf(name) === 'test');
      return tests.map(({ name }) => joinPath(folder, name));
    }),
  );
  const texts = await Promise.all(
    listed.flat().map(async (path) => {
      const text = await tree.readText(path);
      return text === undefined ? [] : [{ path, text }];
    }),
  );
  return texts.flat();
}
