import type { TypeFacts, TypeReference } from '../../code/codeFacts';
import type { CodeLookup, NamedCode } from '../../code/lookup/codeLookup';
import { CANNOT_TELL, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';

/** The types that a piece of code may name. */
export interface NamedTypes {
  /** Those that are most likely meant; empty if it also names something else, or too many. */
  readonly types: readonly TypeFacts[];
  /** Others of the same name. */
  readonly rivals: readonly TypeFacts[];
}

/** Where a name is, and whether the sentence says that it is that of a type. */
export interface TypePlace {
  /** Offset in the essay. */
  readonly at?: number;
  readonly isSaid?: boolean;
}

/** More types of one name do not tell which is meant. */
const MOST_TYPES = 20;
const NONE: NamedTypes = { types: [], rivals: [] };

/** The types that a piece of code names. */
export async function typesOf(
  text: string,
  { code, isSketched, nearby }: Pick<ClaimContext, 'code' | 'isSketched' | 'nearby'>,
  { at, isSaid = false }: TypePlace = {},
): Promise<NamedTypes> {
  const word = readCodeWord(text.replace(/^\*|\{\}$/g, ''));
  if (!word || word.isCall || word.isMethod || isSketched(word.names.at(-1) ?? '')) return NONE;
  const [last = '', owner] = [word.names.at(-1), word.names.at(-2)];
  const named = ((await code.named(last)) ?? []).filter(
    ({ isTest, packageName }) => !isTest && (owner === undefined || packageName === owner),
  );
  const likely = nearby.likely(
    named.filter(({ owner: of }) => of === undefined),
    at,
  );
  const types = named.filter(isType);
  // What is declared beside types may be meant as well; fields and methods are told apart by the sentence.
  const isAmbiguous = !isSaid && likely.some(({ kind }) => kind !== 'type');
  if (isAmbiguous || types.length === 0 || types.length > MOST_TYPES) return NONE;
  const facts = await Promise.all(types.map(({ path, symbol }) => code.typeAt(path, symbol)));
  const known = facts.filter((one) => one !== undefined);
  const chosen = nearby.likely(known, at);
  return { types: chosen, rivals: known.filter((one) => !chosen.includes(one)) };
}

function isType({ kind }: NamedCode): boolean {
  return kind === 'type';
}

/** The answer for types of one name: the likely ones decide, unless another one makes the claim true. */
export async function decideBy(
  { types, rivals }: NamedTypes,
  verdictOf: (type: TypeFacts) => Promise<ClaimVerdict>,
): Promise<ClaimVerdict> {
  const verdicts = await Promise.all(types.map(verdictOf));
  const best =
    verdicts.find(({ answer }) => answer === 'holds') ??
    verdicts.find(({ answer }) => answer === 'unknown') ??
    verdicts[0] ??
    CANNOT_TELL;
  if (best.answer !== 'contradicted') return best;
  const others = await Promise.all(rivals.map(verdictOf));
  return others.some(({ answer }) => answer === 'holds') ? CANNOT_TELL : best;
}

/** The types that a type embeds, at any depth; `isWhole` is false if some are not of the tree. */
export async function embeddedTypes(
  type: TypeFacts,
  code: CodeLookup,
): Promise<{ readonly types: readonly TypeFacts[]; readonly isWhole: boolean }> {
  const types = [type];
  let isWhole = true;
  for (const one of types) {
    isWhole &&= !one.embedsOthers;
    for (const { path, symbol } of one.embeds) {
      const facts = await code.typeAt(path, symbol);
      if (!facts || types.length > MOST_EMBEDDED) isWhole = false;
      else if (!types.some((known) => isSame(known, facts))) types.push(facts);
    }
  }
  return { types, isWhole };
}

const MOST_EMBEDDED = 50;

/** True for two references to one type. */
export function isSame(one: TypeReference, other: TypeReference): boolean {
  return one.path === other.path && one.symbol === other.symbol;
}
