import { folderOf, nameOf, type RepoPath } from '../../../base/repoPath';
import { inSlices } from '../../../base/slices';
import { parseSourceFile } from '../parser/parse';
import { importPathOf } from '../dependencies';
import { goVersionOf } from '../goMod';
import type { SourceFile } from '../sourceFile';
import { listDeclarations } from '../listDeclarations';
import { parseSymbol } from '../symbol';
import { isBuilt, needsNewerGo, NEWEST_GO } from './buildConstraint';
import type { AnalysisOptions, CallAnalyser, DeclaredFile } from '../../../code/calls/callAnalyser';
import { contentHash } from '../../../code/calls/contentHash';
import { findImplementations, MOST_IMPLEMENTATIONS, type Implementation } from './implementations';
import type { IndexData, IndexedFile, IndexedImplementation } from '../../../code/calls/indexData';
import type { TestText } from '../../../code/factReader';
import { indexDependencies } from './dependencyCalls';
import { indexedOrPartial } from './indexFile';
import { readModules } from './modules';
import { OutsideSources, type LibraryTexts } from './outsideSources';
import { builtTests } from './testFiles';
import { Universe, type ReadFile } from './universe';

/** A Go file as it is now. */
class CurrentFile {
  private known: string | undefined;

  constructor(readonly text: string) {}

  /** Computed when it is first asked for: a list of declarations needs none. */
  get hash(): string {
    this.known ??= contentHash(this.text);
    return this.known;
  }
}

/** A Go source tree whose declarations are read. Valid until the next text is set. */
export interface AnalysedTree {
  readonly universe: Universe;
  /** The text of a file that the build includes. */
  readonly textOf: (path: string) => string | undefined;
  /** The folders that have a go.mod. */
  readonly moduleFolders: readonly RepoPath[];
}

/** Analyses the calls of a Go source tree. Covers only files that Go builds for the system of the call index. */
export class Indexer implements Omit<CallAnalyser, 'facts'> {
  private readonly files = new Map<RepoPath, CurrentFile>();
  /** Each go.mod, and each go.work. */
  private readonly manifests = new Map<RepoPath, string>();
  /** The newest version of Go that a manifest names, or that we know. */
  private version = NEWEST_GO;
  /** The files that a manifest decides about. */
  private readonly forNewerGo = new Map<RepoPath, string>();
  private readonly read = new Map<RepoPath, ReadFile>();
  private universe: Universe | undefined;
  /** Counts changes, so that a run never mixes texts from before and after a change. */
  private revision = 0;
  private readonly outside: OutsideSources;

  /** Without the declarations of packages outside the tree, whatever comes from them is unknown. */
  constructor(library: LibraryTexts = new Map()) {
    this.outside = new OutsideSources(library);
  }

  set(path: RepoPath, text: string | undefined): void {
    this.revision++;
    const name = nameOf(path);
    if (importPathOf(folderOf(path)) !== undefined) this.setDependency(path, text);
    else if (name === 'go.mod' || name === 'go.work') this.setManifest(path, text);
    else this.setSource(path, text);
  }

  private setDependency(path: RepoPath, text: string | undefined): void {
    this.universe = undefined;
    this.outside.set(path, text);
  }

  private setManifest(path: RepoPath, text: string | undefined): void {
    this.universe = undefined;
    if (text === undefined) this.manifests.delete(path);
    else this.manifests.set(path, text);
    const manifests = [...this.manifests.values()];
    this.version = manifests.reduce((newest, one) => Math.max(newest, goVersionOf(one)), NEWEST_GO);
    for (const [file, source] of this.forNewerGo) this.setSource(file, source);
  }

  private setSource(path: RepoPath, text: string | undefined): void {
    this.forNewerGo.delete(path);
    if (text !== undefined && needsNewerGo(text)) this.forNewerGo.set(path, text);
    const isIndexed = text !== undefined && isBuilt(nameOf(path), text, this.version);
    if (isIndexed) this.files.set(path, new CurrentFile(text));
    else this.files.delete(path);
    this.readAgain(path);
  }

  declarations(): readonly DeclaredFile[] {
    return listDeclarations(inOrder(this.files).map(([path, { text }]) => [path, text] as const));
  }

