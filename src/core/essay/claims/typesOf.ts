import type { TypeFacts, TypeReference } from '../../code/codeFacts';
import type { CodeLookup, NamedCode } from '../../code/lookup/codeLookup';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';

/** More types of one name do not tell which is meant. */
const MOST_TYPES = 12;

/** The types that a piece of code names; empty if it also names something else, or too many. */
export async function typesOf(
  text: string,
  { code, isSketched }: Pick<ClaimContext, 'code' | 'isSketched'>,
): Promise<readonly TypeFacts[]> {
  const word = readCodeWord(text.replace(/^\*|\{\}$/g, ''));
  if (!word || word.isCall || word.isMethod || isSketched(word.names.at(-1) ?? '')) return [];
  const [last = '', owner] = [word.names.at(-1), word.names.at(-2)];
  const named = ((await code.named(last)) ?? []).filter(
    ({ isTest, packageName }) => !isTest && (owner === undefined || packageName === owner),
  );
  const types = named.filter(isType);
  // What is declared beside types may be meant as well; fields and methods are told apart by the sentence.
  const isAmbiguous = named.some(({ kind, owner: of }) => of === undefined && kind !== 'type');
  if (isAmbiguous || types.length === 0 || types.length > MOST_TYPES) return [];
  const facts = await Promise.all(types.map(({ path, symbol }) => code.typeAt(path, symbol)));
  return facts.every((one) => one !== undefined) ? facts : [];
}

function isType({ kind }: NamedCode): boolean {
  return kind === 'type';
}

/** The types that a type embeds, at any depth; `isWhole` is false if some are not of the tree. */
export async function embeddedTypes(
  type: TypeFacts,
  code: CodeLookup,
): Promise<{ readonly types: readonly TypeFacts[]; readonly isWhole: boolean }> {
  const types = [type];
  let isWhole = true;
  for (const one of types) {
    isWhole &&= one.fields.filter(({ isEmbedded }) => isEmbedded).length <= one.embeds.length;
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
