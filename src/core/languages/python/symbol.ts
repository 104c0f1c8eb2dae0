import type { CodeSymbol } from '../../code/symbol';
import type { SymbolRules } from '../grammar/languageByGrammar';

const WRITTEN = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u;
const LONGEST = 260;

/** Reads a symbol of Python: `connect`, `Store.write`, `outer.inner`. `undefined` for anything else. */
function parseSymbol(written: string): CodeSymbol | undefined {
  if (written.length > LONGEST || !WRITTEN.test(written)) return undefined;
  const parts = written.split('.');
  const owner = parts.at(-2);
  // Names of classes begin with a capital, those of functions and modules do not.
  const isOwned = owner !== undefined && /^_*\p{Lu}/u.test(owner);
  return {
    written,
    key: written,
    name: parts.at(-1) ?? written,
    ...(isOwned && { owner }),
    ...(parts.length > 2 && { shorter: [parts.slice(-2).join('.')] }),
  };
}

/** The symbol of a method that a class declares: `Store.write`. */
function interfaceMethod(type: string, name: string): CodeSymbol {
  const written = `${type}.${name}`;
  return { written, key: written, name, owner: type };
}

/** The part after the last dot. */
function lastName(text: string): string {
  return text.slice(text.lastIndexOf('.') + 1);
}

/** Names with the brackets of a call: `connect()`. */
function symbolsIn(text: string): string[] {
  return text.match(/(?<![\w.:>)])[A-Za-z_]\w{2,80}(?=\(\))/g) ?? [];
}

const WHOLE = /^\w+(?:\.\w+)*$/;

/** True for a word that a search finds as a whole or not at all. */
function isWholeName(word: string): boolean {
  return WHOLE.test(word);
}

/** How Python writes symbols. */
export const pythonSymbols: SymbolRules = { parseSymbol, isWholeName, lastName, symbolsIn, interfaceMethod };
