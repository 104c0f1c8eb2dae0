import type { Place, Resolution } from '../../anchor/resolution';
import type { CodeFacts, FunctionFacts } from '../../code/codeFacts';
import type { Step, Walkthrough } from '../../pack/model';
import type { Checkout } from '../../reading/checkout';
import { amountIn, type StepWeight } from './keySteps';
import { isPassThrough, mechanismIn, shapeOf, type BodyShape } from './mechanism';
import type { EssaySubject } from './subject';

/** A step that the checkout certainly has. */
export interface FoundStep {
  readonly step: Step;
  readonly place: Place;
  /** True if the body is not the one that the walkthrough describes. */
  readonly isEdited: boolean;
  /** Absent if nothing is known of its function. */
  readonly facts?: FunctionFacts;
  /** Absent if its statements are not known. */
  readonly shape?: BodyShape;
}

/** The steps of a walkthrough in a checkout. */
export interface FoundWalkthrough {
  /** In walkthrough order. */
  readonly steps: readonly FoundStep[];
  /** Steps without a certain place. */
  readonly missing: readonly Step[];
  /** By id of the step. */
  readonly resolutions: ReadonlyMap<string, Resolution>;
}

/** More functions than that are not looked up. */
const MOST_FUNCTIONS = 60;

/** Finds the steps of a walkthrough, and what is known of their functions. */
export async function findSteps(
  { steps }: Walkthrough,
  checkout: Checkout,
  facts: CodeFacts | undefined,
): Promise<FoundWalkthrough> {
  const resolutions = new Map<string, Resolution>();
  const known = new Map<string, FunctionFacts | undefined>();
  const found: FoundStep[] = [];
  for (const step of steps) {
    const resolution = await checkout.resolve(step.anchor);
    resolutions.set(step.id, resolution);
    const { place, verdict, isBodyChanged } = resolution;
    if (!place) continue;
    const key = `${place.path}#${place.symbol}`;
    if (!known.has(key) && known.size < MOST_FUNCTIONS)
      known.set(key, await facts?.ofFunction(place.path, place.symbol));
    const own = known.get(key);
    const isEdited = isBodyChanged ?? verdict === 'changed';
    const source = own && (await checkout.sourceOf(place));
    const shape = source === undefined ? undefined : shapeOf(source, checkout.language);
    found.push({ step, place, isEdited, ...(own && { facts: own }), ...(shape && { shape }) });
  }
  const missing = steps.filter(({ id }) => !resolutions.get(id)?.place);
  return { steps: found, missing, resolutions };
}

const OF_TEXT = 0.5;
const OF_TRANSFER = 0.25;
const OF_BEGINNING = 0.6;
const OF_PASSING_ON = 1;
const OF_MAKING = 0.4;
const OF_NEXT = 0.12;
const MOST_TEXT = 2;
const MOST_NEXT = 5;

/**
 * What counts for a step: that its function belongs to the subject, what that does, how many other steps come from it, and
 * how much the walkthrough says of it. Functions that only pass on what they get, that make new values, and that set the scene
 * for others, count less.
 */
export function stepWeights(
  walkthrough: Walkthrough,
  { steps }: FoundWalkthrough,
  subject: EssaySubject,
): StepWeight {
  const amountOf = amountIn(walkthrough);
  const founds = new Map(steps.map((found) => [found.step, found]));
  return (step) => {
    const { facts, place, shape } = founds.get(step) ?? {};
    const next = walkthrough.steps.filter(({ from }) => from === step.id);
    const handsOver = next.some(({ reached }) => reached !== 'direct');
    return (
      OF_TEXT * Math.min(MOST_TEXT, amountOf(step)) +
      (place ? subject.concentration * subject.closeness(place) : 0) +
      (facts ? mechanismIn(facts, subject, shape) : 0) +
      OF_NEXT * Math.min(MOST_NEXT, Math.max(0, next.length - 1)) +
      (handsOver || step.reached !== 'direct' ? OF_TRANSFER : 0) -
      (step.reached === 'start' && next.length > 0 ? OF_BEGINNING : 0) -
      (facts && makesValues(facts, subject) ? OF_MAKING : 0) -
      (facts && isPassThrough(facts, shape) ? OF_PASSING_ON : 0)
    );
  };
}

/** True for a function of no type that fills the fields of new values. */
function makesValues(facts: FunctionFacts, subject: EssaySubject): boolean {
  return !subject.isMethod(facts) && facts.fields.some(({ access }) => access === 'write');
}
