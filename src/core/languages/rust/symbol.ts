import type { CodeSymbol } from '../../code/symbol';
import type { SymbolRules } from '../grammar/languageByGrammar';

const NAME = /^(?:r#)?[\p{L}_][\p{L}\p{N}_]*$/u;
const LONGEST = 255;

/**
 * Reads a symbol as Rust writes paths: `run`, `Peer::propose`, `<Peer as Fsm>::is_stopped`, `tests::new_peer`, `box_err!`.
 * `undefined` for anything else.
 */
function parseSymbol(written: string): CodeSymbol | undefined {
  const parts = written.length > LONGEST ? [] : partsOf(written);
  const last = parts.at(-1)?.replace(/!$/, '') ?? '';
  if (!NAME.test(last) || !parts.slice(0, -1).every(isOuterPart)) return undefined;
  const owner = ownerIn(parts.at(-2) ?? '');
  const shorter = shorterForms(parts, last);
  return {
    written,
    key: written,
    name: last,
    ...(owner !== undefined && { owner }),
    ...(shorter.length > 0 && { shorter }),
  };
}

/** `Peer::is_stopped` and `Fsm::is_stopped` for `<Peer as Fsm>::is_stopped`; without modules; a macro without its mark. */
function shorterForms(parts: readonly string[], name: string): string[] {
  const outer = parts.at(-2) ?? '';
  const [, type = '', trait = ''] = /^<(.*?)(?: as (.*))?>$/s.exec(outer) ?? ['', outer];
  const names = [type, trait].flatMap(
    (one) => /^&?(?:mut )?((?:r#)?[\p{L}_][\p{L}\p{N}_]*)/u.exec(one)?.[1] ?? [],
  );
  const whole = parts.join('::');
  const forms = [...names.map((one) => `${one}::${parts.at(-1)}`), ...(parts.length === 1 ? [name] : [])];
  return forms.filter((form) => form !== whole);
}

/** The symbol of a method that a trait declares: `Fsm::is_stopped`. */
function interfaceMethod(trait: string, name: string): CodeSymbol {
  const written = `${trait}::${name}`;
  return { written, key: written, name, owner: trait };
}

/** Splits a path at each `::` outside brackets. */
function partsOf(path: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < path.length; at++) {
    const sign = path.charAt(at);
    if ('<([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign) || (sign === '>' && path.charAt(at - 1) !== '-')) depth--;
    else if (depth === 0 && path.startsWith('::', at)) {
      parts.push(path.slice(start, at));
      start = at + 2;
      at++;
    }
  }
  return depth === 0 ? [...parts, path.slice(start)] : [];
}

/** A module, a type with or without its arguments, or a type in angle brackets. */
function isOuterPart(part: string): boolean {
  const [, name = '', rest = ''] = /^([^<]*)(.*)$/s.exec(part) ?? [];
  return (NAME.test(name) || (name === '' && rest.length > 2)) && (rest === '' || rest.endsWith('>'));
}

/** The type that a part names. Names of modules begin with small letters. */
function ownerIn(part: string): string | undefined {
  if (!part.startsWith('<')) return /^(?:r#)?[\p{Lu}_]*\p{Lu}[\p{L}\p{N}_]*/u.exec(part)?.[0];
  const [type = ''] = part.slice(1, -1).split(' as ');
  return /(?<![\p{L}_])(?!(?:dyn|mut|const|impl|fn|unsafe|extern)\b)[\p{L}_][\p{L}\p{N}_]*/u.exec(
    type.replace(/'\w+/g, ''),
  )?.[0];
}

/** The part after the last `::` outside brackets. */
function lastName(text: string): string {
  return (partsOf(text).at(-1) ?? text).replace(/^.*\./s, '').replace(/!$/, '');
}

/** Words that can only mean symbols: `Peer::propose`, `propose()`. */
const CERTAIN = /(?:\b[A-Za-z_]\w{0,80}::)+[A-Za-z_]\w{0,80}|(?<![\w.:)])[A-Za-z_]\w{2,80}(?=\(\))/g;

function symbolsIn(text: string): string[] {
  return [...text.matchAll(CERTAIN)].map(([written]) => written);
}

const WHOLE = /^(?:<[\w:<>&', ]{1,120}>|\w+)(?:(?:::|\.)\w+)*!?$/;

/** True for a word that a search finds as a whole or not at all. */
function isWholeName(word: string): boolean {
  return WHOLE.test(word);
}

/** How Rust writes symbols. */
export const rustSymbols: SymbolRules = { parseSymbol, isWholeName, lastName, symbolsIn, interfaceMethod };
