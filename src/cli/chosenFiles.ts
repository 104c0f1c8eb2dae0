import {
  listTests,
  message,
  onlyChosenFiles,
  type ChosenFiles,
  type FileOfIndex,
  type IndexData,
  type RepoPath,
} from '../core';
import { goLanguage } from '../core/languages';
import { NodeSourceTree } from './adapters/nodeSourceTree';
import type { BuiltCallIndex } from './buildCallIndex';
import type { Io } from './io';

/** The call index of a work tree with test files, or without generated code and copies of other modules. Says what is left out. */
export async function withChosenFiles(
  { data, analyser }: BuiltCallIndex,
  root: string,
  files: ChosenFiles,
  io: Io,
): Promise<IndexData> {
  const tree = new NodeSourceTree(root);
  const added = files.tests ? await testFiles(analyser, tree) : [];
  const all: IndexData = { ...data, files: [...data.files, ...added] };
  const written = files.generated ? new Set<RepoPath>() : await generatedFiles(all, tree);
  const { data: chosen, leftOut } = onlyChosenFiles(all, files, goLanguage, (path) => written.has(path));
  if (leftOut > 0) io.say(io.translate(message('Left out: {0} files.', leftOut)));
  return chosen;
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

async function generatedFiles(data: IndexData, tree: NodeSourceTree): Promise<ReadonlySet<RepoPath>> {
  const found = new Set<RepoPath>();
  for (const { path } of [...data.files, ...data.dependencies]) {
    const text = await tree.readText(path);
    if (text !== undefined && goLanguage.isGenerated(text)) found.add(path);
  }
  return found;
}