  async runTests(tests: readonly TestText[]): Promise<readonly IndexedFile[] | undefined> {
    const tree = await this.analysed(goOn);
    return (
      tree &&
      builtTests(tests, tree.universe).map(({ file, text }) =>
        indexedOrPartial(file, text, contentHash(text)),
      )
    );
  }

  async run(options: AnalysisOptions = {}): Promise<IndexData | undefined> {
    const { earlier, onProgress: report = goOn, isWithoutHandOvers = false } = options;
    const { revision } = this;
    const onProgress: Progress = async (done) => (await report(done)) && revision === this.revision;
    const modules = contentHash(JSON.stringify([...this.manifests].sort()) + this.outside.hash());
    if (earlier && earlier.modules === modules && this.isSame(earlier)) return earlier;
    if (!(await this.readAll(onProgress))) return undefined;
    const environment = this.environment(modules);
    const isReusable = earlier?.environment === environment;
    const universe = await this.currentUniverse(() => onProgress(READING_SHARE));
    if (!universe) return undefined;
    const reusable = isReusable ? earlier.files : [];
    const files = await this.indexAll(universe, reusable, onProgress, isWithoutHandOvers);
    if (!files) return undefined;
    const known = isReusable ? earlier.dependencies : [];
    const dependencies = await indexDependencies(universe, this.outside, files, known, () => onProgress(1));
    if (!dependencies) return undefined;
    // Where some were left out, the mark of their file must not get lost.
    if (isReusable && earlier.implementations.length <= MOST_IMPLEMENTATIONS) {
      return { modules, environment, files, dependencies, implementations: relocated(earlier, files) };
    }
    const found = await inSlices(findImplementations(universe), () => onProgress(1));
    if (!found) return undefined;
    const marked = files.map((file) =>
      found.incomplete.has(file.path) ? { ...file, isPartial: true } : file,
    );
    return { modules, environment, files: marked, dependencies, implementations: located(found.all, files) };
  }

  /** The tree as it is now; `undefined` when a text was set meanwhile. */
  protected async analysed(pause: () => Promise<boolean>): Promise<AnalysedTree | undefined> {
    const { revision } = this;
    const goOn: Progress = async () => (await pause()) && revision === this.revision;
    if (!(await this.readAll(goOn))) return undefined;
    const universe = await this.currentUniverse(() => goOn(1));
    const moduleFolders = [...this.goMods().keys()];
    const textOf = (path: string): string | undefined => this.files.get(path as RepoPath)?.text;
    return universe && { universe, textOf, moduleFolders };
  }

  release(): void {
    this.universe = undefined;
    this.read.clear();
  }

  /** Reads a changed file again. If only bodies changed, the rest of the tree remains valid. */
  private readAgain(path: RepoPath): void {
    const before = this.read.get(path);
    this.read.delete(path);
    const after = before && this.readFile(path);
    if (!this.universe) return;
    if (after && after.source.fingerprint === before.source.fingerprint) this.universe.replace(after);
    else this.universe = undefined;
  }

  private readFile(path: RepoPath): ReadFile | undefined {
    const known = this.read.get(path);
    const file = this.files.get(path);
    if (known || !file) return known;
    const read = { path, source: sourceOf(file.text) };
    this.read.set(path, read);
    return read;
  }

  private isSame({ files }: IndexData): boolean {
    return (
      files.length === this.files.size && files.every(({ path, hash }) => this.files.get(path)?.hash === hash)
    );
  }

  private async readAll(onProgress: Progress): Promise<boolean> {
    const slices = new Slices(this.size(), 0, READING_SHARE, onProgress);
    for (const [path, { text }] of this.files) {
      this.readFile(path);
      if (!(await slices.add(text.length))) return false;
    }
    return true;
  }

  private async indexAll(
    universe: Universe,
    earlier: readonly IndexedFile[],
    onProgress: Progress,
    isWithoutHandOvers: boolean,
  ): Promise<IndexedFile[] | undefined> {
    const known = new Map(earlier.map((file) => [file.path, file]));
    const slices = new Slices(this.size(), READING_SHARE, 1, onProgress);
    const indexed: IndexedFile[] = [];
    for (const [path, { text, hash }] of inOrder(this.files)) {
      const before = known.get(path);
      const file = universe.file(path);
      if (before?.hash === hash) indexed.push(before);
      else if (file) {
        indexed.push(indexedOrPartial(file, text, hash, isWithoutHandOvers));
        if (!(await slices.add(text.length))) return undefined;
      }
    }
    return indexed;
  }

