import { message } from '../base/message';
import type { Problem } from '../base/problem';
import { joinPath, ROOT, type RepoPath } from '../base/repoPath';
import type { CodeLanguages } from '../code/language';
import type { SourceTree } from '../ports';
import { readPackFile, type LoadedPack, type PackFile } from './pack';

/** A file with the new text of another one, left by a change that was interrupted: a process was killed, or a machine stopped. */
export interface LeftFile {
  readonly path: RepoPath;
  /** The file whose new text it has. */
  readonly of: RepoPath;
  /** True if that file is there, with the old text. False if only this one has a text. */
  readonly isThere: boolean;
}

/** The name of a new text until it gets its final name. It is neither JSON nor Markdown, so nobody takes it for a file of a pack. */
export function nameUntilWhole(name: string, unique: string): string {
  return `${name}.${unique}.tmp`;
}

/** The files that interrupted changes have left in one folder of a pack. */
export async function leftFilesIn(pack: SourceTree, folder: RepoPath): Promise<LeftFile[]> {
  const names = new Set((await pack.listFolder(folder))?.map(({ name }) => name));
  return [...names].flatMap((name): LeftFile[] => {
    const [, of] = /^(.+\.(?:json|md))\.[\w.-]{6,60}\.tmp$/.exec(name) ?? [];
    if (of === undefined) return [];
    return [{ path: joinPath(folder, name), of: joinPath(folder, of), isThere: names.has(of) }];
  });
}

/** Loads a pack that somebody writes, and reports in it what interrupted changes have left. Never rejects. */
export async function loadWrittenPack(folder: SourceTree, languages: CodeLanguages): Promise<LoadedPack> {
  return (await readWrittenPackFile(folder, languages)).load();
}

/** Reads `pack.json` of a pack that somebody writes, as {@link readPackFile}, and what interrupted changes have left. */
export async function readWrittenPackFile(folder: SourceTree, languages: CodeLanguages): Promise<PackFile> {
  const file = await readPackFile(folder, languages);
  const left = await interruptedChanges(folder);
  if (left.length === 0) return file;
  const load = async (): Promise<LoadedPack> => {
    const loaded = await file.load();
    const { pack, contentProblems } = loaded;
    return pack
      ? { ...loaded, contentProblems: () => [...left, ...contentProblems()] }
      : { ...loaded, problems: withLeft(loaded.problems, left) };
  };
  return file.about ? { ...file, load } : { ...file, problems: withLeft(file.problems, left), load };
}

/** A folder whose pack.json is missing is no pack, unless somebody was writing it. */
function withLeft(problems: readonly Problem[], left: readonly Problem[]): readonly Problem[] {
  return [...left, ...problems.filter(({ code }) => code !== 'pack.missing')];
}

async function interruptedChanges(folder: SourceTree): Promise<Problem[]> {
  const entries = (await folder.listFolder(ROOT)) ?? [];
  const folders = [
    ROOT,
    ...entries.filter(({ isFolder }) => isFolder).map(({ name }) => joinPath(ROOT, name)),
  ];
  const left = await Promise.all(folders.map((each) => leftFilesIn(folder, each)));
  return left.flat().map(({ path, of, isThere }) => ({
    code: 'pack.interrupted-change',
    severity: isThere ? 'warning' : 'error',
    path,
    message: isThere
      ? message(
          'A change of {0} was interrupted. The file has its old text; delete {1}, which has the new one.',
          of,
          path,
        )
      : message(
          'A change of {0} was interrupted, and the file is missing. Rename {1} to {0}: it has the whole text.',
          of,
          path,
        ),
  }));
}
