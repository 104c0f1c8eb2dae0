import { ROOT } from '../../base/repoPath';
import type { Step } from '../../pack/model';
import { quote } from '../excerpt/excerpt';
import { namedInProse } from '../excerpt/namedInProse';
import { quoteStep, type StepReading } from '../excerpt/quoteStep';
import type { Checkout } from '../../reading/checkout';
import { passedWeights, stepWeights } from './codeWeights';
import type { FoundStep, FoundWalkthrough } from './foundSteps';
import { keyItems } from './keyItems';
import type { PassedFunction } from './passedFunctions';
import { keyOfFunction, type QuotedFunction } from './quotedFunction';
import type { EssaySubject } from './subject';

/** What is chosen from, and how much. */
export interface QuotedChoice extends StepReading {
  readonly found: FoundWalkthrough;
  readonly passed: readonly PassedFunction[];
  readonly subject: EssaySubject;
  /** How many pieces of code are quoted. */
  readonly most: number;
}

interface Candidate {
  readonly step: Step;
  readonly found?: FoundStep;
  readonly passed?: PassedFunction;
}

/** Chooses and quotes the code that an essay should explain, in walkthrough order; a function between steps comes before them. */
export async function quotedCode(checkout: Checkout, choice: QuotedChoice): Promise<QuotedFunction[]> {
  const { found, passed, subject, walkthrough, most } = choice;
  const weigh = stepWeights(walkthrough, found, subject);
  const weighPassed = passedWeights(walkthrough, subject);
  const candidates = found.steps.flatMap((one): Candidate[] => [
    ...passed.filter(({ step }) => step === one.step).map((between) => ({ step: one.step, passed: between })),
    { step: one.step, found: one },
  ]);
  const chosen = keyItems(candidates, {
    most,
    laneOf: ({ step }) => step.lane,
    weigh: (one) => (one.passed ? weighPassed(one.passed) : weigh(one.step)),
    functionOf: ({ passed: between, found: step }) =>
      keyOfFunction(between ?? step?.place ?? { path: ROOT, symbol: '' }),
  });
  const quoted = await Promise.all(
    chosen.map(async ({ passed: between, found: step }) => {
      if (between) return quotedBetween(between, checkout, choice);
      return step && quotedStep(step, checkout, choice);
    }),
  );
  return quoted.filter((one) => one !== undefined);
}

async function quotedStep(
  { step, place, facts }: FoundStep,
  checkout: Checkout,
  reading: StepReading,
): Promise<QuotedFunction | undefined> {
  const code = await quoteStep(checkout, step, reading);
  if (!code) return undefined;
  const siteLine = place.site?.start.line;
  return {
    code,
    step,
    ...(facts && { facts }),
    ...(siteLine !== undefined && { siteLine }),
  };
}

/** Quotes what leads to the steps, and what their texts name. */
async function quotedBetween(
  { path, symbol, range, next, step, facts }: PassedFunction,
  checkout: Checkout,
  { walkthrough, language }: StepReading,
): Promise<QuotedFunction | undefined> {
  const text = await checkout.textOf(path);
  if (text === undefined) return undefined;
  const code = checkout.language;
  const prose = walkthrough.prose[language].sections.get(step.id)?.body ?? '';
  const names = [...next.filter((name) => !code.commonNames.has(name)), ...namedInProse(prose, code)];
  const excerpt = quote(text, { range }, code, { sites: [], names });
  return { code: { path, symbol, code, ...excerpt }, ...(facts && { facts }) };
}
