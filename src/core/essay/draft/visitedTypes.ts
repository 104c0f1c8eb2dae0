import { folderOf, type RepoPath } from '../../base/repoPath';
import type { CodeFacts, FunctionFacts, TypeFacts, TypeReference } from '../../code/codeFacts';
import type { Checkout } from '../../reading/checkout';
import { keyOfFunction } from './quotedFunction';
import type { FunctionReference, EssaySubject } from './subject';

/** A type that a class diagram may show. */
export interface VisitedType extends TypeReference {
  /** Names of its methods that are visited, in that order. */
  readonly methods: readonly string[];
  /** How much the visited functions have to do with it. */
  readonly weight: number;
  /** Absent while types are collected. */
  readonly facts?: TypeFacts;
}

/** A visited method counts as much as so many fields that are touched. */
const METHOD_WEIGHT = 3;

/** Functions that a class diagram is about. */
export interface VisitedFunctions {
  readonly functions: readonly FunctionReference[];
  /** What is known of functions. */
  readonly known: readonly FunctionFacts[];
  readonly subject: EssaySubject;
}

/**
 * The types whose methods are visited, and those of the subject whose fields functions touch; types of different packages
 * differ. In the order of the first visit.
 */
export async function visitedTypes(
  { functions, known, subject }: VisitedFunctions,
  checkout: Checkout,
  facts: CodeFacts,
): Promise<VisitedType[]> {
  const types = new Map<string, VisitedType>();
  const visit = (type: TypeReference, weight: number, method?: string): void => {
    const seen = types.get(keyOfType(type)) ?? { ...type, methods: [], weight: 0 };
    const isNew = method !== undefined && !seen.methods.includes(method);
    const methods = isNew ? [...seen.methods, method] : seen.methods;
    types.set(keyOfType(type), { ...seen, methods, weight: seen.weight + weight });
  };
  for (const { path, symbol } of new Map(functions.map((one) => [keyOfFunction(one), one])).values()) {
    const parsed = checkout.language.parseSymbol(symbol);
    if (parsed?.owner === undefined) continue;
    visit(await typeNamed(parsed.owner, path, checkout), METHOD_WEIGHT, parsed.name);
  }
  for (const { fields } of known)
    for (const field of new Map(fields.map((one) => [`${one.path}#${one.type}#${one.of}`, one])).values()) {
      const type = { path: field.path, symbol: field.type };
      if (subject.hasType(type)) visit(type, 1);
    }
  const found = [...types.values()].map(async (type): Promise<VisitedType | undefined> => {
    const own = await facts.ofType(type.path, type.symbol);
    return own && { ...type, facts: own };
  });
  return (await Promise.all(found)).filter((type) => type !== undefined);
}

/** The same for references to the same type. */
export function keyOfType({ path, symbol }: TypeReference): string {
  return `${folderOf(path)}#${symbol}`;
}

/** A type is declared in the package of its methods, but not always in their file. */
async function typeNamed(name: string, path: RepoPath, checkout: Checkout): Promise<TypeReference> {
  const symbol = checkout.language.parseSymbol(name);
  const source = symbol && (await checkout.declaredIn(folderOf(path), symbol));
  return { path: source?.path ?? path, symbol: name };
}
