import { folderOf, nameOf, type RepoPath } from '../../base/repoPath';
import type { CodeFacts, FunctionFacts, TypeFacts, TypeReference } from '../../code/codeFacts';
import type { Checkout } from '../../reading/checkout';
import { isChange } from './mechanism';
import { keyOfFunction } from './quotedFunction';
import type { FunctionReference, EssaySubject } from './subject';

/** A type that a class diagram may show. */
export interface VisitedType extends TypeReference {
  /** Names of its methods that are visited, in that order. */
  readonly methods: readonly string[];
  /** Names of its fields that the functions use, locks included: what they change first. */
  readonly used: readonly string[];
  /** How much the visited functions have to do with it. */
  readonly weight: number;
  /** Absent while types are collected. */
  readonly facts?: TypeFacts;
}

/** A visited method counts as much as so many fields that are read; one that is changed as much as two. */
const METHOD_WEIGHT = 3;
const CHANGE_WEIGHT = 2;
/** A type of which fewer fields are used is only looked at. */
const LEAST_USED = 2;
/** Types that say nothing of the data: configuration, counters, logs. */
const ASIDE =
  /^(?:config|conf|stat(?:s|istics?)?|metrics?|log(?:ger)?)\.|(?:config|conf|options?|stat(?:s|istics?)?|metrics?|logger)$/i;
/** Fields that almost every type has. */
const ASIDE_FIELD = /^(?:log|logger|wg|ctx|context)$/i;
const LOCK_WEIGHT = 1.5;
const USE_WEIGHT = 0.01;
/** What many functions have in their hands is what the code is about; that of a quoted function counts more. */
const FUNCTION_WEIGHT = 0.5;
const QUOTED_WEIGHT = 1;
const MOST_FUNCTIONS = 8;

/** Functions that a class diagram is about. */
export interface VisitedFunctions {
  readonly functions: readonly FunctionReference[];
  /** What is known of functions. */
  readonly known: readonly FunctionFacts[];
  /** Those of them that the draft quotes. */
  readonly quoted: readonly FunctionFacts[];
  readonly subject: EssaySubject;
}

/**
 * The types whose methods are visited, and those whose fields the functions use; types of different packages differ. In the
 * order of the first visit.
 */
export async function visitedTypes(
  { functions, known, quoted, subject }: VisitedFunctions,
  checkout: Checkout,
  facts: CodeFacts,
): Promise<VisitedType[]> {
  const types = new Map<string, VisitedType>();
  for (const { path, symbol } of new Map(functions.map((one) => [keyOfFunction(one), one])).values()) {
    const parsed = checkout.language.parseSymbol(symbol);
    if (parsed?.owner === undefined) continue;
    const type = await typeNamed(parsed.owner, path, checkout);
    const seen = types.get(keyOfType(type)) ?? { ...type, methods: [], used: [], weight: 0 };
    const methods = [...new Set([...seen.methods, parsed.name])];
    types.set(keyOfType(type), { ...seen, methods, weight: seen.weight + METHOD_WEIGHT });
  }
  const shown = new Set(quoted.map(keyOfFunction));
  for (const [key, { type, fields, users }] of usedFields(known)) {
    const seen = types.get(key);
    const isAside = ASIDE.test(`${nameOf(folderOf(type.path))}.${type.symbol}`);
    if (!seen && (isAside || (fields.size < LEAST_USED && !subject.hasType(type)))) continue;
    const sorted = [...fields].sort(([, one], [, other]) => other - one);
    const inHands = [...users].filter((user) => shown.has(user)).length * QUOTED_WEIGHT;
    const breadth = inHands + Math.min(MOST_FUNCTIONS, users.size) * FUNCTION_WEIGHT;
    const weight = sorted.reduce((sum, [, each]) => sum + each, (seen?.weight ?? 0) + breadth);
    types.set(key, { ...type, methods: [], ...seen, used: sorted.map(([name]) => name), weight });
  }
  const found = [...types.values()].map(async (type): Promise<VisitedType | undefined> => {
    const own = await facts.ofType(type.path, type.symbol);
    return own && { ...type, facts: own };
  });
  return (await Promise.all(found)).filter((type) => type !== undefined);
}

/** A type whose fields functions use. */
interface UsedType {
  readonly type: TypeReference;
  /** How much each field matters. */
  readonly fields: Map<string, number>;
  /** The functions. */
  readonly users: Set<string>;
}

/** The fields that functions use, by type, each with how much it matters. */
function usedFields(known: readonly FunctionFacts[]): Map<string, UsedType> {
  const types = new Map<string, UsedType>();
  const use = (user: FunctionFacts, type: TypeReference, field: string, weight: number): void => {
    const key = keyOfType(type);
    const seen = types.get(key) ?? { type, fields: new Map<string, number>(), users: new Set<string>() };
    seen.users.add(keyOfFunction(user));
    // Much use does not make a field more than one that changes.
    seen.fields.set(field, Math.max(seen.fields.get(field) ?? 0, weight) + USE_WEIGHT);
    types.set(key, seen);
  };
  for (const one of known) {
    const { fields, locks } = one;
    for (const field of fields) {
      if (ASIDE_FIELD.test(field.of)) continue;
      use(one, { path: field.path, symbol: field.type }, field.of, isChange(field) ? CHANGE_WEIGHT : 1);
    }
    for (const lock of locks) {
      const [path = '', member = ''] = lock.identity?.split('#') ?? [];
      const [symbol, field] = member.split('.');
      if (symbol !== undefined && field !== undefined)
        use(one, { path: path as RepoPath, symbol }, field, LOCK_WEIGHT);
    }
  }
  return types;
}

/** True for the type of a field that says nothing of the data: loggers, counters, groups of threads. */
export function isAsideType(written: string): boolean {
  return /\blog(?:ger)?\b|Logger\b|\bsync\.WaitGroup\b|\bstat(?:istic)?s?\b|Stat(?:istic)?s?(?:Items?)?\b/.test(
    written,
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
