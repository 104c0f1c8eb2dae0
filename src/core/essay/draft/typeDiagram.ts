import { folderOf } from '../../base/repoPath';
import type { CodeFacts, TypeReference } from '../../code/codeFacts';
import type { Checkout } from '../../reading/checkout';
import type { DiagramTexts } from '../diagramTexts';
import {
  isAsideType,
  keyOfType,
  visitedTypes,
  type VisitedFunctions,
  type VisitedType,
} from './visitedTypes';

/** Fewer need no diagram. */
const FEWEST_TYPES = 3;
/** More do not fit on a page. */
const MOST_TYPES = 7;
const MOST_BRIDGES = 2;
const BRIDGE_WEIGHT = 3;
const MOST_FIELDS = 3;
const MOST_MEMBERS = 5;

/** A class diagram, and how much of what could be in it is there. */
export interface TypeDiagram {
  /** Mermaid text. */
  readonly text: string;
  readonly shown: number;
  /** All types that hang together with those that are shown. */
  readonly all: number;
}

/**
 * A Mermaid class diagram of the types that functions have to do with, the fields of theirs that the functions use, and what
 * the types declare of each other. Types that have to do with no other one are left out. `undefined` if nothing hangs
 * together. Mermaid documentation, "Class diagrams".
 */
export async function typeDiagram(
  functions: VisitedFunctions,
  checkout: Checkout,
  texts: DiagramTexts,
  facts?: CodeFacts,
): Promise<TypeDiagram | undefined> {
  if (!facts) return undefined;
  const visited = await visitedTypes(functions, checkout, facts);
  const all = [...visited, ...(await bridges(visited, functions, facts))];
  const shown = together(all, MOST_TYPES);
  if (shown.length < FEWEST_TYPES) return undefined;
  const ids = new Map(shown.map((type, index) => [keyOfType(type), `t${index + 1}`]));
  const nameOf = namesOf(all);
  const relations = shown.map((type) => relationsOf(type, ids, texts));
  const classes = shown.map((type, index) =>
    classText(type, { id: `t${index + 1}`, name: nameOf(type), drawn: relations[index]?.fields ?? [] }),
  );
  return {
    text: ['classDiagram', ...classes, ...relations.flatMap(({ lines }) => lines)].join('\n'),
    shown: shown.length,
    all: together(all, Infinity).length,
  };
}

