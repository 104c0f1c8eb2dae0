import type { RepoPath } from '../../base/repoPath';
import {
  DECLARATION_KINDS,
  type IndexData,
  type IndexedCall,
  type IndexedDeclaration,
  type IndexedFile,
  type IndexedImplementation,
} from './indexData';
import { slotsFrom, storedSlots, type StoredSlots } from '../handOvers/slotText';
import type { CallClass } from './callClass';

/** Increase this when the resolver gives other answers, or when the format of the text changes. */
const FORMAT = 7;

/** The content of a cache: every string once, and numbers. */
interface StoredIndex {
  readonly format: number;
  readonly modules: string;
  readonly environment: string;
  readonly strings: readonly string[];
  readonly files: readonly StoredFile[];
  readonly dependencies: readonly (StoredFile & { readonly importPath: number })[];
  readonly implementations: readonly number[];
}

interface StoredFile {
  readonly path: number;
  readonly hash: string;
  readonly isPartial: boolean;
  /** Kind, symbol, line, column, last line. */
  readonly declarations: readonly number[];
  readonly undeclaredMethods: readonly number[];
  /** Caller, line, column, class, callee's path, callee's symbol, marks. */
  readonly calls: readonly number[];
  readonly slots: StoredSlots;
}

const DECLARATION_WIDTH = 5;
const CALL_WIDTH = 7;
const IMPLEMENTATION_WIDTH = 8;

/** Writes a call index as a text that {@link readIndex} reads. */
export function writeIndex(data: IndexData): string {
  const { modules, environment, files, dependencies, implementations } = data;
  const table = new StringTable();
  const stored: StoredIndex = {
    format: FORMAT,
    modules,
    environment,
    strings: table.strings,
    files: files.map((file) => storedFile(file, table)),
    dependencies: dependencies.map((file) => ({
      ...storedFile(file, table),
      importPath: table.number(file.importPath),
    })),
    implementations: implementations.flatMap((one) => [
      table.number(one.interfacePath),
      table.number(one.interfaceName),
      table.number(one.method),
      table.number(one.type),
      table.number(one.symbol),
      table.number(one.path),
      one.line,
      Number(one.isPossible),
    ]),
  };
  return JSON.stringify(stored);
}

/** The call index of any tree that an editor can open is shorter. */
const LONGEST = 400_000_000;

/** Reads a call index; `undefined` when the text is from another version or damaged. Never throws. */
export function readIndex(text: string): IndexData | undefined {
  if (text.length > LONGEST) return undefined;
  try {
    const stored = JSON.parse(text) as StoredIndex;
    return stored.format === FORMAT ? indexFrom(stored) : undefined;
  } catch {
    // The caller then analyses the tree again.
    return undefined;
  }
}

class StringTable {
  readonly strings: string[] = [];
  private readonly numbers = new Map<string, number>();

  number(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.strings.push(text) - 1;
      this.numbers.set(text, number);
    }
    return number;
  }
}

function storedFile(
  { path, hash, isPartial, declarations, undeclaredMethods, calls, slots }: IndexedFile,
  table: StringTable,
): StoredFile {
  return {
    path: table.number(path),
    hash,
    isPartial,
    declarations: storedDeclarations(declarations, table),
    undeclaredMethods: storedDeclarations(undeclaredMethods, table),
    calls: calls.flatMap((call) => [
      call.caller,
      call.line,
      call.column,
      table.number(call.class),
      table.number(call.calleePath),
      table.number(call.calleeSymbol),
      table.number(call.marks.join(',')),
    ]),
    slots: storedSlots(slots, (text) => table.number(text)),
  };
}

function storedDeclarations(declarations: readonly IndexedDeclaration[], table: StringTable): number[] {
  return declarations.flatMap(({ kind, symbol, line, column, endLine }) => [
    DECLARATION_KINDS.indexOf(kind),
    table.number(symbol),
    line,
    column,
    endLine,
  ]);
}

