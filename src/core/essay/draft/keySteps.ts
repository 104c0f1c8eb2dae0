import type { Step } from '../../pack/model';
import { DEPTH_LIMITS, type DraftDepth } from './depth';

/** How much there is to say of a step: 1 for as much as of others. */
export type StepWeight = (step: Step) => number;

/** What counts beside the amount of text: control that changes hands, a statement that is pointed at. */
const OF_TRANSFER = 0.6;
const OF_SITE = 0.2;
/** The share of the excerpts that go to the largest groups, one each; the others go to what there is most to say of. */
const OF_GROUPS = 2 / 3;
/** Neighbours of a chosen step often tell the same story. */
const BESIDE_CHOSEN = 0.35;
/** Of the first and the last step: they open and close a story. */
const OF_EDGE = 0.25;

/**
 * The steps whose code an essay should explain: the heart of each large group of steps in a lane, then what there is
 * most to say of. A step weighs more if control changes hands at it. Each function once. In walkthrough order.
 */
export function keySteps(steps: readonly Step[], depth: DraftDepth, amountOf: StepWeight = () => 1): Step[] {
  const most = DEPTH_LIMITS[depth].excerpts;
  const weights = new Map(steps.map((step, index) => [step, weightOf(step, index, steps, amountOf)]));
  const chosen = new Set<Step>();
  const functions = new Set<string>();
  const choose = (candidates: readonly Step[]): void => {
    const free = candidates.filter((step) => !functions.has(functionOf(step)));
    const best = heaviest(free, (step) => (weights.get(step) ?? 0) - penaltyOf(step, steps, chosen));
    if (!best) return;
    chosen.add(best);
    functions.add(functionOf(best));
  };
  const groups = groupsOf(steps).map((group) => ({
    group,
    weight: group.reduce((sum, step) => sum + (weights.get(step) ?? 0), 0),
  }));
  const largest = groups.sort((one, other) => other.weight - one.weight);
  for (const { group } of largest.slice(0, Math.ceil(most * OF_GROUPS))) choose(group);
  for (let size = -1; chosen.size < most && chosen.size !== size;) {
    size = chosen.size;
    choose(steps);
  }
  return steps.filter((step) => chosen.has(step));
}

function functionOf({ anchor: { path, symbol } }: Step): string {
  return `${path}#${symbol.key}`;
}

function weightOf(step: Step, index: number, steps: readonly Step[], amountOf: StepWeight): number {
  const isHandedOver = step.reached !== 'direct' && step.reached !== 'start';
  const handsOver = steps.some(({ from, reached }) => from === step.id && reached !== 'direct');
  const isEdge = index === 0 || index === steps.length - 1;
  return (
    amountOf(step) +
    (isHandedOver || handsOver ? OF_TRANSFER : 0) +
    (step.anchor.site ? OF_SITE : 0) -
    (isEdge ? OF_EDGE : 0)
  );
}

function penaltyOf(step: Step, steps: readonly Step[], chosen: ReadonlySet<Step>): number {
  const index = steps.indexOf(step);
  const neighbours = [steps[index - 1], steps[index + 1]].filter((each) => each && chosen.has(each));
  return neighbours.length * BESIDE_CHOSEN;
}

/** Runs of steps in the same lane. */
function groupsOf(steps: readonly Step[]): Step[][] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last?.[0]?.lane === step.lane) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

/** The first of those that weigh most. */
function heaviest(steps: readonly Step[], weigh: StepWeight): Step | undefined {
  let best: { readonly step: Step; readonly weight: number } | undefined;
  for (const step of steps) {
    const weight = weigh(step);
    if (!best || weight > best.weight) best = { step, weight };
  }
  return best?.step;
}
