import { folderOf, nameOf, type RepoPath } from '../../../base/repoPath';
import type { TestText } from '../../../code/factReader';
import { parseSourceFile } from '../parser/parse';
import { isBuilt } from './buildConstraint';
import type { PackageFile } from './entities';
import type { Universe } from './universe';

/** A test file in the packages that it is built with. */
export interface BuiltTest {
  readonly file: PackageFile;
  readonly text: string;
}

/** The test files that Go builds, folder by folder, so that their calls can be resolved. */
export function builtTests(tests: readonly TestText[], universe: Universe): readonly BuiltTest[] {
  const built = tests.filter(({ path, text }) => isBuilt(nameOf(path), text));
  const texts = new Map<string, string>(built.map(({ path, text }) => [path, text]));
  const folders = new Map<RepoPath, TestText[]>();
  for (const test of built) {
    const folder = folderOf(test.path);
    folders.set(folder, [...(folders.get(folder) ?? []), test]);
  }
  return [...folders.values()]
    .flatMap((own) =>
      universe.testPackages(own.map(({ path, text }) => ({ path, source: parseSourceFile(text) }))),
    )
    .flatMap(({ files }) => files.map((file) => ({ file, text: texts.get(file.path) ?? '' })));
}
