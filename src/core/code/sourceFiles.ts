import { append } from '../base/append';
import { folderOf, joinPath, nameOf, ROOT, type RepoPath } from '../base/repoPath';
import type { SourceTree } from '../ports';
import type { CodeLanguage } from './language';

/** True for a path that {@link listSources} lists if the file exists. */
export function isSource(path: RepoPath, language: CodeLanguage): boolean {
  return (
    isListed(nameOf(path), language) && (folderOf(path) === ROOT || mayHoldSources(folderOf(path), language))
  );
}

/** True for a folder that {@link listSources} looks into. */
export function mayHoldSources(folder: RepoPath, language: CodeLanguage): boolean {
  return folder.split('/').every((name) => isLookedInto(name, language));
}

function isListed(name: string, { files }: CodeLanguage): boolean {
  const kind = files.kindOf(name);
  return kind === 'source' || kind === 'manifest';
}

function isLookedInto(folderName: string, { files }: CodeLanguage): boolean {
  return files.folderKind(folderName) === 'sources';
}

/** Every source file and every manifest of a source tree. Leaves out tests and copies of other modules. */
export function listSources(tree: SourceTree, language: CodeLanguage): Promise<readonly RepoPath[]> {
  return listFiles(tree, language, (name) => isListed(name, language));
}

/** Every test file of a source tree. Leaves out copies of other modules. */
export function listTests(tree: SourceTree, language: CodeLanguage): Promise<readonly RepoPath[]> {
  return listFiles(tree, language, (name) => language.files.kindOf(name) === 'test');
}

async function listFiles(
  tree: SourceTree,
  language: CodeLanguage,
  isWanted: (name: string) => boolean,
): Promise<readonly RepoPath[]> {
  const sources: RepoPath[] = [];
  for (let folders: RepoPath[] = [ROOT]; folders.length > 0;) {
    const listed = await Promise.all(folders.map((folder) => listFolder(tree, folder, language, isWanted)));
    append(
      sources,
      listed.flatMap(({ files }) => files),
    );
    folders = listed.flatMap((one) => one.folders);
  }
  return sources;
}

async function listFolder(
  tree: SourceTree,
  folder: RepoPath,
  language: CodeLanguage,
  isWanted: (name: string) => boolean,
): Promise<{ files: RepoPath[]; folders: RepoPath[] }> {
  const entries = (await tree.listFolder(folder)) ?? [];
  const files = entries.filter(({ name, isFolder }) => !isFolder && isWanted(name));
  const folders = entries.filter(({ name, isFolder }) => isFolder && isLookedInto(name, language));
  return {
    files: files.map(({ name }) => joinPath(folder, name)),
    folders: folders.map(({ name }) => joinPath(folder, name)),
  };
}
