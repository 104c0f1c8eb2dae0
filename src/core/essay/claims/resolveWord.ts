import { folderOf } from '../../base/repoPath';
import type { CodeLookup, NamedCode } from '../../code/lookup/codeLookup';
import { isUnmistakable, type CodeWord } from './codeWord';

/** What a name of an essay is in the source tree. */
export type Resolved =
  /** Declared in the tree; of several declarations, all. */
  | { readonly state: 'declared'; readonly places: readonly NamedCode[] }
  /** Not declared at package level, but the tree has the word: a local variable, a setting, a name of another package. */
  | { readonly state: 'mentioned' }
  /** Not in the tree. `of` is the type or package that is, and does not have it. */
  | { readonly state: 'absent'; readonly name: string; readonly of?: Container }
  | { readonly state: 'unknown' };

/** The type or package that a qualified name begins with. */
export interface Container {
  readonly kind: 'type' | 'package';
  readonly name: string;
}

const UNKNOWN: Resolved = { state: 'unknown' };
const DEEPEST_EMBEDDING = 5;

/** Finds out what a name is at the pin. */
export async function resolveWord({ names, isMethod }: CodeWord, code: CodeLookup): Promise<Resolved> {
  const last = names.at(-1) ?? '';
  const owner = names.at(-2);
  const named = await code.named(last);
  if (!named) return UNKNOWN;
  if (owner === undefined) {
    if (named.length > 0) return { state: 'declared', places: named };
    return absentUnlessMentioned(last, code);
  }
  const places = placesIn(owner, named, isMethod);
  if (places.length > 0) return { state: 'declared', places };
  const types = await typesNamed(owner, code);
  const isExact = types.some(({ symbol }) => symbol === owner);
  const isPackage = !isExact && !isMethod && ((await code.packagesNamed(owner))?.own.length ?? 0) > 0;
  // A variable that is called after a type may be of another one.
  if (!isExact && /^\p{Ll}/u.test(owner) && !isMethod && names.length > 2) return UNKNOWN;
  if (types.length > 0 && !isPackage) return memberOf(types, last, named, `${owner}.${last}`, code);
  if (isMethod) return absentType(owner, names.length, code);
  return inPackageOrVariable(owner, last, named, code);
}

async function absentUnlessMentioned(name: string, code: CodeLookup): Promise<Resolved> {
  const isMentioned = await code.mentions(name);
  if (isMentioned === undefined) return UNKNOWN;
  return isMentioned ? { state: 'mentioned' } : { state: 'absent', name };
}

/** A type of which the tree has not even the name, or that no other package could show with its small letter. */
async function absentType(name: string, length: number, code: CodeLookup): Promise<Resolved> {
  if (length === 2 && /^\p{Ll}\w*\p{Lu}/u.test(name)) return { state: 'absent', name };
  const resolved = await absentUnlessMentioned(name, code);
  return resolved.state === 'absent' ? resolved : UNKNOWN;
}

/**
 * The same for a member of a type whose name several packages have, when the essay is about one of them only: the member is absent
 * if that type does not have it. `undefined` if the essay does not tell the types apart.
 */
export async function resolveInLikely(
  { names }: CodeWord,
  code: CodeLookup,
  likely: (types: readonly NamedCode[]) => readonly NamedCode[],
): Promise<Resolved | undefined> {
  const [last = '', owner] = [names.at(-1), names.at(-2)];
  if (owner === undefined) return undefined;
  const types = ((await code.named(owner)) ?? []).filter(({ kind, isTest }) => kind === 'type' && !isTest);
  const chosen = likely(types);
  if (chosen.length === 0 || chosen.length === types.length) return undefined;
  const named = (await code.named(last)) ?? [];
  const folders = new Set(chosen.map(({ path }) => folderOf(path)));
  if (named.some((one) => one.owner === owner && folders.has(folderOf(one.path)))) return undefined;
  const own = named.filter((one) => one.owner !== owner);
  return memberOf(chosen, last, own, `${owner}.${last}`, code);
}

/**
 * Members of a type or declarations of a package; a type may be written with another first letter, as in `Shard.Snapshot`, unless
 * it is written as the receiver of a method that it has.
 */
function placesIn(owner: string, named: readonly NamedCode[], isMethod: boolean): NamedCode[] {
  const exact = isMethod ? named.filter((one) => one.owner === owner) : [];
  if (exact.length > 0) return exact;
  const lower = firstLower(owner);
  const own = named.filter((one) => one.owner !== undefined && firstLower(one.owner) === lower);
  return own.length > 0
    ? own
    : named.filter((one) => one.owner === undefined && one.packageName.replace(/_test$/, '') === owner);
}

