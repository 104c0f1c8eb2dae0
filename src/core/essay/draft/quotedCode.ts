import { folderOf, ROOT } from '../../base/repoPath';
import type { FunctionFacts } from '../../code/codeFacts';
import type { Step, Walkthrough } from '../../pack/model';
import { quote } from '../excerpt/excerpt';
import { namedInProse } from '../excerpt/namedInProse';
import { quoteStep, type StepReading } from '../excerpt/quoteStep';
import type { Checkout } from '../../reading/checkout';
import { passedWeights, stepWeights } from './codeWeights';
import type { DraftPlan } from './draftPlan';
import type { FoundStep } from './foundSteps';
import { keyItems, type Weight } from './keyItems';
import type { PassedFunction } from './passedFunctions';
import { keyOfFunction, type QuotedFunction } from './quotedFunction';

/** A step or a function between steps whose code a draft may quote. */
export interface CodeCandidate {
  readonly step: Step;
  readonly found?: FoundStep;
  readonly passed?: PassedFunction;
}

/** Chooses the code that an essay should explain, in walkthrough order; a function between steps comes before them. */
export function keyCode(plan: DraftPlan, walkthrough: Walkthrough, most: number): CodeCandidate[] {
  const { found, passed, subject } = plan;
  const weigh = codeWeight(walkthrough, { found, subject });
  const candidates = found.steps.flatMap((one): CodeCandidate[] => [
    ...passed
      .filter((between) => between.step === one.step && !isTransport(between, plan))
      .map((between) => ({ step: one.step, passed: between })),
    { step: one.step, found: one },
  ]);
  return keyItems(candidates, {
    most,
    laneOf: ({ step }) => step.lane,
    weigh,
    storyOf: ({ passed: between, found: step }) => storyOf((between ?? step)?.facts),
    functionOf: ({ passed: between, found: step }) =>
      keyOfFunction(between ?? step?.place ?? { path: ROOT, symbol: '' }),
  });
}

/** True for a function that carries requests of all kinds to another process, this one among them: it is neither beside the sender nor of the subject. */
function isTransport(between: PassedFunction, { subject, found }: DraftPlan): boolean {
  if (between.step.reached !== 'rpc' || subject.has(between)) return false;
  const sender = found.steps.find(({ step }) => step.id === between.step.from);
  return !sender || folderOf(sender.place.path) !== folderOf(between.path);
}

/** Why a lock is held is the same question for each function that takes it and does nothing else of that kind. */
function storyOf(facts: FunctionFacts | undefined): string | undefined {
  const lock = facts?.locks.find(({ mode, others }) => mode === 'write' && others.length > 0);
  if (!facts || lock?.identity === undefined) return undefined;
  const { started, files, channels } = facts;
  return [lock.identity, ...[started, files, channels].map(({ length }) => length > 0)].join(' ');
}

/** How much the code of a step, or of a function between steps, has to tell. */
export function codeWeight(
  walkthrough: Walkthrough,
  { found, subject }: Pick<DraftPlan, 'found' | 'subject'>,
): Weight<Pick<CodeCandidate, 'step' | 'passed'>> {
  const weigh = stepWeights(walkthrough, found, subject);
  const weighPassed = passedWeights(walkthrough, subject);
  return ({ step, passed }) => (passed ? weighPassed(passed) : weigh(step));
}

/** Quotes the code that an essay should explain. */
export async function quotedCode(
  checkout: Checkout,
  plan: DraftPlan,
  { most, ...reading }: StepReading & { readonly most: number },
): Promise<QuotedFunction[]> {
  const quoted = await Promise.all(
    keyCode(plan, reading.walkthrough, most).map(async ({ passed: between, found: step }) => {
      if (between) return quotedBetween(between, checkout, reading);
      return step && quotedStep(step, checkout, reading);
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
