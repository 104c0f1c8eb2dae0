import { LANGUAGES } from '../../base/language';
import type { Step, Walkthrough } from '../../pack/model';
import type { Phase } from './phases';

/** How much a step has to tell: 1 for as much as others. */
export type StepWeight = (step: Step) => number;

/** How key steps are chosen. */
export interface KeyStepRules {
  readonly phases: readonly Phase[];
  /** How many are chosen. */
  readonly most: number;
  readonly weigh: StepWeight;
  /** The same for steps in the same function. */
  readonly functionOf: (step: Step) => string;
}

/** Each further step of a phase is less needed. */
const SAME_PHASE = 0.45;
/** Neighbours of a chosen step often tell the same story. */
const BESIDE_CHOSEN = 0.15;

/**
 * The steps whose code an essay should explain: those with the most to tell, spread over the phases. A phase without a
 * step that has something to tell has none. Each function once. In walkthrough order.
 */
export function keySteps(steps: readonly Step[], { phases, most, weigh, functionOf }: KeyStepRules): Step[] {
  const chosen = new Set<Step>();
  const functions = new Set<string>();
  const phaseOf = new Map(phases.flatMap((phase) => phase.steps.map((step) => [step, phase])));
  const worthOf = (step: Step): number => {
    const index = steps.indexOf(step);
    const beside = [steps[index - 1], steps[index + 1]].filter((each) => each && chosen.has(each)).length;
    const inPhase = [...chosen].filter((one) => phaseOf.get(one) === phaseOf.get(step)).length;
    return weigh(step) - SAME_PHASE * inPhase - BESIDE_CHOSEN * beside;
  };
  while (chosen.size < most) {
    const best = heaviest(
      steps.filter((step) => !functions.has(functionOf(step))),
      worthOf,
    );
    if (!best) break;
    chosen.add(best);
    functions.add(functionOf(best));
  }
  return steps.filter((step) => chosen.has(step));
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

/** How long the text of a step is, compared with that of other steps; the same in every language of the draft. */
export function amountIn({ steps, prose }: Walkthrough): StepWeight {
  const shares = LANGUAGES.map((language) => {
    const lengthOf = ({ id }: Step): number => prose[language].sections.get(id)?.body.length ?? 0;
    const total = steps.reduce((sum, step) => sum + lengthOf(step), 0);
    return (step: Step) => (total === 0 ? 1 : (lengthOf(step) * steps.length) / total);
  });
  return (step) => shares.reduce((sum, share) => sum + share(step), 0) / shares.length;
}
