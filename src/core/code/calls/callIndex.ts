import type { RepoPath } from '../../base/repoPath';
import { atOnce, type Sliced } from '../../base/slices';
import type { CodeLanguage } from '../language';
import { FileCalls } from './fileCalls';
import { addTo, groupBy } from './groups';
import { ImplementationTable, type ImplementingMethod } from './implementationTable';
import type { IndexData, IndexedCall, IndexedDeclaration, IndexedFile } from './indexData';
import type { CallClass } from './callClass';

/** A declaration and its file. Lines and columns from 0, columns in UTF-16 units. */
export interface CallNode extends IndexedDeclaration {
  /** The file, relative to the root of the source tree. */
  readonly path: RepoPath;
}

/** The place of one call in the caller's file. */
export interface CallSite {
  /** From 0. */
  readonly line: number;
  /** From 0, in UTF-16 units. */
  readonly column: number;
  /** How the language starts the call, innermost first; empty for a plain call. */
  readonly marks: readonly string[];
}

/** All calls from one function to the same thing, in the order of the text. */
export interface CallEdge {
  readonly class: CallClass;
  /** S, I: file of the declaration. X: import path, when known. V: file of a field or package variable. */
  readonly calleePath: string;
  /** As its language prints it; empty when unknown. */
  readonly calleeSymbol: string;
  /** The declaration, for S and I; absent when the tree does not have it. */
  readonly callee?: CallNode | undefined;
  /** For X: the declaration in a copy of a dependency, if the tree has one. */
  readonly dependency?: CallNode | undefined;
  /** At least one. */
  readonly sites: readonly CallSite[];
}

/** All calls of a function by one caller. */
export interface CallerEdge {
  /** The function that contains the calls. */
  readonly caller: CallNode;
  /** At least one, in the caller's file. */
  readonly sites: readonly CallSite[];
  /** The interface method that the calls go through; absent for calls of the function itself. */
  readonly via?: string | undefined;
}

/** A method that may implement a method of an interface. */
export interface ImplementationNode {
  readonly method: CallNode;
  /** The types that satisfy the interface with this method: its own, and those that embed it. */
  readonly types: readonly string[];
  /** True if only unknown types outside the tree decide whether any of the types satisfies the interface. */
  readonly isPossible: boolean;
}

/** A method outside the tree by which types of the tree implement a method of an interface. */
export interface OutsideImplementation extends Omit<ImplementationNode, 'method'> {
  /** Import path; empty for a method of the language. */
  readonly path: string;
  /** As its language prints it. */
  readonly symbol: string;
}

/** Counts for one function, method or interface method. */
export interface CallCounts {
  readonly node: CallNode;
  /** How many different things it calls; builtin functions and conversions do not count. */
  readonly calls: number;
  /** How many functions call it, itself or through an interface. */
  readonly callers: number;
  /** How many methods of the tree may implement it; 0 unless it is an interface method. */
  readonly implementations: number;
}

/** Answers questions about the calls of a source tree. Computes everything costly on first use. */
export class CallIndex {
  private readonly files: ReadonlyMap<string, IndexedFile>;
  private readonly sorted = new Map<string, FileCalls>();
  private readonly callerCounts = new Map<string, number>();
  private byCallee: ReadonlyMap<string, readonly Reference[]> | undefined;
  private bySymbol: ReadonlyMap<string, readonly CallNode[]> | undefined;
  private byImport: ReadonlyMap<string, readonly IndexedFile[]> | undefined;
  private readonly implementations: ImplementationTable;

  constructor(
    private readonly data: IndexData,
    readonly language: CodeLanguage,
  ) {
    this.implementations = new ImplementationTable(data.implementations, language);
    this.files = new Map([...data.files, ...data.dependencies].map((file) => [file.path, file]));
  }

  /** Computes in slices what the first question about callers would otherwise wait for. */
  *prepare(): Sliced<void> {
    this.byCallee ??= yield* this.references();
  }

  /** Files that are not well formed, so that some of their calls may be missing. */
  partialFiles(): readonly RepoPath[] {
    return this.data.files.filter(({ isPartial }) => isPartial).map(({ path }) => path);
  }

  /**
   * The declaration of a symbol. If there are several, as with `init`: the one at `line` (from 0), else the first; `init#2`
   * is the second.
   */
  find(path: string, symbol: string, line?: number): CallNode | undefined {
    const calls = this.callsOfFile(path);
    const declaration = calls?.declared(symbol, line);
    return calls && declaration && { ...declaration, path: calls.file.path };
  }

  /** How many declarations of a file have this symbol. */
  countNamed(path: string, symbol: string): number {
    return this.callsOfFile(path)?.allDeclared(symbol).length ?? 0;
  }

  /** All functions and methods of the tree that have this symbol, in the order of their files. */
  functionsNamed(symbol: string): readonly CallNode[] {
    this.bySymbol ??= groupBy(this.functions(), (node) => node.symbol);
    return this.bySymbol.get(symbol) ?? [];
  }

  /** All functions and methods of the tree, in the order of their files. */
  functions(): readonly CallNode[] {
    return this.data.files.flatMap(({ path, declarations }) =>
      declarations.filter(hasBody).map((declaration): CallNode => ({ ...declaration, path })),
    );
  }

