import type { IndexedCall, IndexedDeclaration, IndexedFile } from './indexData';

/** The declarations of a file and their calls, sorted once for the questions that are asked again and again. */
export class FileCalls {
  private readonly bySymbol = new Map<string, IndexedDeclaration[]>();
  private readonly byCaller = new Map<IndexedDeclaration, IndexedCall[]>();

  constructor(readonly file: IndexedFile) {
    for (const declaration of [...file.declarations, ...file.anonymousMethods]) {
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

  /** The declaration of a symbol; of several, as with `init`, the one at a line, or the first. */
  declared(symbol: string, line?: number): IndexedDeclaration | undefined {
    const found = this.bySymbol.get(symbol);
    return found?.find((declaration) => declaration.line === line) ?? found?.[0];
  }

  /** The calls that a function holds, in the order of the text. */
  callsOf(symbol: string, line: number): readonly IndexedCall[] {
    const caller = this.declared(symbol, line);
    return (caller?.line === line && this.byCaller.get(caller)) || [];
  }
}
