import type { RepoPath } from '../../base/repoPath';
import { atOnce, type Sliced } from '../../base/slices';
import type { CodeLanguage } from '../language';
import { FileCalls } from './fileCalls';
import type {
  IndexData,
  IndexedCall,
  IndexedDeclaration,
  IndexedFile,
  IndexedImplementation,
} from './indexData';
import type { CallClass } from './callClass';

/** A declaration and where it stands. Lines and columns from 0, columns in UTF-16 units. */
export interface CallNode extends IndexedDeclaration {
  readonly path: RepoPath;
}

/** Where a call stands in its caller. */
export interface CallSite {
  readonly line: number;
  readonly column: number;
  readonly marks: readonly string[];
}

/** All calls from one function to the same thing, in the order of the text. */
export interface CallEdge {
  readonly class: CallClass;
  /** S, I: file of the declaration. X: import path, when known. V: file of a field or package variable. */
  readonly calleePath: string;
  readonly calleeSymbol: string;
  /** The declaration, for what the tree declares. */
  readonly callee?: CallNode | undefined;
  readonly sites: readonly CallSite[];
}

/** Calls of a function, by one caller. */
export interface CallerEdge {
  readonly caller: CallNode;
  readonly sites: readonly CallSite[];
  /** The interface's method through which the calls go; absent for calls of the function itself. */
  readonly via?: string | undefined;
}

/** A method that may stand behind a method of an interface. */
export interface ImplementationNode {
  /** The type that satisfies the interface. */
  readonly type: string;
  readonly method: CallNode;
}

/** How often a function calls, is called, and stands in for something. */
export interface CallCounts {
  readonly node: CallNode;
  readonly calls: number;
  readonly callers: number;
  readonly implementations: number;
}

/** Answers questions about an index. Everything costly is worked out when first asked for. */
export class CallIndex {
  private readonly files: ReadonlyMap<string, IndexedFile>;
  private readonly sorted = new Map<string, FileCalls>();
  private readonly callerCounts = new Map<string, number>();
  private byCallee: ReadonlyMap<string, readonly Reference[]> | undefined;
  private byInterface: ReadonlyMap<string, readonly IndexedImplementation[]> | undefined;
  private byMethod: ReadonlyMap<string, readonly IndexedImplementation[]> | undefined;

  constructor(
    private readonly data: IndexData,
    readonly language: CodeLanguage,
  ) {
    this.files = new Map(data.files.map((file) => [file.path, file]));
  }

  /** Works out ahead, with pauses, what the first question after callers would have to wait for. */
  *prepare(): Sliced<void> {
    this.byCallee ??= yield* this.references();
  }

  /** Files that are not well formed, of which something may be missing. */
  partialFiles(): readonly RepoPath[] {
    return this.data.files.filter(({ isPartial }) => isPartial).map(({ path }) => path);
  }

  /** The declaration of a symbol; of several, as with `init`, the one at a line, or the first. */
  find(path: string, symbol: string, line?: number): CallNode | undefined {
    const calls = this.callsOfFile(path);
    const declaration = calls?.declared(symbol, line);
    return calls && declaration && { ...declaration, path: calls.file.path };
  }

  /** The function or method that a line stands in, or the interface's method that it declares. */
  functionAt(path: string, line: number): CallNode | undefined {
    const file = this.files.get(path);
    const found =
      file?.declarations.find((one) => hasBody(one) && one.line <= line && line <= one.endLine) ??
      file?.declarations.find((one) => one.kind === 'interface-method' && one.line === line);
    return file && found && { ...found, path: file.path };
  }

  /** The function of the tree whose name is called at a position: what a reader means who put the cursor there. */
  calledAt(path: string, line: number, column: number): CallNode | undefined {
    const call = this.files.get(path)?.calls.find((one) => {
      if (one.line !== line || column < one.column || !this.isDeclared(one)) return false;
      return column <= one.column + this.language.lastName(one.calleeSymbol).length;
    });
    return call && this.find(call.calleePath, call.calleeSymbol);
  }

  /** What a function calls, in the order of the first call. */
  calleesOf(node: CallNode): readonly CallEdge[] {
    const edges = new Map<string, { call: IndexedCall; sites: CallSite[] }>();
    for (const call of this.callsIn(node)) {
      const key = targetOf(call);
      const edge = edges.get(key) ?? { call, sites: [] };
      edge.sites.push(call);
      edges.set(key, edge);
    }
    return [...edges.values()].map(({ call, sites }) => ({
      class: call.class,
      calleePath: call.calleePath,
      calleeSymbol: call.calleeSymbol,
      callee: this.isDeclared(call) ? this.find(call.calleePath, call.calleeSymbol) : undefined,
      sites: sites.map(({ line, column, marks }) => ({ line, column, marks })),
    }));
  }

  /** Who calls a function; for a method, also who calls it through an interface that its type satisfies. */
  callersOf(node: CallNode): readonly CallerEdge[] {
    return this.waysTo(node).flatMap(({ key, via }) => this.callersByKey(key, via));
  }

