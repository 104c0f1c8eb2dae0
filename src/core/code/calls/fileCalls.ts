import type { IndexedCall, IndexedDeclaration, IndexedFile } from './indexData';

/** The declarations and calls of one file, grouped once for fast lookups. */
export class FileCalls {
  private readonly bySymbol = new Map<string, IndexedDeclaration[]>();
  private readonly byCaller = new Map<IndexedDeclaration, IndexedCall[]>();

  constructor(readonly file: IndexedFile) {
    for (const declaration of [...file.declarations, ...file.undeclaredMethods]) {
      const known = this.bySymbol.get(declaration.symbol);
      if (known) known.push(declaration);
      else this.bySymbol.set(declaration.symbol, [declaration]);
    }
    for (const call of file.calls) {
      const caller = file.declarations[call.caller];
      if (!caller) continue;
      const known = this.byCaller.get(caller);
      if (known) known.push(call);
      else this.byCaller.set(caller, [call]);
    }
  }

  /**
   * The declaration of a symbol. If there are several, as with `init`: the one at `line` (from 0), else the first; `init#2`
   * is the second.
   */
  declared(symbol: string, line?: number): IndexedDeclaration | undefined {
    const [, name = symbol, number = '1'] = /^(.+)#(\d{1,4})$/.exec(symbol) ?? [];
    const found = this.allDeclared(name);
    return found.find((declaration) => declaration.line === line) ?? found[Number(number) - 1];
  }

  /** All declarations of a symbol, in the order of the text. */
  allDeclared(symbol: string): readonly IndexedDeclaration[] {
    return this.bySymbol.get(symbol) ?? [];
  }

  /** The calls in the body of a function, in the order of the text. */
  callsOf(symbol: string, line: number): readonly IndexedCall[] {
    const caller = this.declared(symbol, line);
    return (caller?.line === line && this.byCaller.get(caller)) || [];
  }
}
