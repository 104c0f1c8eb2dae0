import type { CodeSymbol } from '../../code/symbol';

const NAME = '[\\p{L}_][\\p{L}\\p{N}_]*';
const WRITTEN = new RegExp(`^(?:\\((\\*?)(${NAME})\\)\\.)?(${NAME})$`, 'u');

/** Reads a symbol as Go prints it: `NewServer`, `(*shard).Snapshot`, `(Data).Clone`. `undefined` for anything else. */
export function parseSymbol(text: string): CodeSymbol | undefined {
  const [, star, receiver, name] = WRITTEN.exec(text) ?? [];
  if (name === undefined) return undefined;
  return receiver === undefined ? plainSymbol(name) : methodSymbol(receiver, star === '*', name);
}

/** A file may have several functions `init`, and any number of `_`. */
export function mayRepeat({ name, owner }: CodeSymbol): boolean {
  return name === '_' || (name === 'init' && owner === undefined);
}

/** The symbol of a declaration that is not a method. */
export function plainSymbol(name: string): CodeSymbol {
  return { written: name, key: name, name };
}

/**
 * The symbol of a method, by the type name of its receiver, without star and type parameters. A method set cannot hold a
 * value method and a pointer method of one name, so the star is not part of the key.
 */
export function methodSymbol(receiver: string, isPointer: boolean, name: string): CodeSymbol {
  return {
    written: `(${isPointer ? '*' : ''}${receiver}).${name}`,
    key: `${receiver}.${name}`,
    name,
    owner: receiver,
  };
}

/** The symbol of a method as an interface declares it: `(Store).Write`. */
export function interfaceMethod(interfaceName: string, name: string): CodeSymbol {
  return methodSymbol(interfaceName, false, name);
}

/** The part after the last dot. */
export function lastName(text: string): string {
  return text.slice(text.lastIndexOf('.') + 1);
}

/** `(*shard).Snapshot`, `NewServer()`. */
const CERTAIN = /\(\*?[A-Za-z_]\w{0,60}\)\.[A-Za-z_]\w{0,80}|(?<![\w.)])[A-Za-z_]\w{2,80}(?=\(\))/g;

/** The words of a text that can only mean symbols: methods, and names with a call's parentheses. */
export function symbolsIn(text: string): string[] {
  return [...text.matchAll(CERTAIN)].map(([written]) => written);
}

/** A method as Go prints it, and names joined by dots. */
const WHOLE = /^(?:\(\*?\w+\)|\w+)(?:\.\w+)*$/;

/** True for a word that a search finds as a whole or not at all. */
export function isWholeName(word: string): boolean {
  return WHOLE.test(word);
}
