import {
  CallIndex,
  isSource,
  KeptAnswers,
  nameOf,
  TreeLookup,
  type CodeLookup,
  type RepoPath,
} from '../core';
import { goLanguage, goWithLibrary } from '../core/languages';
import { commitOf, historyLookup } from './historyLookup';
import { decodeText } from './adapters/nodeSourceTree';
import { GitObjectReader, listObjects } from './adapters/gitRevisionTree';

/** Settings, documents and the like are small; larger files are data. */
const LONGEST_TEXT = 1_000_000;

/** Looks things up in the code of commits and tags of a repository, read from git's objects. */
export function codeAtCommits(root: string): (revision: string) => Promise<CodeLookup | undefined> {
  const lookups = new KeptAnswers<string, CodeLookup | undefined>();
  return (revision) => lookups.get(revision, () => codeAt(root, revision));
}

async function codeAt(root: string, revision: string): Promise<CodeLookup | undefined> {
  const commit = await commitOf(root, revision);
  const objects = commit === undefined ? undefined : await listObjects(root, commit);
  if (!objects) return undefined;
  const paths = [...objects.keys()];
  const texts = await readTexts(root, objects, (path) => goLanguage.files.kindOf(nameOf(path)) !== undefined);
  if (!texts) return undefined;
  const analyser = goWithLibrary().createAnalyser();
  for (const [path, text] of texts) if (isSource(path, goLanguage)) analyser.set(path, text);
  const data = await analyser.run();
  const facts = await analyser.facts(() => Promise.resolve(true));
  if (!data || !facts) return undefined;
  let others: Promise<ReadonlyMap<RepoPath, string> | undefined> | undefined;
  return new TreeLookup({
    texts,
    index: new CallIndex(data, goLanguage),
    facts: () => Promise.resolve(facts),
    paths: () => Promise.resolve(paths),
    otherTexts: () => (others ??= readTexts(root, objects, (path) => !texts.has(path))),
    history: historyLookup(root),
  });
}

/** The texts of some files; `undefined` if one of them is not in this clone. */
async function readTexts(
  root: string,
  objects: ReadonlyMap<RepoPath, string>,
  isWanted: (path: RepoPath) => boolean,
): Promise<ReadonlyMap<RepoPath, string> | undefined> {
  const reader = new GitObjectReader(root);
  try {
    const wanted = [...objects].filter(([path]) => isWanted(path));
    const read = await Promise.all(
      wanted.map(async ([path, object]) => [path, await reader.read(object)] as const),
    );
    const texts = new Map<RepoPath, string>();
    for (const [path, bytes] of read) {
      if (!bytes) return undefined;
      if (bytes.length <= LONGEST_TEXT || goLanguage.files.kindOf(nameOf(path)) !== undefined)
        texts.set(path, decodeText(bytes));
    }
    return texts;
  } finally {
    reader.close();
  }
}
