import {
  DeclarationIndex,
  isWrittenIn,
  makeAnchor,
  makeLineAnchor,
  message,
  parseLineSymbol,
  parseRepoPath,
  pastOfTree,
  readAnchor,
  resolveAnchor,
  type CodeLanguage,
  type Message,
  type Past,
  type ResolverInput,
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
import { existingFolder, repositoryLanguage } from '../openCheckout';
import { loadSiteFinder } from '../syntaxFiles';
import { printableCell } from '../printable';
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
    const index = new DeclarationIndex(tree, await repositoryLanguage(tree, io));
    let code: ExitCode = 0;
    for (const line of lines) {
      const [path = '', symbol = ''] = line.split('\t');
      const { anchor, note } = await anchorAt(path, symbol, index);
      const said = note && io.translate(note);
      if (!anchor) code = 1;
      else if (said) io.say(`${printableCell(path)}: ${said}`);
      const printed = anchor
        ? { ...anchor, ...(said && { note: said }), ...(commit && { commit }) }
        : { path, symbol, problem: said };
      io.out(JSON.stringify(printed) + '\n');
    }
    return code;
  } finally {
    reader.close();
  }
}

/** An anchor; `note` says why there is none, or what else it could have been made for. */
interface MadeAnchor {
  readonly anchor?: WrittenAnchor;
  readonly note?: Message;
}

/** If a file declares a symbol several times, `init#2` is the second. */
async function anchorAt(place: string, symbol: string, index: DeclarationIndex): Promise<MadeAnchor> {
  const [, name = '', number] = /^(.+?)(?:#(\d{1,4}))?$/.exec(symbol.trim()) ?? [];
  const parsed = index.language.parseSymbol(name);
  const path = parseRepoPath(place);
  const isSource = path !== undefined && isWrittenIn(index.language, path);
  const found = parsed && isSource ? await index.meantInFile(path, parsed) : [];
  const wanted = found[Number(number ?? '1') - 1];
  const lines = parseLineSymbol(symbol.trim());
  if (!wanted && lines && path !== undefined) {
    const anchor = await makeLineAnchor(path, lines, index);
    return anchor ? { anchor } : { note: message('The file does not have these lines.') };
  }
  if (!wanted) return { note: message('The file does not declare this symbol.') };
  const anchor = makeAnchor(wanted, await index.snapshot());
  const others = found.slice(1).map(({ file, declaration: { nameStart } }, position) => {
    return `${name}#${position + 2} (${file.lines.positionAt(nameStart).line + 1})`;
  });
  if (number !== undefined || others.length === 0) return { anchor };
  const text = message(
    'The file declares {0} {1} times, and this is the first. The others, with their lines: {2}.',
    name,
    found.length,
    others.join(', '),
  );
  return { anchor, note: text };
}

/** `source-guide anchor resolve`: prints one verdict for each line of the file, in the same order. */
export async function resolveAnchors(options: AnchorOptions, io: Io): Promise<ExitCode> {
  const root = existingFolder(options.repo, io);
  const lines = readLines(options.file, io);
  const reader = new GitObjectReader(root);
  try {
    const { tree: opened } = await openAnchorTree(root, options.revision, reader, io);
    const tree = opened instanceof GitRevisionTree ? withoutMissingTexts(opened) : opened;
    const language = await repositoryLanguage(tree, io);
    const index = new DeclarationIndex(tree, language);
    const pasts = new Map<string, Promise<Past | undefined>>();
    const input: ResolverInput = {
      index,
      sites: await loadSiteFinder(language, io),
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
  return pastOfTree(new DeclarationIndex(tree, language)).catch((error: unknown) => {
    if (error instanceof MissingObjectError) return undefined;
    throw error;
  });
}

function readLines(file: string, io: Io): string[] {
  return readNamedFile(file, io)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
}
