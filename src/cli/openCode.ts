import { CallIndex, analysedFacts, type CodeFacts, type CodeLanguage, type IndexData } from '../core';
import { goLanguage } from '../core/languages';
import { GitObjectReader } from './adapters/gitRevisionTree';
import { NodeSourceTree } from './adapters/nodeSourceTree';
import { buildCallIndex, indexTree } from './buildCallIndex';
import type { Io } from './io';
import { openRevision } from './openRevision';

/** The code of one source tree. */
export interface OpenCode {
  /** Its calls. */
  readonly index: CallIndex;
  /** What the call index was made from. */
  readonly data: IndexData;
  /** Its functions, types and constants. */
  readonly facts: CodeFacts;
}

/** Opens the code of a work tree, with its call index from a cache folder if one is named. */
export async function openCode(root: string, cacheFolder: string | undefined, io: Io): Promise<OpenCode> {
  const { data, analyser } = await buildCallIndex(root, cacheFolder, io);
  const index = new CallIndex(data, goLanguage);
  return { index, data, facts: analysedFacts({ analyser, index, tree: new NodeSourceTree(root) }) };
}

/** Opens the code of a work tree; `undefined` if calls are not resolved in its language. */
export async function openCodeIfAnalysed(
  root: string,
  language: CodeLanguage,
  io: Io,
): Promise<OpenCode | undefined> {
  return 'createAnalyser' in language ? openCode(root, undefined, io) : undefined;
}

/** Opens the code of a revision, read from git's objects. Throws a UsageError when git does not have the revision. */
export async function openCodeAt(root: string, revision: string, io: Io): Promise<OpenCode> {
  const reader = new GitObjectReader(root);
  try {
    const { tree } = await openRevision(root, revision, reader, io);
    const { data, analyser } = await indexTree(tree, undefined, io);
    const index = new CallIndex(data, goLanguage);
    return { index, data, facts: analysedFacts({ analyser, index, tree }) };
  } finally {
    reader.close();
  }
}
