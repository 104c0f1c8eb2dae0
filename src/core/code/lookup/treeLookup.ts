import { KeptAnswers } from '../../base/kept';
import { folderOf, nameOf, type RepoPath } from '../../base/repoPath';
import { LineIndex } from '../../base/text';
import type { CallIndex, CallNode } from '../calls/callIndex';
import type { FactReader } from '../factReader';
import type { CodeLookup, FunctionName, RevisionName, TreePath } from './codeLookup';
import { callsInBody } from './callsInBody';
import { reachOf, type FunctionTexts } from './callReach';
import { NameTable } from './nameTable';
import { testNamesIn } from './testNames';
import { endsOfPaths } from './pathEnds';
import { distanceToWord } from './usedWords';
import { hasNameLike, hasWord, hasWordOrPart, isUsedAsValue } from './wordSearch';

/** What a lookup in a source tree is made from. */
export interface TreeParts {
  /** Sources, tests and manifests, each with its whole text. */
  readonly texts: ReadonlyMap<RepoPath, string>;
  readonly index: CallIndex;
  readonly facts: () => Promise<Pick<FactReader, 'ofFunction' | 'ofType' | 'ofConstant' | 'ofSetting'>>;
  /** Paths of all files of the tree; `undefined` if they cannot be told. */
  readonly paths: () => Promise<readonly RepoPath[] | undefined>;
  /** Settings, documents and all other texts; `undefined` if they cannot be read. Asked for words that no source has. */
  readonly otherTexts: () => Promise<ReadonlyMap<RepoPath, string> | undefined>;
  /** Absent if the history is not at hand. */
  readonly history?: HistoryLookup;
}

/** The questions about the history. */
export type HistoryLookup = Pick<
  CodeLookup,
  'hasRevision' | 'hasWordAt' | 'releases' | 'commitAt' | 'hasPathAt' | 'changedCodeWith' | 'isAbout'
>;

/** Looks things up in one state of a source tree. Computes everything costly on first use. */
export class TreeLookup implements CodeLookup {
  private table: NameTable | undefined;
  private ends: Promise<ReadonlyMap<string, readonly TreePath[]> | undefined> | undefined;
  private readonly lines = new Map<RepoPath, LineIndex>();
  private readonly values = new Map<string, boolean>();
  private readonly words = new KeptAnswers<string, boolean | undefined>();
  private readonly likeNames = new KeptAnswers<string, boolean | undefined>();

  constructor(private readonly parts: TreeParts) {}

  named(name: string): ReturnType<CodeLookup['named']> {
    return Promise.resolve(this.names.named(name));
  }

  declaredIn(path: RepoPath): ReturnType<CodeLookup['declaredIn']> {
    return Promise.resolve(this.names.declaredIn(path));
  }

  tests(): ReturnType<CodeLookup['tests']> {
    return Promise.resolve(testNamesIn(this.parts.texts, this.parts.index.language));
  }

  mentions(word: string): Promise<boolean | undefined> {
    return this.words.get(word, () => this.someText((text) => hasWordOrPart(text, word)));
  }

  mentionsLike(name: string): Promise<boolean | undefined> {
    return this.likeNames.get(name, () => this.someText((text) => hasNameLike(text, name)));
  }

  nearest(name: string, folders?: readonly RepoPath[]): ReturnType<CodeLookup['nearest']> {
    return Promise.resolve(this.names.nearest(name, folders && new Set(folders)) ?? null);
  }

  async pathsEnding(end: string): ReturnType<CodeLookup['pathsEnding']> {
    this.ends ??= this.parts.paths().then((paths) => paths && endsOfPaths(paths));
    const ends = await this.ends;
    return ends && (ends.get(end) ?? []);
  }

  packagesNamed(name: string): ReturnType<CodeLookup['packagesNamed']> {
    const own = [...(this.names.packages.get(name) ?? [])];
    const written = name.replace(/\W/g, '\\$&');
    const imported = new RegExp(
      `^\\s*(?:import\\s+)?(?:(?:[\\w.]+\\s+)?"(?:[^"\\n]*/)?${written}(?:/v\\d+|\\.v\\d+)?"|${written}\\s+"[^"\\n]*")\\s*(?://.*)?$`,
      'm',
    );
    const folders = new Set<string>(own);
    let isForeign = false;
    for (const [path, text] of this.parts.texts) {
      if (isForeign) break;
      if (!text.includes(name)) continue;
      const head = text.slice(0, LONGEST_HEAD);
      const match = imported.exec(head);
      if (match && ![...folders].some((folder) => match[0].includes(`/${folder}"`))) isForeign = path !== '';
    }
    return Promise.resolve({ own, isForeign });
  }

  reach(...[from, to, start]: Parameters<CodeLookup['reach']>): ReturnType<CodeLookup['reach']> {
    const [starts, goals] = [this.nodesOf(from), this.nodesOf(to)];
    if (!starts || !goals) return Promise.resolve(undefined);
    return Promise.resolve(reachOf(this.parts.index, starts, goals, this.functionTexts, start));
  }

  callsIn(functions: readonly FunctionName[]): ReturnType<CodeLookup['callsIn']> {
    const { index } = this.parts;
    const nodes = functions.map(({ path, symbol }) => index.find(path, symbol));
    return Promise.resolve(nodes.map((node) => (node ? callsInBody(index, node) : [])));
  }

