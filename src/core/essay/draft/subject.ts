import { folderOf, type RepoPath } from '../../base/repoPath';
import type { TypeReference } from '../../code/codeFacts';
import type { CodeLanguage } from '../../code/language';

/** A function by its file and its symbol. */
export type FunctionReference = TypeReference;

/** What counts for the closeness of a function: its type or file, its folder, the words of its name. */
const OF_HOME = 0.35;
const OF_FOLDER = 0.3;
const OF_WORDS = 0.35;
/** Functions from here on belong to the subject. */
const LEAST_CLOSENESS = 0.35;
/** The methods that a type of the subject has among its functions, compared with what most of them belong to. */
const LEAST_METHODS = 0.2;
/** A word that fewer functions have says nothing about all of them. */
const LEAST_FUNCTIONS = 3;
const SHORTEST_WORD = 4;
/** Words that begin alike are the same word: `subscriber`, `subscription`. */
const STEM = 6;

/** What a draft is about: the types, files, folders and words that most of its functions have in common. */
export class EssaySubject {
  private readonly homes = new Map<string, number>();
  private readonly folders = new Map<string, number>();
  private readonly words = new Map<string, number>();
  private readonly count: number;

  constructor(
    functions: readonly FunctionReference[],
    private readonly language: CodeLanguage,
  ) {
    const each = new Map(functions.map((one) => [`${one.path}#${one.symbol}`, one]));
    this.count = each.size;
    for (const one of each.values()) {
      for (const home of this.homesOf(one)) count(this.homes, home);
      count(this.folders, folderOf(one.path));
      for (const word of this.wordsOf(one.symbol)) count(this.words, word);
    }
  }

  /** From 0 to 1: 1 if half of the functions are of one type or file, less if they are spread over many. */
  get concentration(): number {
    return Math.min(1, (2 * Math.max(0, ...this.homes.values())) / Math.max(1, this.count));
  }

  /** How much a function has to do with the subject, from 0 to 1. */
  closeness(one: FunctionReference): number {
    const home = Math.max(...this.homesOf(one).map((each) => share(this.homes, each)));
    const words = [...this.wordsOf(one.symbol)].filter(
      (word) => (this.words.get(word) ?? 0) >= LEAST_FUNCTIONS,
    );
    const word = Math.max(0, ...words.map((each) => share(this.words, each)));
    return OF_HOME * home + OF_FOLDER * share(this.folders, folderOf(one.path)) + OF_WORDS * word;
  }

  /** True for a function that belongs to the subject. */
  has(one: FunctionReference): boolean {
    return this.closeness(one) >= LEAST_CLOSENESS;
  }

  /** True for a type that belongs to the subject: many of its functions are methods of it, or come from its folder. */
  hasType({ path, symbol }: TypeReference): boolean {
    const ofMethods = share(this.homes, ownerKey(path, symbol));
    return ofMethods >= LEAST_METHODS || share(this.folders, folderOf(path)) >= LEAST_CLOSENESS;
  }

  /** True for a function that belongs to a type. */
  isMethod({ symbol }: FunctionReference): boolean {
    return this.language.parseSymbol(symbol)?.owner !== undefined;
  }

  /** The last name of a symbol. */
  lastName(symbol: string): string {
    return this.language.lastName(symbol);
  }

  private homesOf({ path, symbol }: FunctionReference): string[] {
    const owner = this.language.parseSymbol(symbol)?.owner;
    return [path, ...(owner === undefined ? [] : [ownerKey(path, owner)])];
  }

  private wordsOf(symbol: string): Set<string> {
    const parsed = this.language.parseSymbol(symbol);
    const names = [parsed?.owner ?? '', parsed?.name ?? symbol];
    const words = names.flatMap((name) => name.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu) ?? []);
    return new Set(
      words.filter(({ length }) => length >= SHORTEST_WORD).map((word) => word.toLowerCase().slice(0, STEM)),
    );
  }
}

function ownerKey(path: RepoPath, owner: string): string {
  return `${folderOf(path)}#${owner}`;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Compared with what is most frequent. */
function share(counts: ReadonlyMap<string, number>, key: string): number {
  return (counts.get(key) ?? 0) / Math.max(1, ...counts.values());
}
