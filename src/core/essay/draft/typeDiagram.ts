import type { Place } from '../../anchor/resolution';
import { folderOf } from '../../base/repoPath';
import type { CodeFacts, TypeReference } from '../../code/codeFacts';
import type { Checkout } from '../../reading/checkout';
import type { DiagramTexts } from '../diagramTexts';
import { keyOfType, visitedTypes, type VisitedType } from './visitedTypes';

/** More do not fit on a page. */
const MOST_TYPES = 12;
const MOST_BRIDGES = 3;
const MOST_FIELDS = 3;
const MOST_NAMES = 6;

/**
 * A Mermaid class diagram of the types that functions have to do with. Relations are those that the types declare, and
 * only between types that are shown; a note says what is left out. `undefined` when there is no type. Mermaid
 * documentation, "Class diagrams".
 */
export async function typeDiagram(
  places: readonly Pick<Place, 'path' | 'symbol'>[],
  checkout: Checkout,
  texts: DiagramTexts,
  facts?: CodeFacts,
): Promise<string | undefined> {
  const visited = await visitedTypes(places, checkout, facts);
  if (!visited.some(({ methods }) => methods.length > 0)) return undefined;
  const tied = visited.filter((type) => isTied(type, visited));
  const links = facts ? await bridges(heaviest(tied, MOST_TYPES), facts) : [];
  const shown = [...heaviest(tied, MOST_TYPES - links.length), ...links];
  const ids = new Map(shown.map((type, index) => [keyOfType(type), `t${index + 1}`]));
  const nameOf = namesOf([...shown, ...visited]);
  const classes = shown.map((type) => classText(type, ids.get(keyOfType(type)) ?? '', nameOf(type)));
  const left = visited.filter((type) => !ids.has(keyOfType(type))).map(nameOf);
  const unknown = shown.filter((type) => !type.facts).map(nameOf);
  const notes = [
    ...(left.length > 0 ? [texts.typesLeftOut(left.length, listed(left))] : []),
    ...(facts === undefined
      ? [texts.relationsUnknown]
      : unknown.length > 0
        ? [texts.typesUnknown(listed(unknown))]
        : []),
  ];
  return [
    'classDiagram',
    ...classes,
    ...shown.flatMap((type) => relationsOf(type, ids, texts)),
    ...notes.map((note) => `    note "${plain(note)}"`),
  ].join('\n');
}

/** True for a type with a visited method, and for one that such a type refers to; others, such as counters, tell little. */
function isTied(type: VisitedType, visited: readonly VisitedType[]): boolean {
  if (type.methods.length > 0) return true;
  const key = keyOfType(type);
  return visited.some(
    ({ methods, facts }) =>
      methods.length > 0 &&
      (facts?.fields ?? []).some(({ mentions }) => mentions.some((one) => keyOfType(one) === key)),
  );
}

/** The types that matter most, in the order of the visit. */
function heaviest(types: readonly VisitedType[], most: number): VisitedType[] {
  const byWeight = [...types].sort((one, other) => other.weight - one.weight);
  const kept = new Set(byWeight.slice(0, most));
  return types.filter((type) => kept.has(type));
}

/** Interfaces that one type has in a field and another one implements: they show how the two hang together. */
async function bridges(shown: readonly VisitedType[], facts: CodeFacts): Promise<VisitedType[]> {
  const known = new Set(shown.map(keyOfType));
  const held = new Set(
    shown.flatMap((type) => (type.facts?.fields ?? []).flatMap(({ mentions }) => mentions.map(keyOfType))),
  );
  const found = new Map<string, TypeReference>();
  for (const type of shown)
    for (const implemented of type.facts?.implements ?? []) {
      const key = keyOfType(implemented);
      if (held.has(key) && !known.has(key)) found.set(key, implemented);
    }
  return Promise.all(
    [...found.values()].slice(0, MOST_BRIDGES).map(async ({ path, symbol }) => {
      const own = await facts.ofType(path, symbol);
      return { path, symbol, methods: [], weight: 0, ...(own && { facts: own }) };
    }),
  );
}

function classText(type: VisitedType, id: string, name: string): string {
  const members = [
    ...(type.facts?.kind === 'interface' ? ['<<interface>>'] : []),
    ...type.methods.map((method) => `${method}()`),
  ];
  const head = `    class ${id}["${plain(name)}"]`;
  return members.length === 0
    ? head
    : [`${head} {`, ...members.map((member) => `        ${member}`), '    }'].join('\n');
}

function relationsOf(type: VisitedType, ids: ReadonlyMap<string, string>, texts: DiagramTexts): string[] {
  const { facts } = type;
  const own = ids.get(keyOfType(type));
  if (!facts || own === undefined) return [];
  const idsOf = (types: readonly TypeReference[]): Set<string> =>
    new Set(types.flatMap((one) => ids.get(keyOfType(one)) ?? []));
  const embedded = idsOf(facts.embeds);
  const fields = new Map<string, string[]>();
  for (const { name, mentions, isEmbedded } of facts.fields) {
    if (isEmbedded) continue;
    for (const id of idsOf(mentions)) fields.set(id, [...(fields.get(id) ?? []), name]);
  }
  return [
    ...[...embedded].map((id) => `    ${own} *-- ${id} : ${texts.embeds}`),
    ...[...fields].map(([id, names]) => `    ${own} --> ${id} : ${plain(fieldNames(names, texts))}`),
    ...[...idsOf(facts.implements)].map((id) => `    ${own} ..|> ${id} : ${texts.implements}`),
  ];
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

function listed(names: readonly string[]): string {
  return [...names.slice(0, MOST_NAMES), ...(names.length > MOST_NAMES ? ['…'] : [])].join(', ');
}

/** Text without the characters that Mermaid reads as syntax. */
function plain(text: string): string {
  return text.replace(/[;#{}<>"~\n\r]/g, ' ').trim();
}
