import type { Certainty } from '../code/handOvers/handOver';
import { groupBy } from '../code/calls/groups';
import type { StatedFunction, StatedHandOver } from '../code/handOvers/statedHandOvers';
import type { Anchor, PackHandOver, Walkthrough } from '../pack/model';
import type { Checkout } from '../reading/checkout';

/** What packs know about the call flow of a checkout, at the places that were found there. */
export interface PackStatements {
  readonly handOvers: readonly StatedHandOver[];
  /** Functions that are entry points of a pack. */
  readonly entries: readonly StatedFunction[];
}

export const NO_STATEMENTS: PackStatements = { handOvers: [], entries: [] };

/** The transfers between steps that the code need not show. */
const BRIDGES: ReadonlySet<string> = new Set(['channel', 'callback', 'rpc']);

/** Finds the places that the pack of a checkout states something of. What was not found is left out. */
export async function packStatements(checkout: Checkout): Promise<PackStatements> {
  const { pack } = checkout;
  const stated = await allAt(checkout, pack.handOvers);
  const between = await allAt(checkout, pack.walkthroughs.flatMap(bridgesBetweenSteps));
  const entries = await Promise.all(pack.entryPoints.map(({ anchor }) => placeOf(checkout, anchor)));
  return {
    // A step says only where control goes in one flow.
    handOvers: [...onlyOnesKnown(stated), ...between.map((one) => ({ ...one, certainty: POSSIBLE }))],
    entries: entries.flatMap((one) => (one ? [one.node] : [])),
  };
}

/** Joins what several packs state. */
export function joinStatements(statements: readonly PackStatements[]): PackStatements {
  return {
    handOvers: statements.flatMap(({ handOvers }) => handOvers),
    entries: statements.flatMap(({ entries }) => entries),
  };
}

const POSSIBLE: Certainty = 'possible';

type Bridge = Pick<PackHandOver, 'from' | 'to' | 'name'>;

/** What is stated of one line several times leads to several functions, so that none of them is certain. */
function onlyOnesKnown(stated: readonly StatedHandOver[]): readonly StatedHandOver[] {
  const groups = groupBy(stated, ({ from, line }) => `${from.path}#${from.symbol}#${line}`);
  return [...groups.values()].flatMap((group) =>
    group.length === 1 ? group : group.map((one) => ({ ...one, certainty: POSSIBLE })),
  );
}

async function allAt(checkout: Checkout, bridges: readonly Bridge[]): Promise<readonly StatedHandOver[]> {
  const found = await Promise.all(bridges.map((one) => statedAt(checkout, one)));
  return found.flatMap((one) => one ?? []);
}

/** How control gets from step to step without a call. Calls on the way to the next step are the index's business. */
function bridgesBetweenSteps({ steps }: Walkthrough): Bridge[] {
  return steps.flatMap((step) =>
    [step, ...step.also].flatMap(({ from, reached, via }): Bridge[] => {
      const before = steps.find(({ id }) => id === from);
      if (!before || !BRIDGES.has(reached) || via.length > 0) return [];
      return [{ from: before.anchor, to: step.anchor, name: undefined }];
    }),
  );
}

async function statedAt(checkout: Checkout, { from, to, name }: Bridge): Promise<StatedHandOver | undefined> {
  const [start, end] = await Promise.all([placeOf(checkout, from), placeOf(checkout, to)]);
  if (!start || !end) return undefined;
  const certainty: Certainty = start.isAsAuthored && end.isAsAuthored ? 'known' : POSSIBLE;
  return {
    pack: checkout.pack.name,
    from: start.node,
    line: start.line,
    to: end.node,
    toLine: end.line,
    certainty,
    name,
  };
}

/** A place of a pack as the call index names it. */
interface FoundPlace {
  readonly node: StatedFunction;
  /** Line of the statement, or of the function. */
  readonly line: number;
  /** True if the code there is what the authors saw. */
  readonly isAsAuthored: boolean;
}

async function placeOf(checkout: Checkout, anchor: Anchor): Promise<FoundPlace | undefined> {
  const { place, verdict, isBodyChanged, isSiteMissing } = await checkout.resolve(anchor);
  if (!place) return undefined;
  const { path, symbol, name, site } = place;
  const { line } = name.start;
  return {
    node: { path, symbol, line },
    line: site?.start.line ?? line,
    isAsAuthored: verdict !== 'changed' && isBodyChanged !== true && !isSiteMissing,
  };
}