  /** The function or method that contains a line (from 0), or the interface method that the line declares. */
  functionAt(path: string, line: number): CallNode | undefined {
    const file = this.files.get(path);
    const found =
      file?.declarations.find((one) => hasBody(one) && one.line <= line && line <= one.endLine) ??
      file?.declarations.find((one) => one.kind === 'interface-method' && one.line === line);
    return file && found && { ...found, path: file.path };
  }

  /** The function of the tree that the call at a position calls: what a reader with the cursor there means. */
  calledAt(path: string, line: number, column: number): CallNode | undefined {
    const call = this.files.get(path)?.calls.find((one) => {
      if (one.line !== line || column < one.column || !(this.isDeclared(one) || one.class === 'X'))
        return false;
      return column <= one.column + this.language.lastName(one.calleeSymbol).length;
    });
    if (!call) return undefined;
    return this.isDeclared(call) ? this.find(call.calleePath, call.calleeSymbol) : this.inDependency(call);
  }

  /** What a function calls, in the order of the first call to each. */
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
      dependency: this.inDependency(call),
      sites: sites.map(({ line, column, marks }) => ({ line, column, marks })),
    }));
  }

  /** The callers of a function; for a method, also the callers of the interface methods that it may implement. */
  callersOf(node: CallNode): readonly CallerEdge[] {
    return this.waysTo(node).flatMap(({ key, via }) => this.callersByKey(key, via));
  }

  /** How many functions call a function, itself or through an interface. */
  callerCountOf(node: CallNode): number {
    return this.waysTo(node).reduce((sum, { key }) => sum + this.callerCount(key), 0);
  }

  /** The methods of the tree that may implement a method of an interface; empty for everything else. */
  implementationsOf(node: CallNode): readonly ImplementationNode[] {
    return this.methodsBehind(node).flatMap(({ path, symbol, line, ...rest }) => {
      const method = this.find(path, symbol, line);
      return method ? [{ method, ...rest }] : [];
    });
  }

  /** The methods outside the tree by which types of the tree may implement a method of an interface. */
  implementationsOutside(node: CallNode): readonly OutsideImplementation[] {
    return this.methodsBehind(node)
      .filter(({ path }) => !this.files.has(path))
      .map(({ path, symbol, types, isPossible }) => ({ path, symbol, types, isPossible }));
  }

  /** Names of the interfaces that types of this name implement. The index does not tell types of one name apart. */
  interfacesOfType(type: string): readonly string[] {
    return this.implementations.interfacesOfType(type);
  }

  /** The counts of every function, method and interface method of a file. */
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
        callers: this.callerCountOf(node),
        implementations: this.implementationsOf(node).length,
      };
    });
  }

  private methodsBehind(node: CallNode): readonly ImplementingMethod[] {
    return node.kind === 'interface-method' ? this.implementations.of(node.path, node.symbol) : [];
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

  /** The declaration that a call outside the tree leads to, if the tree has a copy of it. */
  private inDependency({ class: own, calleePath, calleeSymbol }: IndexedCall): CallNode | undefined {
    if (own !== 'X' || this.data.dependencies.length === 0) return undefined;
    this.byImport ??= groupBy(this.data.dependencies, ({ importPath }) => importPath);
    for (const { path } of this.byImport.get(calleePath) ?? []) {
      const node = this.find(path, calleeSymbol);
      if (node) return node;
    }
    return undefined;
  }

  private isDeclared({ class: own }: IndexedCall): boolean {
    return own === 'S' || own === 'I';
  }

  /** The keys of calls that lead to a function: its own, and those of the interface methods that it may implement. */
  private waysTo(node: CallNode): readonly { key: string; via?: string }[] {
    const through = this.implementations
      .by(node.path, node.symbol)
      .flatMap(({ interfacePath, interfaceName, method }) => {
        const via = this.interfaceMethod(interfacePath, interfaceName, method);
        return via ? [{ key: keyOf(via.path, via.symbol), via: via.symbol }] : [];
      });
    // A type that embeds an interface has the interface's own methods.
    const own = keyOf(node.path, node.symbol);
    return [{ key: own }, ...through.filter(({ key }) => key !== own)];
  }

  /** Cached, because many methods implement the same interface method. */
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

  /** Yields after every few files. */
  private *references(): Sliced<ReadonlyMap<string, readonly Reference[]>> {
    const byCallee = new Map<string, Reference[]>();
    let count = 0;
    for (const file of this.files.values()) {
      if (++count % FILES_AT_A_TIME === 0) yield;
      for (const call of file.calls) {
        const path = this.isDeclared(call) ? call.calleePath : this.inDependency(call)?.path;
        if (path !== undefined) addTo(byCallee, keyOf(path, call.calleeSymbol), { file, call });
      }
    }
    return byCallee;
  }

  /** The interface method that calls through an interface name. */
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

/** True for a function or a method, false for a method that an interface declares. */
export function hasBody({ kind }: Pick<IndexedDeclaration, 'kind'>): boolean {
  return kind === 'func' || kind === 'method';
}

/** A key that is the same for calls of the same thing. */
function targetOf({ class: own, calleePath, calleeSymbol }: IndexedCall): string {
  return `${own} ${calleePath} ${calleeSymbol}`;
}

function keyOf(path: string, symbol: string): string {
  return `${path}#${symbol}`;
}

/** Some milliseconds of work. */
const FILES_AT_A_TIME = 100;
