import { append } from '../../base/append';
import type { CallClass } from '../../code/calls/callClass';
import type { CallNode } from '../../code/calls/callIndex';
import type { IndexData, IndexedCall, IndexedDeclaration, IndexedFile } from '../../code/calls/indexData';
import type { HandOver, HandOverKind } from '../../code/handOvers/handOver';
import type { CodeLanguage } from '../../code/language';

/** An edge of the graph. Nodes are numbers, so that a search over the whole tree takes milliseconds. */
export interface FunctionEdge {
  /** The function that calls or hands over. */
  readonly from: number;
  /** The function that control gets to. */
  readonly to: number;
  /** From 0; -1 for the edge from a method of an interface to what implements it. */
  readonly line: number;
  /** `implements` leads from a method of an interface to a method that may implement it. */
  readonly kind: CallClass | HandOverKind | 'implements';
  /** False if control can get elsewhere, too. */
  readonly isKnown: boolean;
  /** How the language starts the call. */
  readonly marks: readonly string[];
  readonly handOver?: HandOver;
}

/** All functions of a source tree, with the calls and hand-overs between them. */
export class WayGraph {
  private readonly nodes: CallNode[] = [];
  private readonly outgoing: FunctionEdge[][] = [];
  private readonly incoming: FunctionEdge[][] = [];
  private readonly byFile = new Map<string, ReadonlyMap<string, number>>();
  private readonly byImport = new Map<string, Map<string, number>>();

  constructor(
    data: IndexData,
    private readonly language: CodeLanguage,
    handOvers: readonly HandOver[],
  ) {
    const files: { readonly file: IndexedFile; readonly first: number }[] = [];
    for (const file of [...data.files, ...data.dependencies])
      files.push({ file, first: this.addNodes(file) });
    for (const { importPath, path } of data.dependencies) this.addImport(importPath, path);
    for (const { file, first } of files) this.addCalls(file, first);
    this.addImplementations(data);
    for (const handOver of handOvers) this.addHandOver(handOver);
  }

  get size(): number {
    return this.nodes.length;
  }

  /** The number of a function; `undefined` if the graph does not have it. */
  numberOf({ path, symbol, line }: Pick<CallNode, 'path' | 'symbol' | 'line'>): number | undefined {
    const number = this.byFile.get(path)?.get(symbol);
    if (number === undefined || this.nodes[number]?.line === line) return number;
    // Functions of a file that share their symbol are few and near each other.
    const exact = this.nodes.findIndex(
      (node) => node.path === path && node.symbol === symbol && node.line === line,
    );
    return exact === -1 ? number : exact;
  }

  /** The function with a number. */
  nodeAt(number: number): CallNode {
    const node = this.nodes[number];
    if (!node) throw new Error('no such function');
    return node;
  }

  from(number: number): readonly FunctionEdge[] {
    return this.outgoing[number] ?? NONE;
  }

  to(number: number): readonly FunctionEdge[] {
    return this.incoming[number] ?? NONE;
  }

  private addNodes({ path, declarations, undeclaredMethods }: IndexedFile): number {
    const first = this.nodes.length;
    const known = new Map<string, number>();
    const add = (declaration: IndexedDeclaration): void => {
      if (!known.has(declaration.symbol)) known.set(declaration.symbol, this.nodes.length);
      this.nodes.push({ ...declaration, path });
    };
    declarations.forEach(add);
    undeclaredMethods.forEach(add);
    this.byFile.set(path, known);
    return first;
  }

  private addImport(importPath: string, path: string): void {
    const known = this.byImport.get(importPath) ?? new Map<string, number>();
    this.byImport.set(importPath, known);
    for (const [symbol, number] of this.byFile.get(path) ?? [])
      if (!known.has(symbol)) known.set(symbol, number);
  }

  private addCalls({ calls }: IndexedFile, first: number): void {
    for (const call of calls) {
      const to = this.calleeOf(call);
      if (to === undefined) continue;
      const { line, class: kind, marks } = call;
      this.add({ from: first + call.caller, to, line, kind, isKnown: true, marks });
    }
  }

  private calleeOf({ class: own, calleePath, calleeSymbol }: IndexedCall): number | undefined {
    if (own === 'S' || own === 'I') return this.byFile.get(calleePath)?.get(calleeSymbol);
    return own === 'X' ? this.byImport.get(calleePath)?.get(calleeSymbol) : undefined;
  }

  private addImplementations({ implementations }: IndexData): void {
    const methods = new Map<number, Map<number, boolean>>();
    for (const { interfacePath, interfaceName, method, path, symbol, isPossible } of implementations) {
      const { written } = this.language.interfaceMethod(interfaceName, method);
      const from = this.byFile.get(interfacePath)?.get(written);
      const to = this.byFile.get(path)?.get(symbol);
      if (from === undefined || to === undefined || from === to) continue;
      const known = methods.get(from) ?? new Map<number, boolean>();
      methods.set(from, known.set(to, (known.get(to) ?? false) || !isPossible));
    }
    for (const [from, targets] of methods) {
      for (const [to, isCertain] of targets) {
        const isKnown = targets.size === 1 && isCertain;
        this.add({ from, to, line: -1, kind: 'implements', isKnown, marks: [] });
      }
    }
  }

  private addHandOver(handOver: HandOver): void {
    const { kind, certainty, line } = handOver;
    const [from, to] = [this.numberOf(handOver.from), this.numberOf(handOver.to)];
    if (from === undefined || to === undefined || from === to) return;
    this.add({ from, to, line, kind, isKnown: certainty === 'known', marks: [], handOver });
  }

  /** Of several calls to the same function, the first one counts. */
  private add(edge: FunctionEdge): void {
    const siblings = (this.outgoing[edge.from] ??= []);
    if (siblings.some(({ to, isKnown }) => to === edge.to && (isKnown || !edge.isKnown))) return;
    append(siblings, [edge]);
    (this.incoming[edge.to] ??= []).push(edge);
  }
}

const NONE: readonly FunctionEdge[] = [];