  async functionAt(path: RepoPath, symbol: string): ReturnType<CodeLookup['functionAt']> {
    return (await this.parts.facts()).ofFunction(path, symbol);
  }

  distanceToWord(functions: readonly FunctionName[], word: string): ReturnType<CodeLookup['distanceToWord']> {
    const nodes = this.nodesOf(functions);
    const { index } = this.parts;
    return Promise.resolve(nodes && distanceToWord(index, nodes, word, this.functionTexts.textOf));
  }

  async typeAt(path: RepoPath, name: string): ReturnType<CodeLookup['typeAt']> {
    return (await this.parts.facts()).ofType(path, name);
  }

  async isEmbedded(path: RepoPath, name: string): ReturnType<CodeLookup['isEmbedded']> {
    const facts = await this.parts.facts();
    for (const [file, text] of this.parts.texts) {
      if (!hasWord(text, name)) continue;
      const types = this.names.declaredIn(file).filter(({ kind }) => kind === 'type');
      const found = types.some(({ path: own, symbol }) =>
        facts.ofType(own, symbol)?.embeds.some((one) => one.path === path && one.symbol === name),
      );
      if (found) return true;
    }
    return false;
  }

  async valuesOf(name: string): ReturnType<CodeLookup['valuesOf']> {
    return (await this.parts.facts()).ofConstant(name);
  }

  async settingsNamed(name: string): ReturnType<CodeLookup['settingsNamed']> {
    return (await this.parts.facts()).ofSetting(name);
  }

  async hasRevision(revision: RevisionName): Promise<boolean | undefined> {
    return this.parts.history?.hasRevision(revision);
  }

  async hasWordAt(revision: string, word: string, type?: string): ReturnType<CodeLookup['hasWordAt']> {
    return this.parts.history?.hasWordAt(revision, word, type);
  }

  async releases(): ReturnType<CodeLookup['releases']> {
    return this.parts.history?.releases();
  }

  async commitAt(revision: string): ReturnType<CodeLookup['commitAt']> {
    return this.parts.history?.commitAt(revision);
  }

  async hasPathAt(revision: string, end: string): ReturnType<CodeLookup['hasPathAt']> {
    return this.parts.history?.hasPathAt(revision, end);
  }

  async changedCodeWith(
    word: string,
    commit: string,
    older?: string,
  ): ReturnType<CodeLookup['changedCodeWith']> {
    return this.parts.history?.changedCodeWith(word, commit, older);
  }

  async isAbout(commit: string, words: readonly string[]): ReturnType<CodeLookup['isAbout']> {
    return this.parts.history?.isAbout(commit, words);
  }

  private readonly functionTexts: FunctionTexts = {
    mayBeValue: (node) => this.mayBeValue(node),
    textOf: ({ path, line, endLine }) => {
      const text = this.parts.texts.get(path) ?? '';
      let lines = this.lines.get(path);
      if (!lines) this.lines.set(path, (lines = new LineIndex(text)));
      return text.slice(
        lines.offsetAt({ line, column: 0 }),
        lines.offsetAt({ line: endLine + 1, column: 0 }),
      );
    },
  };

  private async someText(isWanted: (text: string) => boolean): Promise<boolean | undefined> {
    for (const text of this.parts.texts.values()) if (isWanted(text)) return true;
    const others = await this.parts.otherTexts();
    return others && [...others.values()].some(isWanted);
  }

  private get names(): NameTable {
    this.table ??= new NameTable(this.parts.texts, this.parts.index.language);
    return this.table;
  }

  /** `undefined` if the index lacks a function. It has no methods of interfaces inside other types: those are left out. */
  private nodesOf(functions: readonly FunctionName[]): CallNode[] | undefined {
    const { index } = this.parts;
    const nodes: CallNode[] = [];
    for (const { path, symbol } of functions) {
      const node = index.find(path, symbol);
      if (node) nodes.push(node);
      else if (!this.isInterfaceMethod(path, symbol)) return undefined;
    }
    return nodes.length > 0 ? nodes : undefined;
  }

  private isInterfaceMethod(path: RepoPath, symbol: string): boolean {
    const named = this.names.named(this.parts.index.language.lastName(symbol));
    return named.some((one) => one.path === path && one.symbol === symbol && one.kind === 'interface method');
  }

  private mayBeValue({ path, symbol }: CallNode): boolean {
    const { language } = this.parts.index;
    const name = language.lastName(symbol);
    const isMember = symbol !== name;
    const key = `${isMember} ${folderOf(path)} ${name}`;
    let isValue = this.values.get(key);
    if (isValue === undefined) {
      const homes = this.homesOf(path, name);
      isValue = [...this.parts.texts].some(
        ([file, text]) =>
          language.files.kindOf(nameOf(file)) === 'source' &&
          homes.some((home) => folderOf(file) === home || text.includes(`/${home}"`)) &&
          isUsedAsValue(text, name, { isMember, language }),
      );
      this.values.set(key, isValue);
    }
    return isValue;
  }

  /** The folders in which a function, or a method of an interface with its name, is declared: others must name them. */
  private homesOf(path: RepoPath, name: string): readonly RepoPath[] {
    const interfaces = this.names.named(name).filter(({ kind }) => kind === 'interface method');
    return [...new Set([folderOf(path), ...interfaces.map((one) => folderOf(one.path))])];
  }
}

/** Imports stand at the beginning of a file. */
const LONGEST_HEAD = 8000;