/** For each type, those that declare something of it or that it declares something of. */
function neighbours(types: readonly VisitedType[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Set(types.map(keyOfType));
  const beside = new Map<string, Set<string>>();
  const join = (one: string, other: string): void => {
    beside.set(one, (beside.get(one) ?? new Set<string>()).add(other));
  };
  for (const type of types)
    for (const other of referencesOf(type).map(keyOfType)) {
      const own = keyOfType(type);
      if (other === own || !known.has(other)) continue;
      join(own, other);
      join(other, own);
    }
  return beside;
}

/**
 * The types that matter most and hang together: begins with a type and adds the heaviest one that has to do with those that
 * are there. Of all that can be drawn so, what has the most visited methods. In the order of the visit.
 */
function together(types: readonly VisitedType[], most: number): VisitedType[] {
  const byKey = new Map(types.map((type) => [keyOfType(type), type]));
  const beside = neighbours(types);
  const weightOf = (key: string): number => byKey.get(key)?.weight ?? 0;
  let best: ReadonlySet<string> = new Set();
  const methodsIn = (keys: ReadonlySet<string>): number =>
    [...keys].reduce((sum, key) => sum + (byKey.get(key)?.methods.length ?? 0), 0);
  for (const [start, { methods }] of byKey) {
    if (methods.length === 0 || best.has(start)) continue;
    const kept = new Set([start]);
    const open = new Set(beside.get(start));
    while (kept.size < most && open.size > 0) {
      const next = [...open].reduce((one, other) => (weightOf(other) > weightOf(one) ? other : one));
      kept.add(next);
      open.delete(next);
      for (const key of beside.get(next) ?? []) if (!kept.has(key)) open.add(key);
    }
    if (kept.size > 1 && methodsIn(kept) > methodsIn(best)) best = kept;
  }
  return withoutLooseEnds([...byKey].flatMap(([key, type]) => (best.has(key) ? [type] : [])));
}

/** Without interfaces that only one of the types has to do with: they show nothing. */
function withoutLooseEnds(types: readonly VisitedType[]): VisitedType[] {
  const beside = neighbours(types);
  return types.filter(
    (type) => type.facts?.kind !== 'interface' || (beside.get(keyOfType(type))?.size ?? 0) > 1,
  );
}

function referencesOf({ facts }: VisitedType): TypeReference[] {
  if (!facts) return [];
  return [...facts.embeds, ...facts.fields.flatMap(({ mentions }) => mentions), ...implementedBy(facts)];
}

/** A type that embeds an interface has its methods from there. */
function implementedBy({ implements: all, embeds }: NonNullable<VisitedType['facts']>): TypeReference[] {
  const embedded = new Set(embeds.map(keyOfType));
  return all.filter((one) => !embedded.has(keyOfType(one)));
}

/**
 * Interfaces that one type has in a field and another one implements: they show how the two hang together. Those of the
 * subject first, then those with the most implementations.
 */
async function bridges(
  visited: readonly VisitedType[],
  { subject }: VisitedFunctions,
  facts: CodeFacts,
): Promise<VisitedType[]> {
  const known = new Set(visited.map(keyOfType));
  const holders = new Map<string, Set<VisitedType>>();
  for (const type of visited)
    for (const mentioned of (type.facts?.fields ?? []).flatMap(({ mentions }) => mentions.map(keyOfType)))
      holders.set(mentioned, (holders.get(mentioned) ?? new Set<VisitedType>()).add(type));
  const found = new Map<string, { readonly type: TypeReference; count: number }>();
  for (const type of visited)
    for (const implemented of type.facts ? implementedBy(type.facts) : []) {
      const key = keyOfType(implemented);
      const others = [...(holders.get(key) ?? [])].filter((holder) => holder !== type);
      if (known.has(key) || others.length === 0) continue;
      const seen = found.get(key) ?? { type: implemented, count: 0 };
      seen.count += 1;
      found.set(key, seen);
    }
  const rank = (one: { readonly type: TypeReference; readonly count: number }): number =>
    one.count + (subject.hasType(one.type) ? 10 : 0);
  const chosen = [...found.values()].sort((one, other) => rank(other) - rank(one)).slice(0, MOST_BRIDGES);
  return Promise.all(
    chosen.map(async ({ type: { path, symbol } }) => {
      const own = await facts.ofType(path, symbol);
      return { path, symbol, methods: [], used: [], weight: BRIDGE_WEIGHT, ...(own && { facts: own }) };
    }),
  );
}

/** A type with the fields that are used and that no line shows; with its visited methods where there are none. */
function classText(
  type: VisitedType,
  { id, name, drawn }: { readonly id: string; readonly name: string; readonly drawn: readonly string[] },
): string {
  const embedded = (type.facts?.fields ?? []).flatMap((field) => (field.isEmbedded ? [field.name] : []));
  const aside = (type.facts?.fields ?? []).flatMap((field) => (isAsideType(field.type) ? [field.name] : []));
  const fields = type.used.filter((field) => ![...drawn, ...embedded, ...aside].includes(field));
  const inside = fields.length > 0 ? fields : type.methods.map((method) => `${method}()`);
  const members = [
    ...(type.facts?.kind === 'interface' ? ['<<interface>>'] : []),
    ...inside.slice(0, MOST_MEMBERS),
  ];
  const head = `    class ${id}["${plain(name)}"]`;
  return members.length === 0
    ? head
    : [`${head} {`, ...members.map((member) => `        ${member}`), '    }'].join('\n');
}

/** The lines from a type to others, and its fields that they are named after. */
function relationsOf(
  type: VisitedType,
  ids: ReadonlyMap<string, string>,
  texts: DiagramTexts,
): { readonly lines: string[]; readonly fields: string[] } {
  const { facts } = type;
  const own = ids.get(keyOfType(type));
  if (!facts || own === undefined) return { lines: [], fields: [] };
  const idsOf = (types: readonly TypeReference[]): Set<string> =>
    new Set(types.flatMap((one) => ids.get(keyOfType(one)) ?? []).filter((id) => id !== own));
  const embedded = idsOf(facts.embeds);
  const fields = new Map<string, string[]>();
  for (const { name, mentions, isEmbedded } of facts.fields) {
    if (isEmbedded) continue;
    for (const id of idsOf(mentions)) fields.set(id, [...(fields.get(id) ?? []), name]);
  }
  const lines = [
    ...[...embedded].map((id) => `    ${own} *-- ${id} : ${texts.embeds}`),
    ...[...fields].map(([id, names]) => `    ${own} --> ${id} : ${plain(fieldNames(names, texts))}`),
    ...[...idsOf(implementedBy(facts))].map((id) => `    ${own} ..|> ${id} : ${texts.implements}`),
  ];
  return { lines, fields: [...fields.values()].flatMap((names) => names.slice(0, MOST_FIELDS)) };
}

function fieldNames(names: readonly string[], texts: DiagramTexts): string {
  const more = names.length - MOST_FIELDS;
  return [...names.slice(0, MOST_FIELDS), ...(more > 0 ? [texts.more(more)] : [])].join(', ');
}

/** Names a type with its package: with the whole path where two packages have the same last name. */
function namesOf(types: readonly TypeReference[]): (type: TypeReference) => string {
  const short = (type: TypeReference): string =>
    [folderOf(type.path).split('/').at(-1), type.symbol].filter(Boolean).join('.');
  const keys = new Map<string, Set<string>>();
  for (const type of types)
    keys.set(short(type), (keys.get(short(type)) ?? new Set<string>()).add(keyOfType(type)));
  return (type) =>
    (keys.get(short(type))?.size ?? 0) > 1 ? `${folderOf(type.path)}.${type.symbol}` : short(type);
}

/** Text without the characters that Mermaid reads as syntax. */
function plain(text: string): string {
  return text.replace(/[;#{}<>"~\n\r]/g, ' ').trim();
}