function indexFrom(stored: StoredIndex): IndexData {
  const { modules, environment, strings, files, dependencies, implementations } = stored;
  const text = (number: number | undefined): string => {
    const found = strings[number ?? -1];
    if (typeof found !== 'string') throw new Error('damaged');
    return found;
  };
  const marks = new Map<number, readonly string[]>();
  const marksOf = (number: number): readonly string[] => {
    let known = marks.get(number);
    if (!known) {
      known = text(number).split(',').filter(Boolean);
      marks.set(number, known);
    }
    return known;
  };
  return {
    modules: checked(modules, 'string'),
    environment: checked(environment, 'string'),
    files: files.map((file) => fileFrom(file, text, marksOf)),
    dependencies: dependencies.map((file) => ({
      ...fileFrom(file, text, marksOf),
      importPath: text(file.importPath),
    })),
    implementations: implementationsFrom(numbersIn(implementations), text),
  };
}

function fileFrom(
  file: StoredFile,
  text: TextOf,
  marksOf: (number: number) => readonly string[],
): IndexedFile {
  return {
    path: text(file.path) as RepoPath,
    hash: checked(file.hash, 'string'),
    isPartial: checked(file.isPartial, 'boolean'),
    declarations: declarationsFrom(numbersIn(file.declarations), text),
    undeclaredMethods: declarationsFrom(numbersIn(file.undeclaredMethods), text),
    calls: callsFrom(numbersIn(file.calls), text, marksOf),
    slots: slotsFrom(file.slots, numbersIn, text),
  };
}

/** A cache file may be damaged. {@link readIndex} catches these errors. */
function checked<T>(value: T, type: 'string' | 'boolean'): T {
  if (typeof value !== type) throw new Error('damaged');
  return value;
}

function numbersIn(value: readonly number[]): readonly number[] {
  const stored: unknown = value;
  if (!Array.isArray(stored) || !stored.every(Number.isSafeInteger)) throw new Error('damaged');
  return value;
}

type TextOf = (number: number | undefined) => string;

function declarationsFrom(numbers: readonly number[], text: TextOf): IndexedDeclaration[] {
  const declarations: IndexedDeclaration[] = [];
  for (let at = 0; at < numbers.length; at += DECLARATION_WIDTH) {
    declarations.push({
      kind: DECLARATION_KINDS[numbers[at] ?? 0] ?? 'func',
      symbol: text(numbers[at + 1]),
      line: numbers[at + 2] ?? 0,
      column: numbers[at + 3] ?? 0,
      endLine: numbers[at + 4] ?? 0,
    });
  }
  return declarations;
}

function callsFrom(
  numbers: readonly number[],
  text: TextOf,
  marksOf: (number: number) => readonly string[],
): IndexedCall[] {
  const calls: IndexedCall[] = [];
  for (let at = 0; at < numbers.length; at += CALL_WIDTH) {
    calls.push({
      caller: numbers[at] ?? 0,
      line: numbers[at + 1] ?? 0,
      column: numbers[at + 2] ?? 0,
      class: text(numbers[at + 3]) as CallClass,
      calleePath: text(numbers[at + 4]),
      calleeSymbol: text(numbers[at + 5]),
      marks: marksOf(numbers[at + 6] ?? -1),
    });
  }
  return calls;
}

function implementationsFrom(numbers: readonly number[], text: TextOf): IndexedImplementation[] {
  const implementations: IndexedImplementation[] = [];
  for (let at = 0; at < numbers.length; at += IMPLEMENTATION_WIDTH) {
    implementations.push({
      interfacePath: text(numbers[at]) as RepoPath,
      interfaceName: text(numbers[at + 1]),
      method: text(numbers[at + 2]),
      type: text(numbers[at + 3]),
      symbol: text(numbers[at + 4]),
      path: text(numbers[at + 5]) as RepoPath,
      line: numbers[at + 6] ?? 0,
      isPossible: numbers[at + 7] === 1,
    });
  }
  return implementations;
}
