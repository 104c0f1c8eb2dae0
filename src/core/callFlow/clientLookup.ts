import { KeptAnswer } from '../base/kept';
import { joinPath, ROOT, type RepoPath } from '../base/repoPath';
import type { CodeLookup, CodeQuestion } from '../code/lookup/codeLookup';
import { endsOfPaths } from '../code/lookup/pathEnds';
import { testNamesIn } from '../code/lookup/testNames';
import { hasNameLike, hasWordOrPart } from '../code/lookup/wordSearch';
import type { CodeLanguage } from '../code/language';
import { isSource } from '../code/sourceFiles';
import type { SourceTree } from '../ports';
import type { CallIndexClient } from './callIndexClient';

/** Larger files are data. */
const LONGEST_TEXT = 500_000;
const MOST_TEXT = 64_000_000;
const NOT_OF_TREE = /^(?:\.git|\.hg|\.svn|node_modules)$/;

/**
 * Looks things up in the source tree whose call index a worker keeps. The worker has only sources; tests, settings and
 * documents are read here, once a word is in no source.
 */
export function clientLookup(client: CallIndexClient, tree: SourceTree, language: CodeLanguage): CodeLookup {
  const listed = new KeptAnswer<readonly RepoPath[]>();
  const ends = new KeptAnswer<ReturnType<typeof endsOfPaths>>();
  const texts = new KeptAnswer<ReadonlyMap<RepoPath, string> | undefined>();
  const others = (): Promise<ReadonlyMap<RepoPath, string> | undefined> =>
    texts.get(async () => otherTexts(await paths(), tree, language));
  const orInOthers = async (
    isInSources: Promise<boolean | undefined>,
    isWanted: (text: string) => boolean,
  ): Promise<boolean | undefined> => {
    const answer = await isInSources;
    if (answer !== false) return answer;
    const read = await others();
    return read && [...read.values()].some(isWanted);
  };
  const paths = (): Promise<readonly RepoPath[]> => listed.get(() => allFiles(tree));
  const ask = async <Name extends keyof CodeLookup>(
    name: Name,
    ...words: Parameters<CodeLookup[Name]>
  ): Promise<Awaited<ReturnType<CodeLookup[Name]>>> =>
    (await client.ask('lookUp', { question: { name, words } as CodeQuestion })) as Awaited<
      ReturnType<CodeLookup[Name]>
    >;
  return {
    named: (name) => ask('named', name),
    declaredIn: (path) => ask('declaredIn', path),
    mentions: (word) => orInOthers(ask('mentions', word), (text) => hasWordOrPart(text, word)),
    mentionsLike: (name) => orInOthers(ask('mentionsLike', name), (text) => hasNameLike(text, name)),
    nearest: (name, folders) => ask('nearest', name, folders),
    tests: async () => {
      const read = await others();
      return read && testNamesIn(read, language);
    },
    pathsEnding: async (end) => (await ends.get(async () => endsOfPaths(await paths()))).get(end) ?? [],
    packagesNamed: (name) => ask('packagesNamed', name),
    reach: (...words) => ask('reach', ...words),
    callsIn: (functions) => ask('callsIn', functions),
    functionAt: (path, symbol) => ask('functionAt', path, symbol),
    distanceToWord: (functions, word) => ask('distanceToWord', functions, word),
    typeAt: (path, name) => ask('typeAt', path, name),
    isEmbedded: (path, name) => ask('isEmbedded', path, name),
    valuesOf: (name) => ask('valuesOf', name),
    settingsNamed: (name) => ask('settingsNamed', name),
    hasRevision: nobodyTells,
    hasWordAt: nobodyTells,
    releases: nobodyTells,
    commitAt: nobodyTells,
    hasPathAt: nobodyTells,
    changedCodeWith: nobodyTells,
    isAbout: nobodyTells,
  };
}

/** Editors tell too little of the history. */
function nobodyTells(): Promise<undefined> {
  return Promise.resolve(undefined);
}

async function allFiles(tree: SourceTree): Promise<readonly RepoPath[]> {
  const files: RepoPath[] = [];
  for (let folders: RepoPath[] = [ROOT]; folders.length > 0;) {
    const listed = await Promise.all(
      folders.map(async (folder) => ({ folder, entries: (await tree.listFolder(folder)) ?? [] })),
    );
    folders = [];
    for (const { folder, entries } of listed) {
      for (const { name, isFolder } of entries) {
        if (!isFolder) files.push(joinPath(folder, name));
        else if (!NOT_OF_TREE.test(name)) folders.push(joinPath(folder, name));
      }
    }
  }
  return files;
}

/** The texts that the worker does not have; `undefined` if there are too many. */
async function otherTexts(
  paths: readonly RepoPath[],
  tree: SourceTree,
  language: CodeLanguage,
): Promise<ReadonlyMap<RepoPath, string> | undefined> {
  const texts = new Map<RepoPath, string>();
  let size = 0;
  for (const path of paths) {
    if (isSource(path, language)) continue;
    const text = (await tree.readText(path)) ?? '';
    if (text.length > LONGEST_TEXT) continue;
    size += text.length;
    if (size > MOST_TEXT) return undefined;
    texts.set(path, text);
  }
  return texts;
}
