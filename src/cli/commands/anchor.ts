import {
  DeclarationIndex,
  makeAnchor,
  message,
  parseRepoPath,
  readAnchor,
  resolveAnchor,
  sourceOf,
  type CodeLanguage,
  type CodeSymbol,
  type Past,
  type RepoPath,
  type ResolverInput,
  type TreeSnapshot,
  type WrittenAnchor,
} from '../../core';
import {
  GitObjectReader,
  GitRevisionTree,
  MissingObjectError,
  withoutMissingTexts,
} from '../adapters/gitRevisionTree';
import { openAnchorTree } from '../openRevision';
import type { ExitCode, Io } from '../io';
import { readNamedFile } from '../namedFile';
import { existingFolder, repositoryLanguage, loadSiteFinder } from '../openCheckout';
import { printResolution } from '../report';

export interface AnchorOptions {
  readonly repo: string;
  /** The revision to read from git's objects; without it, the work tree. */
  readonly revision?: string | undefined;
  /** `make`: lines `path<TAB>symbol`. `resolve`: lines as `make` prints them. */
  readonly file: string;
}

/** `source-guide anchor make`: prints one anchor for each line of the file, in the same order. */
export async function makeAnchors(options: AnchorOptions, io: Io): Promise<ExitCode> {
  const root = existingFolder(options.repo, io);
  const lines = readLines(options.file, io);
  const reader = new GitObjectReader(root);
  try {
    const { tree, commit } = await openAnchorTree(root, options.revision, reader, io);
    const snapshot = await new DeclarationIndex(tree, await repositoryLanguage(tree)).snapshot();
    let code: ExitCode = 0;
    for (const line of lines) {
      const [place = '', symbol = ''] = line.split('\t');
      const anchor = anchorAt(place, symbol, snapshot);
      if (!anchor) code = 1;
      io.out(
        JSON.stringify(
          anchor
            ? { ...anchor, ...(commit && { commit }) }
            : {
                path: place,
                symbol,
                problem: io.translate(message('The file does not declare this symbol.')),
              },
        ) + '\n',
      );
    }
    return code;
  } finally {
    reader.close();
  }
}

/** If a file declares a symbol several times, `init#2` is the second. */
function anchorAt(place: string, symbol: string, snapshot: TreeSnapshot): WrittenAnchor | undefined {
  const [, name = '', number = '1'] = /^(.+?)(?:#(\d{1,4}))?$/.exec(symbol.trim()) ?? [];
  const parsed = snapshot.language.parseSymbol(name);
  const path = parseRepoPath(place);
  const located = parsed && snapshot.withKey(parsed.key).filter(({ path: found }) => found === path);
  const wanted = located?.[Number(number) - 1];
  return wanted && makeAnchor(wanted, snapshot);
}

/** `source-guide anchor resolve`: prints one verdict for each line of the file, in the same order. */
export async function resolveAnchors(options: AnchorOptions, io: Io): Promise<ExitCode> {
  const root = existingFolder(options.repo, io);
  const lines = readLines(options.file, io);
  const reader = new GitObjectReader(root);
  try {
    const { tree: opened } = await openAnchorTree(root, options.revision, reader, io);
    const tree = opened instanceof GitRevisionTree ? withoutMissingTexts(opened) : opened;
    const language = await repositoryLanguage(tree);
    const index = new DeclarationIndex(tree, language);
    const pasts = new Map<string, Promise<Past | undefined>>();
    const input: ResolverInput = {
      index,
      sites: await loadSiteFinder(language),
      releases: [],
      releaseOrder: [],
    };
    let code: ExitCode = 0;
    for (const line of lines) {
      const { anchor, commit, problems } = readAnchor(line, language);
      if (!anchor) {
        code = 2;
        io.out(
          JSON.stringify({
            verdict: 'lost',
            problem: problems.map((problem) => io.translate(problem.message)).join(' '),
          }) + '\n',
        );
        continue;
      }
      if (commit !== undefined && !pasts.has(commit)) {
        pasts.set(commit, readPast(root, commit, reader, language));
      }
      const past = commit === undefined ? undefined : await pasts.get(commit);
      const resolution = await resolveAnchor(anchor, { ...input, past });
      if (resolution.verdict === 'ambiguous' || resolution.verdict === 'lost') code ||= 1;
      io.out(JSON.stringify(printResolution(resolution, io.translate)) + '\n');
    }
    return code;
  } finally {
    reader.close();
  }
}

/** What the source tree of a commit declares; `undefined` when the clone, shallow or partial, does not have all of it. */
async function readPast(
  repo: string,
  commit: string,
  reader: GitObjectReader,
  language: CodeLanguage,
): Promise<Past | undefined> {
  const tree = await GitRevisionTree.open(repo, commit, reader);
  if (!tree) return undefined;
  const snapshot = await new DeclarationIndex(tree, language).snapshot().catch((error: unknown) => {
    if (error instanceof MissingObjectError) return undefined;
    throw error;
  });
  if (!snapshot) return undefined;
  const sourceIn = (path: RepoPath, symbol: CodeSymbol): Promise<string | undefined> => {
    const located = snapshot.withKey(symbol.key).find((candidate) => candidate.path === path);
    return Promise.resolve(located && sourceOf(located));
  };
  const had = (key: string): boolean => snapshot.withKey(key).length > 0;
  return { had, keysNamed: (name) => snapshot.keysNamed(name), sourceOf: sourceIn };
}

function readLines(file: string, io: Io): string[] {
  return readNamedFile(file, io)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
}
