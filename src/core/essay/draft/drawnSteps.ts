import type { Place } from '../../anchor/resolution';
import type { CallHops, FunctionPlace, Hop } from '../../callFlow/hops';
import type { CodeLanguage } from '../../code/language';
import { ownTransfer } from '../../code/transfer';
import { arrowsBetween } from '../../pack/arrows';
import type { Reached, Step, StepWay, Walkthrough } from '../../pack/model';

/** Why a step has no arrow although the walkthrough names where control comes from. */
export type MissingArrow =
  /** The checkout does not certainly have one of the two places. */
  | 'no-place'
  /** Both steps are in one function. */
  | 'same-function'
  /** No way of calls is found. */
  | 'no-call';

/** What the arrow of a way rests on. */
export interface DrawnArrow {
  /** How control gets there. */
  readonly reached: Reached;
  /** True if the sender goes on at the same time. */
  readonly isConcurrent: boolean;
  /** How many functions that are no steps control passes through. */
  readonly between: number;
}

/** A step as every picture of a draft draws it: an arrow leads to it only where control gets there in this checkout. */
export interface DrawnStep extends Step, DrawnArrow {
  /** How control gets to it; `start` if no arrow leads to it. */
  readonly reached: Reached;
  /** Why no arrow leads to it; absent if one does, and for the beginning of a thread or a request. */
  readonly missing?: MissingArrow;
  /** The other ways to it that hold in this checkout. */
  readonly also: readonly DrawnWay[];
}

/** A further way to a step, as pictures draw it. */
export interface DrawnWay extends StepWay, DrawnArrow {
  readonly reached: Reached;
}

/** The steps of a walkthrough, and what their arrows rest on. */
export interface DrawnSteps {
  readonly steps: readonly DrawnStep[];
  /** True if the arrows were compared with the calls of the checkout, false if they are the walkthrough's own. */
  readonly areCompared: boolean;
}

/** Where the steps were found, by step id; steps without a certain place are absent. */
export type PlacesOfSteps = ReadonlyMap<string, Pick<Place, 'path' | 'symbol' | 'name'>>;

/** Draws the arrows of a walkthrough that hold in a checkout. `hops` is absent while there is no call index. */
export async function drawSteps(
  { steps }: Pick<Walkthrough, 'steps'>,
  places: PlacesOfSteps,
  code: CodeLanguage,
  hops?: CallHops,
): Promise<DrawnSteps> {
  const senders = new Map(arrowsBetween(steps).map(({ from, to }) => [to, steps[from]]));
  const all = [...places.values()].map(functionOf);
  const arrowOf = async (
    sender: Pick<Step, 'id'>,
    step: Pick<Step, 'id'>,
    way: Omit<StepWay, 'from'>,
  ): Promise<DrawnArrow | MissingArrow> => {
    const [from, to] = [places.get(sender.id), places.get(step.id)].map(
      (place) => place && functionOf(place),
    );
    if (!from || !to) return 'no-place';
    if (from.path === to.path && from.symbol === to.symbol && from.line === to.line) return 'same-function';
    if (!hops) return asStated(way, code);
    const hop = await hops.hop({
      from,
      to,
      via: way.via.map(({ written }) => written),
      avoid: all,
      trustsLibrary: way.reached === 'interface',
      startsThread: ownTransfer(way.reached, code)?.manner === 'concurrent',
    });
    return alongHop(way, hop, code);
  };
  const drawn = steps.map(async (step, index): Promise<DrawnStep> => {
    const ways = step.also.map(async (way): Promise<DrawnWay | undefined> => {
      const arrow = await arrowOf({ id: way.from }, step, way);
      return typeof arrow === 'string' ? undefined : { ...way, ...arrow };
    });
    const also = (await Promise.all(ways)).filter((way) => way !== undefined);
    const sender = senders.get(index);
    const arrow = sender && (await arrowOf(sender, step, step));
    if (typeof arrow === 'object') return { ...step, ...arrow, also };
    return { ...step, ...NO_ARROW, also, ...(arrow && { missing: arrow }) };
  });
  return { steps: await Promise.all(drawn), areCompared: hops !== undefined };
}

const NO_ARROW: DrawnArrow = { reached: 'start', isConcurrent: false, between: 0 };

/** True if the calls of the code show this transfer; nobody but the author knows of the others. */
export function isCallTransfer(reached: Reached, code: CodeLanguage): boolean {
  return reached === 'direct' || reached === 'interface' || ownTransfer(reached, code) !== undefined;
}

function alongHop(way: Omit<StepWay, 'from'>, hop: Hop, code: CodeLanguage): DrawnArrow | MissingArrow {
  const isCall = isCallTransfer(way.reached, code);
  if (hop.kind === 'same') return 'same-function';
  if (hop.kind === 'unknown') return isCall ? 'no-call' : asStated(way, code);
  const { isConcurrent, isDeferred, hasInterface, between } = hop;
  // What is no call in the code has no other way either: the functions of the walkthrough lie between.
  if (!isCall) return { ...asStated(way, code), isConcurrent: isConcurrent || isChannel(way.reached) };
  if (hop.kind === 'stated') return 'no-call';
  const manner = isConcurrent ? 'concurrent' : isDeferred ? 'deferred' : undefined;
  const own = code.transfers.find((transfer) => transfer.manner === manner)?.id;
  return { reached: own ?? (hasInterface ? 'interface' : 'direct'), isConcurrent, between };
}

function asStated({ reached, via }: Omit<StepWay, 'from'>, code: CodeLanguage): DrawnArrow {
  const isConcurrent = ownTransfer(reached, code)?.manner === 'concurrent' || isChannel(reached);
  return { reached, isConcurrent, between: via.length };
}

function isChannel(reached: Reached): boolean {
  return reached === 'channel';
}

function functionOf({ path, symbol, name }: Pick<Place, 'path' | 'symbol' | 'name'>): FunctionPlace {
  return { path, symbol, line: name.start.line };
}
