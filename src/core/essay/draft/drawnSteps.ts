import type { Place } from '../../anchor/resolution';
import type { CallHops, FunctionPlace, Hop } from '../../callFlow/hops';
import type { CodeLanguage } from '../../code/language';
import { ownTransfer } from '../../code/transfer';
import { arrowsBetween } from '../../pack/arrows';
import type { Reached, Step, Walkthrough } from '../../pack/model';

/** Why a step has no arrow although the walkthrough names where control comes from. */
export type MissingArrow =
  /** The checkout does not certainly have one of the two places. */
  | 'no-place'
  /** Both steps are in one function. */
  | 'same-function'
  /** No way of calls is found. */
  | 'no-call';

/** A step as every picture of a draft draws it: an arrow leads to it only where control gets there in this checkout. */
export interface DrawnStep extends Step {
  /** How control gets to it; `start` if no arrow leads to it. */
  readonly reached: Reached;
  /** Why no arrow leads to it; absent if one does, and for the beginning of a thread or a request. */
  readonly missing?: MissingArrow;
  /** True if the sender goes on at the same time. */
  readonly isConcurrent: boolean;
  /** How many functions that are no steps control passes through. */
  readonly between: number;
}

/** The steps of a walkthrough, and what their arrows rest on. */
export interface DrawnSteps {
  readonly steps: readonly DrawnStep[];
  /** True if the arrows were compared with the calls of the checkout, false if they are the walkthrough's own. */
  readonly areCompared: boolean;
}

/** Where the steps were found, by step id; steps without a certain place are absent. */
export type PlacesOfSteps = ReadonlyMap<string, Place>;

/** Draws the arrows of a walkthrough that hold in a checkout. `hops` is absent while there is no call index. */
export async function drawSteps(
  { steps }: Pick<Walkthrough, 'steps'>,
  places: PlacesOfSteps,
  code: CodeLanguage,
  hops?: CallHops,
): Promise<DrawnSteps> {
  const senders = new Map(arrowsBetween(steps).map(({ from, to }) => [to, steps[from]]));
  const all = [...places.values()].map(functionOf);
  const drawn = steps.map(async (step, index): Promise<DrawnStep> => {
    const sender = senders.get(index);
    if (!sender) return withoutArrow(step);
    const [from, to] = [places.get(sender.id), places.get(step.id)].map(
      (place) => place && functionOf(place),
    );
    if (!from || !to) return withoutArrow(step, 'no-place');
    if (from.path === to.path && from.symbol === to.symbol && from.line === to.line)
      return withoutArrow(step, 'same-function');
    if (!hops) return asStated(step, code);
    const hop = await hops.hop({
      from,
      to,
      via: step.via.map(({ written }) => written),
      avoid: all,
      trustsLibrary: step.reached === 'interface',
      startsThread: ownTransfer(step.reached, code)?.manner === 'concurrent',
    });
    return alongHop(step, hop, code);
  });
  return { steps: await Promise.all(drawn), areCompared: hops !== undefined };
}

/** True if the calls of the code show this transfer; nobody but the author knows of the others. */
export function isCallTransfer(reached: Reached, code: CodeLanguage): boolean {
  return reached === 'direct' || reached === 'interface' || ownTransfer(reached, code) !== undefined;
}

function alongHop(step: Step, hop: Hop, code: CodeLanguage): DrawnStep {
  const isCall = isCallTransfer(step.reached, code);
  if (hop.kind === 'same') return withoutArrow(step, 'same-function');
  if (hop.kind === 'unknown') return isCall ? withoutArrow(step, 'no-call') : asStated(step, code);
  const { isConcurrent, isDeferred, hasInterface, between } = hop;
  // What is no call in the code has no other way either: the functions of the walkthrough lie between.
  if (!isCall) return { ...asStated(step, code), isConcurrent: isConcurrent || isChannel(step.reached) };
  if (hop.kind === 'stated') return withoutArrow(step, 'no-call');
  const manner = isConcurrent ? 'concurrent' : isDeferred ? 'deferred' : undefined;
  const own = code.transfers.find((transfer) => transfer.manner === manner)?.id;
  return { ...step, reached: own ?? (hasInterface ? 'interface' : 'direct'), isConcurrent, between };
}

function asStated(step: Step, code: CodeLanguage): DrawnStep {
  const { reached } = step;
  const isConcurrent = ownTransfer(reached, code)?.manner === 'concurrent' || isChannel(reached);
  return { ...step, isConcurrent, between: step.via.length };
}

function withoutArrow(step: Step, missing?: MissingArrow): DrawnStep {
  return { ...step, reached: 'start', isConcurrent: false, between: 0, ...(missing && { missing }) };
}

function isChannel(reached: Reached): boolean {
  return reached === 'channel';
}

function functionOf({ path, symbol, name }: Place): FunctionPlace {
  return { path, symbol, line: name.start.line };
}