  /** The methods that may stand behind a method of an interface. */
  implementationsOf(node: CallNode): readonly ImplementationNode[] {
    if (node.kind !== 'interface-method') return [];
    this.byInterface ??= groupBy(this.data.implementations, (one) =>
      keyOf(one.interfacePath, this.language.interfaceMethod(one.interfaceName, one.method).written),
    );
    const found = this.byInterface.get(keyOf(node.path, node.symbol)) ?? [];
    return found.flatMap(({ type, path, symbol, line }) => {
      const method = this.find(path, symbol, line);
      return method ? [{ type, method }] : [];
    });
  }

  /** Counts for every function, method and interface method of a file. */
  countsOf(path: string): readonly CallCounts[] {
    const file = this.files.get(path);
    if (!file) return [];
    return file.declarations.flatMap((declaration) => {
      if (!hasBody(declaration) && declaration.kind !== 'interface-method') return [];
      const node = { ...declaration, path: file.path };
      const called = this.callsIn(node).filter((call) => call.class !== 'B');
      return {
        node,
        calls: new Set(called.map(targetOf)).size,
        callers: this.waysTo(node).reduce((sum, { key }) => sum + this.callerCount(key), 0),
        implementations: this.implementationsOf(node).length,
      };
    });
  }

  private callsIn({ path, symbol, line }: CallNode): readonly IndexedCall[] {
    return this.callsOfFile(path)?.callsOf(symbol, line) ?? [];
  }

  private callsOfFile(path: string): FileCalls | undefined {
    const file = this.files.get(path);
    let sorted = this.sorted.get(path);
    if (file && !sorted) {
      sorted = new FileCalls(file);
      this.sorted.set(path, sorted);
    }
    return sorted;
  }

  private isDeclared({ class: own }: IndexedCall): boolean {
    return own === 'S' || own === 'I';
  }

  /** What is called when a function is: itself, and the interfaces' methods that it stands behind. */
  private waysTo(node: CallNode): readonly { key: string; via?: string }[] {
    const through = this.interfacesOf(node).flatMap(({ interfacePath, interfaceName, method }) => {
      const via = this.interfaceMethod(interfacePath, interfaceName, method);
      return via ? [{ key: keyOf(via.path, via.symbol), via: via.symbol }] : [];
    });
    // A type that embeds an interface has the interface's own methods.
    const own = keyOf(node.path, node.symbol);
    return [{ key: own }, ...through.filter(({ key }) => key !== own)];
  }

  /** Many methods stand behind one of an interface, hence counted once. */
  private callerCount(key: string): number {
    let count = this.callerCounts.get(key);
    if (count === undefined) {
      count = this.callersByKey(key).length;
      this.callerCounts.set(key, count);
    }
    return count;
  }

  private callersByKey(key: string, via?: string): CallerEdge[] {
    this.byCallee ??= atOnce(this.references());
    const callers = new Map<string, { caller: CallNode; sites: CallSite[] }>();
    for (const { file, call } of this.byCallee.get(key) ?? []) {
      const declaration = file.declarations[call.caller];
      if (!declaration) continue;
      const id = `${file.path} ${call.caller}`;
      const edge = callers.get(id) ?? { caller: { ...declaration, path: file.path }, sites: [] };
      edge.sites.push({ line: call.line, column: call.column, marks: call.marks });
      callers.set(id, edge);
    }
    return [...callers.values()].map((edge) => ({ ...edge, via }));
  }

  /** Gives way after every few files. */
  private *references(): Sliced<ReadonlyMap<string, readonly Reference[]>> {
    const byCallee = new Map<string, Reference[]>();
    for (const [number, file] of this.data.files.entries()) {
      if (number % FILES_AT_A_TIME === FILES_AT_A_TIME - 1) yield;
      for (const call of file.calls) {
        if (this.isDeclared(call)) addTo(byCallee, keyOf(call.calleePath, call.calleeSymbol), { file, call });
      }
    }
    return byCallee;
  }

  private interfacesOf({ path, symbol }: CallNode): readonly IndexedImplementation[] {
    this.byMethod ??= groupBy(this.data.implementations, (one) => keyOf(one.path, one.symbol));
    const found = this.byMethod.get(keyOf(path, symbol)) ?? [];
    return [...new Map(found.map((one) => [`${one.interfacePath}#${one.interfaceName}`, one])).values()];
  }

  /** The declaration by which calls through an interface go. */
  private interfaceMethod(
    path: RepoPath,
    name: string,
    method: string,
  ): { path: RepoPath; symbol: string } | undefined {
    const symbol = this.language.interfaceMethod(name, method).written;
    return this.files.has(path) ? { path, symbol } : undefined;
  }
}

interface Reference {
  readonly file: IndexedFile;
  readonly call: IndexedCall;
}

/** True for a function or a method that is written in the tree. */
export function hasBody({ kind }: Pick<IndexedDeclaration, 'kind'>): boolean {
  return kind === 'func' || kind === 'method';
}

/** What a call calls, as a key. */
function targetOf({ class: own, calleePath, calleeSymbol }: IndexedCall): string {
  return `${own} ${calleePath} ${calleeSymbol}`;
}

function keyOf(path: string, symbol: string): string {
  return `${path}#${symbol}`;
}

function groupBy<Value>(values: readonly Value[], key: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) addTo(groups, key(value), value);
  return groups;
}

function addTo<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** Some milliseconds of work. */
const FILES_AT_A_TIME = 100;
