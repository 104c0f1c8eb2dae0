import type { Place, Resolution } from '../../anchor/resolution';
import type { CodeFacts, FunctionFacts } from '../../code/codeFacts';
import type { Step, Walkthrough } from '../../pack/model';
import type { Checkout } from '../../reading/checkout';
import { shapeOf, type BodyShape } from './mechanism';

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
    if (!place.isLines && !known.has(key) && known.size < MOST_FUNCTIONS)
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