function firstLower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The types with a name, also with another first letter. */
export async function typesNamed(name: string, code: CodeLookup): Promise<readonly NamedCode[]> {
  const isType = ({ kind }: NamedCode): boolean => kind === 'type';
  const exact = ((await code.named(name)) ?? []).filter(isType);
  if (exact.length > 0) return exact;
  const first = name.charAt(0);
  const other = (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + name.slice(1);
  return ((await code.named(other)) ?? []).filter(isType);
}

async function memberOf(
  types: readonly NamedCode[],
  name: string,
  named: readonly NamedCode[],
  written: string,
  code: CodeLookup,
): Promise<Resolved> {
  for (const type of types) {
    const found = await promoted(type, name, named, code, DEEPEST_EMBEDDING);
    if (found === 'unknown' && !(await isInvented(name, named, code))) return UNKNOWN;
    if (found === 'unknown') break;
    if (found.length > 0) return { state: 'declared', places: found };
  }
  if (await isOfVariable(types, name, written, code)) return { state: 'mentioned' };
  // A file, a folder or a variable may have the name of a type.
  if (named.some(({ path }) => hasPart(path, types[0]?.symbol ?? ''))) return { state: 'mentioned' };
  if ((await code.mentions(written)) !== false) return { state: 'mentioned' };
  return { state: 'absent', name, of: { kind: 'type', name: types[0]?.symbol ?? '' } };
}

/** True for a member with a small letter that is nowhere: what is embedded from other modules shows none of those. */
async function isInvented(name: string, named: readonly NamedCode[], code: CodeLookup): Promise<boolean> {
  return named.length === 0 && /^\p{Ll}/u.test(name) && (await code.mentions(name)) === false;
}

/** True for something like a variable of a type, with a member of the type in other capitals: `message.id` for `Message.ID`. */
async function isOfVariable(
  types: readonly NamedCode[],
  name: string,
  written: string,
  code: CodeLookup,
): Promise<boolean> {
  if (types.some(({ symbol }) => written.startsWith(`${symbol}.`))) return false;
  const facts = await Promise.all(types.map(({ path, symbol }) => code.typeAt(path, symbol)));
  const members = facts.flatMap((one) => (one ? [...one.fields, ...one.methods] : []));
  if (members.some((member) => member.name.toLowerCase() === name.toLowerCase())) return true;
  // The variable may be of an interface of another name.
  const other = /^\p{Ll}/u.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : undefined;
  return other !== undefined && ((await code.named(other)) ?? []).length > 0;
}

/** True if a folder of a path has a name, or the file without its ending. */
function hasPart(path: string, name: string): boolean {
  return path.split('/').some((part) => part.replace(/\.\w+$/, '') === name);
}

/** True if a file has a name without its ending, or its folder, or the folder above that. */
function isBeside(path: string, name: string): boolean {
  return hasPart(path.split('/').slice(-3).join('/'), name);
}

/** The members that a type gets from those embedded in it; `unknown` if one of them is not of the tree. */
async function promoted(
  type: NamedCode,
  name: string,
  named: readonly NamedCode[],
  code: CodeLookup,
  depth: number,
): Promise<readonly NamedCode[] | 'unknown'> {
  const own = named.filter(({ owner }) => owner === type.symbol);
  if (own.length > 0) return own;
  const facts = await code.typeAt(type.path, type.symbol);
  if (!facts || facts.kind === 'other' || depth === 0) return 'unknown';
  // What is embedded and is not of the tree has members that nobody tells us.
  if (facts.embedsOthers) return 'unknown';
  for (const { path, symbol } of facts.embeds) {
    const found = await promoted({ ...type, path, symbol }, name, named, code, depth - 1);
    if (found === 'unknown' || found.length > 0) return found;
  }
  return [];
}

/** The name of a type without its package, pointers and arguments. */
export function lastNameOf(type: string): string {
  return /([\p{L}_][\p{L}\p{N}_]*)(?:\[[^\]]*\])?$/u.exec(type.trim())?.[1] ?? '';
}

/** True for a name that is nowhere and that only code would have, in front of what only types have. */
async function isNoVariable(owner: string, named: readonly NamedCode[], code: CodeLookup): Promise<boolean> {
  if (!isUnmistakable(owner) || named.some((one) => one.owner === undefined)) return false;
  return (await code.mentions(owner)) === false && (await code.mentions(owner.toLowerCase())) === false;
}

async function inPackageOrVariable(
  owner: string,
  last: string,
  named: readonly NamedCode[],
  code: CodeLookup,
): Promise<Resolved> {
  if ((await code.mentions(`${owner}.${last}`)) !== false) return { state: 'mentioned' };
  const packages = await code.packagesNamed(owner);
  if (!packages || packages.isForeign) return UNKNOWN;
  if (packages.own.length > 0) {
    // Some name the folder above a package.
    if (named.some(({ path }) => isBeside(path, owner))) return { state: 'mentioned' };
    return named.length > 0 && /^\p{Ll}/u.test(last)
      ? { state: 'mentioned' }
      : { state: 'absent', name: last, of: { kind: 'package', name: owner } };
  }
  if (named.length > 0)
    return (await isNoVariable(owner, named, code))
      ? { state: 'absent', name: owner }
      : { state: 'mentioned' };
  // A package of another module, unless a field or the like has its name.
  if (/^[a-z][a-z\d]{2,}$/.test(owner) && /^\p{Lu}/u.test(last) && (await code.named(owner))?.length === 0)
    return UNKNOWN;
  // A variable of the code that is quoted, with a field or a method that is nowhere.
  const [hasOwner, resolved] = await Promise.all([code.mentions(owner), absentUnlessMentioned(last, code)]);
  return hasOwner === true ? resolved : UNKNOWN;
}
