import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import {
  contentHash,
  declaredFile,
  Dependencies,
  isWrittenIn,
  listSources,
  message,
  readIndex,
  writeIndex,
  type CallAnalyser,
  type CodeLanguage,
  type DeclaredFile,
  type IndexData,
  type Message,
  type RepoPath,
  type SourceTree,
} from '../core';
import { codeLanguages, goLanguage, goWithLibrary } from '../core/languages';
import { decodeText, NodeSourceTree } from './adapters/nodeSourceTree';
import { readRegularFile } from './adapters/regularFile';
import { nameBeside, removeLeftBeside } from './besideFiles';
import { UsageError, type Io } from './io';
import { repositoryLanguage } from './openCheckout';
import { printableCell } from './printable';

/** A call index, and how it was built. */
export interface BuiltCallIndex {
  readonly data: IndexData;
  /** Milliseconds of each phase: read the sources, load the cache, index, store the cache. */
  readonly phases: {
    readonly read: number;
    readonly load: number;
    readonly index: number;
    readonly store: number;
    readonly total: number;
  };
  /** True when all of it came from the cache. */
  readonly isFromCache: boolean;
  /** Has the texts of the tree, and reads facts of them. */
  readonly analyser: CallAnalyser;
}

/**
 * Builds the call index of a work tree. With a cache folder, indexes only what changed since the cache was written; without
 * one, hand-overs are noted only if they are needed.
 */
export async function buildCallIndex(
  root: string,
  cacheFolder: string | undefined,
  io: Io,
  needsHandOvers = true,
): Promise<BuiltCallIndex> {
  const cache = cacheFolder === undefined ? undefined : cacheFile(cacheFolder, root);
  const tree = new NodeSourceTree(root);
  const language = await repositoryLanguage(tree, io);
  if (!('createAnalyser' in language)) throw new UsageError(io.translate(withoutCalls(language.name)));
  const built = await indexTree(tree, cache, io, !needsHandOvers && cache === undefined);
  sayUnreadable(tree, io);
  return built;
}

const MOST_SHOWN = 5;

function sayUnreadable({ unreadable }: NodeSourceTree, io: Io): void {
  if (unreadable.size === 0) return;
  io.say(io.translate(message('The index lacks what could not be read ({0}):', unreadable.size)));
  for (const [file, reason] of [...unreadable].slice(0, MOST_SHOWN))
    io.say(io.translate(message('{0} cannot be read: {1}.', printableCell(file), reason)));
}

/** The declarations of a work tree, and how long they took. */
export interface ListedDeclarations {
  readonly files: readonly DeclaredFile[];
  /** Milliseconds. */
  readonly phases: { readonly read: number; readonly index: number; readonly total: number };
}

/** Lists the declarations of a work tree by the fast scan, without resolving anything. */
export async function listWorkTree(root: string, io: Io): Promise<ListedDeclarations> {
  const started = performance.now();
  const tree = new NodeSourceTree(root);
  const language = await repositoryLanguage(tree, io);
  const texts = new Map<RepoPath, string>();
  for (const file of await listSources(tree, language)) {
    const text = await tree.readText(file);
    if (text !== undefined) texts.set(file, text);
  }
  const read = performance.now();
  const files = declaredIn(texts, language);
  const ended = performance.now();
  sayUnreadable(tree, io);
  return { files, phases: { read: read - started, index: ended - read, total: ended - started } };
}

function declaredIn(texts: ReadonlyMap<RepoPath, string>, language: CodeLanguage): readonly DeclaredFile[] {
  const analyser = language.createAnalyser?.();
  if (!analyser) {
    const sources = [...texts].filter(([file]) => isWrittenIn(language, file));
    return sources.map(([file, text]) => declaredFile(file, text, language));
  }
  for (const [file, text] of texts) analyser.set(file, text);
  return analyser.declarations();
}

function withoutCalls(language: string): Message {
  const analysed = codeLanguages.all.filter((each) => 'createAnalyser' in each).map(({ name }) => name);
  return message(
    'Calls are resolved in {0} only, and this repository is written in {1}. "index --decls" lists its declarations.',
    analysed.join(', '),
    language,
  );
}

/** Builds the call index of any source tree; `cache` is the file that caches it. */
export async function indexTree(
  tree: SourceTree,
  cache: string | undefined,
  io: Io,
  isWithoutHandOvers = false,
): Promise<BuiltCallIndex> {
  const times = [performance.now()];
  const lap = (): void => void times.push(performance.now());
  const analyser = goWithLibrary().createAnalyser();
  const paths = await listSources(tree, goLanguage);
  const dependencies = new Dependencies(goLanguage);
  await Promise.all(
    paths.map(async (file) => {
      const text = await tree.readText(file);
      analyser.set(file, text);
      if (text !== undefined) dependencies.take(file, text);
    }),
  );
  for (const { path: file, text } of await dependencies.read(tree)) analyser.set(file, text);
  lap();
  const earlier = cache === undefined ? undefined : readCache(cache);
  lap();
  const data = await analyser.run({ earlier, onProgress: progressOf(io, times[0] ?? 0), isWithoutHandOvers });
  if (!data) throw new Error('a run that nobody cancels yields an index');
  lap();
  if (cache !== undefined && data !== earlier) await writeCache(cache, data);
  lap();
  const [start = 0, read = 0, loaded = 0, indexed = 0, stored = 0] = times;
  const phases = {
    read: read - start,
    load: loaded - read,
    index: indexed - loaded,
    store: stored - indexed,
  };
  return { data, phases: { ...phases, total: stored - start }, isFromCache: data === earlier, analyser };
}

/** Reports progress every two seconds. */
function progressOf(io: Io, start: number): (done: number) => Promise<boolean> {
  let next = start + 2000;
  return (done) => {
    if (performance.now() > next) {
      io.say(io.translate(message('Indexing … {0} %', Math.round(done * 100))));
      next += 2000;
    }
    return Promise.resolve(true);
  };
}

function cacheFile(folder: string, root: string): string {
  return path.join(folder, `calls-${contentHash(path.resolve(root))}.json`);
}

/** Bytes; that of openGemini has 10 MB. */
const LARGEST_CACHE = 400_000_000;

function readCache(file: string): IndexData | undefined {
  const { bytes } = readRegularFile(file, LARGEST_CACHE);
  return bytes && readIndex(decodeText(bytes));
}

/** Writes a temporary file and renames it, so that nobody reads half a cache. */
async function writeCache(file: string, data: IndexData): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  await removeLeftBeside([file]);
  const temporary = nameBeside(file);
  writeFileSync(temporary, writeIndex(data), { flag: 'wx' });
  renameSync(temporary, file);
}
