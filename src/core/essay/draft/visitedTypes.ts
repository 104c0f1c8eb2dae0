import type { Place } from '../../anchor/resolution';
import { folderOf, type RepoPath } from '../../base/repoPath';
import type { CodeFacts, TypeFacts, TypeReference } from '../../code/codeFacts';
import type { Checkout } from '../../reading/checkout';

/** A type that a class diagram may show. */
export interface VisitedType extends TypeReference {
  /** Names of its methods that are visited, in that order. */
  readonly methods: readonly string[];
  /** How much the visited functions have to do with it. */
  readonly weight: number;
  /** Absent if nothing is known of it. */
  readonly facts?: TypeFacts;
}

/** A visited method counts as much as so many fields that are touched. */
const METHOD_WEIGHT = 3;

/**
 * The types whose methods are visited, and those whose fields these functions touch; types of different packages differ.
 * In the order of the first visit. `facts` is absent while there is no call index.
 */
export async function visitedTypes(
  places: readonly Pick<Place, 'path' | 'symbol'>[],
  checkout: Checkout,
  facts?: CodeFacts,
): Promise<VisitedType[]> {
  const types = new Map<string, VisitedType>();
  const visit = (type: TypeReference, weight: number, method?: string): void => {
    const known = types.get(keyOfType(type)) ?? { ...type, methods: [], weight: 0 };
    const isNew = method !== undefined && !known.methods.includes(method);
    const methods = isNew ? [...known.methods, method] : known.methods;
    types.set(keyOfType(type), { ...known, methods, weight: known.weight + weight });
  };
  const functions = new Map(places.map((place) => [`${place.path}#${place.symbol}`, place]));
  for (const { path, symbol } of functions.values()) {
    const parsed = checkout.language.parseSymbol(symbol);
    const owner = parsed?.owner === undefined ? undefined : await typeNamed(parsed.owner, path, checkout);
    if (owner && parsed) visit(owner, METHOD_WEIGHT, parsed.name);
    const fields = (await facts?.ofFunction(path, symbol))?.fields ?? [];
    for (const field of new Map(fields.map((one) => [`${one.path}#${one.type}#${one.of}`, one])).values())
      visit({ path: field.path, symbol: field.type }, 1);
  }
  return Promise.all(
    [...types.values()].map(async (type) => {
      const known = await facts?.ofType(type.path, type.symbol);
      return known ? { ...type, facts: known } : type;
    }),
  );
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
