import type { IndexData } from '../../src/core';
import { goLanguage } from '../../src/core/languages';

interface FunctionName {
  readonly path: string;
  readonly symbol: string;
}

interface Edge {
  readonly to: string;
  readonly isConcurrent: boolean;
}

const MOST_CALLS = 12;

/** Ways of calls, searched in the data of a call index without the code that the diagrams are made with. */
export class CallWays {
  private readonly edges = new Map<string, Edge[]>();
  /** Names of methods of the library that functions with a symbol call. */
  private readonly outside = new Map<string, Set<string>>();

  constructor({ files, implementations }: IndexData) {
    const methods = new Map<string, string[]>();
    for (const { interfacePath, interfaceName, method, path, symbol } of implementations) {
      const key = keyOf(interfacePath, goLanguage.interfaceMethod(interfaceName, method).written);
      methods.set(key, [...(methods.get(key) ?? []), keyOf(path, symbol)]);
    }
    for (const { path, declarations, calls } of files)
      for (const call of calls) {
        const caller = declarations[call.caller]?.symbol ?? '';
        const isConcurrent = call.marks.some((mark) => mark.startsWith('go'));
        if (call.class === 'X')
          this.outside.set(caller, (this.outside.get(caller) ?? new Set()).add(lastName(call.calleeSymbol)));
        if (call.class !== 'S' && call.class !== 'I') continue;
        const callee = keyOf(call.calleePath, call.calleeSymbol);
        const known = this.edges.get(keyOf(path, caller)) ?? [];
        for (const to of [callee, ...(methods.get(callee) ?? [])]) known.push({ to, isConcurrent });
        this.edges.set(keyOf(path, caller), known);
      }
  }

  /** True if calls lead from one function to another, and some of them start a thread, or none has to. */
  leads(from: FunctionName, to: FunctionName, isConcurrent: boolean, via: readonly string[]): boolean {
    const wanted = `${keyOf(to.path, to.symbol)} ${isConcurrent}`;
    const start = `${keyOf(from.path, from.symbol)} false`;
    const seen = new Set([start]);
    let level = [{ key: keyOf(from.path, from.symbol), hasStarted: false }];
    for (let calls = 0; calls < MOST_CALLS && level.length > 0 && !(calls > 0 && seen.has(wanted)); calls++) {
      const next: typeof level = [];
      for (const { key, hasStarted } of level)
        for (const edge of this.edges.get(key) ?? []) {
          const state = { key: edge.to, hasStarted: hasStarted || edge.isConcurrent };
          const name = `${state.key} ${state.hasStarted}`;
          if (!seen.has(name)) next.push(state);
          seen.add(name);
        }
      level = next;
    }
    return seen.has(wanted) || this.leadsThroughLibrary([from.symbol, ...via], [...via, to.symbol]);
  }

  /** True if a function calls a method of the library that has the name of the next function. */
  private leadsThroughLibrary(callers: readonly string[], callees: readonly string[]): boolean {
    return callers.some((caller) =>
      callees.some((callee) => this.outside.get(caller)?.has(lastName(callee)) === true),
    );
  }
}

function lastName(symbol: string): string {
  return goLanguage.lastName(symbol);
}

function keyOf(path: string, symbol: string): string {
  return `${path}#${symbol}`;
}
