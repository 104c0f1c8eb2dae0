import type { CodeSymbol } from '../../code/symbol';
import type { SymbolRules } from '../grammar/languageByGrammar';

const WRITTEN = /^(?:(?:struct|union|enum) )?([\p{L}_][\p{L}\p{N}_]*)$/u;

/** Reads a symbol of C: `hnswinsert`, `struct HnswElementData`, `HNSW_MAX_LEVEL`. `undefined` for anything else. */
function parseSymbol(written: string): CodeSymbol | undefined {
  const [, name] = WRITTEN.exec(written) ?? [];
  if (name === undefined) return undefined;
  return { written, key: written, name, ...(name !== written && { shorter: [name] }) };
}

/** C has no methods; a function in a table of functions is known by its name alone. */
function interfaceMethod(_type: string, name: string): CodeSymbol {
  return { written: name, key: name, name };
}

/** The part after the last `.` or `->`, without a keyword before it. */
function lastName(text: string): string {
  return text.replace(/^.*(?:\.|->|\s)/s, '');
}

function symbolsIn(text: string): string[] {
  return text.match(/(?<![\w.:>)])[A-Za-z_]\w{2,80}(?=\(\))/g) ?? [];
}

const WHOLE = /^(?:(?:struct|union|enum) )?\w+(?:(?:\.|->)\w+)*$/;

/** True for a word that a search finds as a whole or not at all. */
function isWholeName(word: string): boolean {
  return WHOLE.test(word);
}

/** How C writes symbols. */
export const cSymbols: SymbolRules = { parseSymbol, isWholeName, lastName, symbolsIn, interfaceMethod };
