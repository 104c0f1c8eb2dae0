import type { CodeSymbol } from '../../code/symbol';
import type { SymbolRules } from '../grammar/languageByGrammar';
import { ANONYMOUS_NAMESPACE } from './names';

const LONGEST = 260;
const NAME = '[\\p{L}_][\\p{L}\\p{N}_]*';
const OPERATOR = 'operator(?:\\(\\)|\\[\\]|""\\s?\\w+|[^\\w\\s(]{1,3}|\\s?[\\p{L}_][\\w:<>*&, ]*)';
/** A name, with or without the types of parameters. */
const LAST = new RegExp(`^(${OPERATOR}|~?${NAME})(?:<.*>)?(?:\\(.*\\)(?: const)?)?$`, 'su');
const OUTER = new RegExp(`^${NAME}(?:<.*>)?(?:\\(.*\\)(?: const)?)?$`, 'su');

/**
 * Reads a symbol as C++ names it: `rocksdb::DBImpl::Write(const WriteOptions&, WriteBatch*)`, `rocksdb::Slice`, `MIN`.
 * `undefined` for anything else.
 */
function parseSymbol(written: string): CodeSymbol | undefined {
  const parts = written.length > LONGEST ? [] : partsOf(written);
  const [, name] = LAST.exec(parts.at(-1) ?? '') ?? [];
  const outer = parts.slice(0, -1);
  if (name === undefined || !outer.every((part) => part === ANONYMOUS_NAMESPACE || OUTER.test(part)))
    return undefined;
  const owner = ownerIn(outer.at(-1) ?? '');
  const shorter = shorterForms(parts, name);
  return {
    written,
    key: written,
    name,
    ...(owner !== undefined && { owner }),
    ...(shorter.length > 0 && { shorter }),
  };
}

/** Without the types of parameters, and with ever fewer names before it: `rocksdb::DBImpl::Write`, `DBImpl::Write`, `Write`. */
function shorterForms(parts: readonly string[], name: string): string[] {
  const whole = parts.join('::');
  const names = [...parts.slice(0, -1).map((part) => part.replace(/<.*>$/s, '')), name];
  const last = parts.at(-1) ?? '';
  const forms = names.flatMap((_, first) => [
    [...names.slice(first, -1), last].join('::'),
    names.slice(first).join('::'),
  ]);
  return [...new Set(forms)].filter((form) => form !== whole);
}

/** The symbol of a method that a class declares, without the types of its parameters. */
function interfaceMethod(type: string, name: string): CodeSymbol {
  const written = `${type}::${name}`;
  return { written, key: written, name, owner: type };
}

/** Splits a qualified name at each `::` outside brackets; what comes after `operator` is one part. */
function partsOf(path: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < path.length; at++) {
    const sign = path.charAt(at);
    if (depth === 0 && at === start && /^operator(?!\w)/.test(path.slice(at, at + 9)))
      return [...parts, path.slice(start)];
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

/** The type that a part names. Names of namespaces are in small letters, or macros in capitals. */
function ownerIn(part: string): string | undefined {
  const [name = '', rest = ''] = part.split(/(?=<)/s);
  const isNamespace = rest === '' && (/^[a-z0-9_]+$/.test(name) || /^[A-Z0-9_]+_[A-Z0-9_]+$/.test(name));
  return name === '' || isNamespace || /[()]/.test(name) ? undefined : name;
}

/** The last name, without parameters. */
function lastName(text: string): string {
  const last = partsOf(text).at(-1) ?? text;
  return LAST.exec(last)?.[1] ?? last.replace(/\(.*$/s, '').replace(/^.*(?:\.|->|::)/s, '');
}

/** Words that can only mean symbols: `DBImpl::Write`, `Write()`. */
const CERTAIN = /(?:\b[A-Za-z_]\w{0,80}::)+~?[A-Za-z_]\w{0,80}|(?<![\w.:>)])[A-Za-z_]\w{2,80}(?=\(\))/g;

function symbolsIn(text: string): string[] {
  return [...text.matchAll(CERTAIN)].map(([written]) => written);
}

const WHOLE = /^~?\w+(?:(?:::|\.|->)~?\w+)*$/;

/** True for a word that a search finds as a whole or not at all. */
function isWholeName(word: string): boolean {
  return WHOLE.test(word);
}

/** How C++ writes symbols. */
export const cppSymbols: SymbolRules = { parseSymbol, isWholeName, lastName, symbolsIn, interfaceMethod };
