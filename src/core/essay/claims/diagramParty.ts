import type { TypeFacts } from '../../code/codeFacts';
import type { NamedCode } from '../../code/lookup/codeLookup';
import { functionsNamed, isCallable } from './functionsNamed';
import type { ClaimContext } from './claimContext';
import { readPathWord } from './pathWord';
import { embeddedTypes, typesOf } from './typesOf';

/** What a box or a participant of a diagram is in the code. */
export interface DiagramParty {
  /** A function itself, or what a type, a file or a package has. */
  readonly functions: readonly NamedCode[];
  /** True for one function, or several of one name. */
  readonly isFunction: boolean;
  /** The types that the label names; empty for everything else. */
  readonly types: readonly TypeFacts[];
  /** True if the label can mean only this one. */
  readonly isCertain: boolean;
}

const NOTHING: DiagramParty = { functions: [], isFunction: false, types: [], isCertain: false };

/** Finds out what the label of a box or participant names. */
export async function partyOf(label: string, context: ClaimContext): Promise<DiagramParty> {
  if (label === '') return NOTHING;
  const functions = await functionsNamed(label, context);
  if (functions.length > 0)
    return { functions, isFunction: true, types: [], isCertain: functions.length === 1 };
  const { types, rivals } = await typesOf(label, context);
  if (types.length === 0) return functionsAt(label, context);
  const isCertain = types.length + rivals.length === 1;
  return { functions: await methodsOf(types, context), isFunction: false, types, isCertain };
}

/** The methods of types, those of embedded types included. */
async function methodsOf(types: readonly TypeFacts[], { code }: ClaimContext): Promise<readonly NamedCode[]> {
  const all = (await Promise.all(types.map((type) => embeddedTypes(type, code)))).flatMap((one) => one.types);
  const names = new Set(all.flatMap(({ methods }) => methods.map(({ name }) => name)));
  const owners = new Set(all.map(({ symbol }) => symbol));
  const named = await Promise.all([...names].map((name) => code.named(name)));
  return named
    .flatMap((found) => found ?? [])
    .filter((one) => isCallable(one) && owners.has(one.owner ?? '') && !one.isTest);
}

/** The functions of a file of the tree. */
async function functionsAt(label: string, { code, languages }: ClaimContext): Promise<DiagramParty> {
  const word = readPathWord(label, languages);
  const [place, ...others] = word ? ((await code.pathsEnding(word.path)) ?? []) : [];
  if (!place || place.isFolder || others.length > 0) return NOTHING;
  const functions = ((await code.declaredIn(place.path)) ?? []).filter(isCallable);
  return { ...NOTHING, functions, isCertain: true };
}