  private async currentUniverse(pause: () => Promise<boolean>): Promise<Universe | undefined> {
    const modules = readModules(this.goMods(), this.manifests.get('go.work' as RepoPath));
    const read = inOrder(this.read).map(([, file]) => file);
    this.universe ??= await inSlices(Universe.of(read, modules, this.outside), pause);
    return this.universe;
  }

  /** The text of each go.mod by its folder. */
  private goMods(): Map<RepoPath, string> {
    const goMods = [...this.manifests].filter(([path]) => nameOf(path) === 'go.mod');
    return new Map(goMods.map(([path, text]) => [folderOf(path), text]));
  }

  private environment(modules: string): string {
    const parts = [...this.read.values()].map(({ path, source }) => `${path} ${source.fingerprint}`);
    return contentHash([modules, ...parts.sort()].join('\n'));
  }

  private size(): number {
    let size = 0;
    for (const { text } of this.files.values()) size += text.length;
    return size;
  }
}

/** A fault of ours in one file, such as an exhausted stack, must not cost the index of all the others. */
function sourceOf(text: string): SourceFile {
  try {
    return parseSourceFile(text);
  } catch {
    return { packageName: '', imports: [], declarations: [], isPartial: true, fingerprint: 0 };
  }
}

/** By path: if two files declare the same name, it must not depend on the order of the edits which one counts. */
function inOrder<T>(files: ReadonlyMap<RepoPath, T>): (readonly [RepoPath, T])[] {
  return [...files].sort(([left], [right]) => (left < right ? -1 : 1));
}

type Progress = (done: number) => Promise<boolean>;

/** Reading declarations takes about a third of the time. */
const READING_SHARE = 0.35;

/** About 4 ms of work, in UTF-16 units of source; several times that at first, until the code is warm. */
const SLICE = 25_000;

function goOn(): Promise<boolean> {
  return Promise.resolve(true);
}

/** Cuts work into slices and reports progress after each. */
class Slices {
  private done = 0;
  private next = SLICE;

  constructor(
    private readonly total: number,
    private readonly from: number,
    private readonly to: number,
    private readonly onProgress: Progress,
  ) {}

  /** `false` when the work must stop. */
  async add(amount: number): Promise<boolean> {
    this.done += amount;
    if (this.done < this.next) return true;
    this.next = this.done + SLICE;
    return this.onProgress(this.from + ((this.to - this.from) * this.done) / this.total);
  }
}

/** Finds the lines of declarations. An external method has the line of the interface that embeds it. */
function lineFinder(files: readonly IndexedFile[]): (path: string, symbol: string) => number {
  const byPath = new Map<string, IndexedFile>();
  for (const file of files) byPath.set(file.path, file);
  const lines = new Map<string, ReadonlyMap<string, number>>();
  return (path, symbol) => {
    let own = lines.get(path);
    if (!own) {
      own = new Map(byPath.get(path)?.declarations.map(({ symbol: name, line }) => [name, line]));
      lines.set(path, own);
    }
    return own.get(symbol) ?? own.get(parseSymbol(symbol)?.owner ?? '') ?? 0;
  };
}

/** Adds the lines to what satisfies interfaces. */
function located(
  implementations: readonly Implementation[],
  files: readonly IndexedFile[],
): IndexedImplementation[] {
  const lineOf = lineFinder(files);
  return implementations.map(({ interface: satisfied, interfaceMethod, type, method, isPossible }) => ({
    interfacePath: satisfied.path as RepoPath,
    interfaceName: satisfied.name,
    method: interfaceMethod.name,
    type: type.name,
    symbol: method.symbol,
    path: method.path as RepoPath,
    line: lineOf(method.path, method.symbol),
    isPossible,
  }));
}

/** A change in a body moves the declarations below it. */
function relocated(
  { implementations, files: before }: IndexData,
  files: readonly IndexedFile[],
): readonly IndexedImplementation[] {
  const known = new Set(before);
  const changed = files.filter((file) => !known.has(file));
  const paths = new Set<string>(changed.map(({ path }) => path));
  const lineOf = lineFinder(changed);
  return implementations.map((one) =>
    paths.has(one.path) ? { ...one, line: lineOf(one.path, one.symbol) } : one,
  );
}
