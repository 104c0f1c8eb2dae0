import { folderOf } from '../../base/repoPath';
import type { TypeFacts } from '../../code/codeFacts';
import type { ClaimContext } from './claimContext';
import { embeddedTypes } from './typesOf';

/** A table of fields may be of several types, if each has some of its rows. */
const MOST_OWNERS = 3;
const FEWEST_ROWS = 2;
/** Fewer rows would be fields of some type by chance. */
const FEWEST_KNOWN = 3;

/**
 * The types that a table of fields is about although no text around it names one: the few types of the files that the section is
 * about, and of their folders, that together have two of three rows. `undefined` if there are none.
 */
export async function ownersOfRows(
  names: readonly string[],
  at: number,
  { code, nearby }: Pick<ClaimContext, 'code' | 'nearby'>,
): Promise<readonly TypeFacts[] | undefined> {
  for (const paths of [nearby.around(at), nearby.paths]) {
    const owners = await ownersIn(new Set(paths.map(folderOf)), names, code);
    if (owners) return owners;
  }
  return undefined;
}

async function ownersIn(
  folders: ReadonlySet<string>,
  names: readonly string[],
  code: ClaimContext['code'],
): Promise<readonly TypeFacts[] | undefined> {
  const named = await Promise.all(names.map((name) => code.named(name)));
  const holders = named.map((all) =>
    (all ?? []).flatMap(({ kind, owner, path, isTest }) =>
      kind === 'field' && owner !== undefined && !isTest && folders.has(folderOf(path))
        ? [`${path}#${owner}`]
        : [],
    ),
  );
  const owners: string[] = [];
  let left = holders;
  while (owners.length < MOST_OWNERS) {
    const [best, count] = mostOf(left);
    if (best === undefined || count < FEWEST_ROWS) break;
    // Two types that have as many rows are not told apart.
    owners.push(...best);
    left = left.filter((all) => !best.some((one) => all.includes(one)));
  }
  const known = names.length - left.length;
  if (known < FEWEST_KNOWN || known * 3 < names.length * 2) return undefined;
  const types = owners.map(async (owner) => {
    const [path = '', symbol = ''] = owner.split('#');
    const facts = await code.typeAt(path as Parameters<typeof code.typeAt>[0], symbol);
    return facts && (await embeddedTypes(facts, code)).types;
  });
  const all = await Promise.all(types);
  return all.includes(undefined) ? undefined : all.flatMap((one) => one ?? []);
}

/** Those that most of some lists have, and how many have them. */
function mostOf(lists: readonly (readonly string[])[]): [readonly string[] | undefined, number] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const one of new Set(list)) counts.set(one, (counts.get(one) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most === 0
    ? [undefined, 0]
    : [[...counts].flatMap(([one, count]) => (count === most ? [one] : [])), most];
}
