import { listTests, message, withoutFiles, type IndexData, type FileOfIndex, type RepoPath } from '../core';
import { goLanguage } from '../core/languages';
import { NodeSourceTree } from './adapters/nodeSourceTree';
import type { BuiltCallIndex } from './buildCallIndex';
import type { Io } from './io';

/** Which files a call flow goes through. */
export interface ChosenFiles {
  /** Test files too, which are no part of the call index. */
  readonly tests: boolean;
  /** Files that a program wrote. */
  readonly generated: boolean;
  /** Copies of other modules in the tree. */
  readonly vendor: boolean;
}

/** The call index of a work tree with test files, or without generated code and copies of other modules. Says what is left out. */
export async function withChosenFiles(
  { data, analyser }: BuiltCallIndex,
  root: string,
  { tests, generated, vendor }: ChosenFiles,
  io: Io,
): Promise<IndexData> {
  const tree = new NodeSourceTree(root);
  const added = tests ? await testFiles(analyser, tree) : [];
  const all: IndexData = { ...data, files: [...data.files, ...added] };
  if (generated && vendor) return all;
  const leftOut = new Set<string>();
  for (const { path } of [...all.files, ...all.dependencies]) {
    const isLeftOut = (!vendor && isCopy(path)) || (!generated && (await isGenerated(path, tree)));
    if (isLeftOut) leftOut.add(path);
  }
  if (leftOut.size > 0) io.say(io.translate(message('Left out: {0} files.', leftOut.size)));
  return withoutFiles(all, (path) => leftOut.has(path));
}

async function testFiles(
  analyser: BuiltCallIndex['analyser'],
  tree: NodeSourceTree,
): Promise<readonly FileOfIndex[]> {
  const texts = [];
  for (const path of await listTests(tree, goLanguage)) {
    const text = await tree.readText(path);
    if (text !== undefined) texts.push({ path, text });
  }
  return (await analyser.runTests(texts)) ?? [];
}

function isCopy(path: RepoPath): boolean {
  return path.split('/').some((name) => goLanguage.files.folderKind(name) === 'dependencies');
}

async function isGenerated(path: RepoPath, tree: NodeSourceTree): Promise<boolean> {
  const text = await tree.readText(path);
  return text !== undefined && goLanguage.isGenerated(text);
}
