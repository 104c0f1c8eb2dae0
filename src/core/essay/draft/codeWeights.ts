import { LANGUAGES } from '../../base/language';
import type { FunctionFacts } from '../../code/codeFacts';
import type { Step, Walkthrough } from '../../pack/model';
import { escapePattern } from '../document/escapePattern';
import type { FoundWalkthrough } from './foundSteps';
import { amountIn, type Weight } from './keyItems';
import { isPassThrough, mechanismIn, type BodyShape } from './mechanism';
import type { PassedFunction } from './passedFunctions';
import type { EssaySubject } from './subject';

const OF_TEXT = 0.5;
const OF_TRANSFER = 0.25;
const OF_BEGINNING = 0.9;
const OF_PASSING_ON = 1;
const OF_MAKING = 0.4;
const OF_NEXT = 0.12;
const MOST_TEXT = 2;
const MOST_NEXT = 5;
/** Where several steps come together, their order shows. */
const OF_JOINT = 0.25;
const OF_MENTION = 0.25;
const MOST_MENTIONS = 2;

/**
 * What counts for a step: that its function belongs to the subject, what that does, how many other steps come from it, and
 * how much the walkthrough says of it. Functions that only pass on what they get, that make new values, and that set the scene
 * for others, count less.
 */
export function stepWeights(
  walkthrough: Walkthrough,
  { steps }: FoundWalkthrough,
  subject: EssaySubject,
): Weight<Step> {
  const amountOf = amountIn(walkthrough);
  const founds = new Map(steps.map((found) => [found.step, found]));
  return (step) => {
    const { facts, place, shape } = founds.get(step) ?? {};
    const next = walkthrough.steps
      .flatMap((one) => [one, ...one.also])
      .filter(({ from }) => from === step.id);
    const handsOver = next.some(({ reached }) => reached !== 'direct');
    return (
      OF_TEXT * Math.min(MOST_TEXT, amountOf(step)) +
      (place ? subject.concentration * subject.closeness(place) : 0) +
      (facts ? mechanismIn(facts, subject, shape) : 0) +
      OF_NEXT * Math.min(MOST_NEXT, Math.max(0, next.length - 1)) +
      (handsOver || step.reached !== 'direct' ? OF_TRANSFER : 0) -
      (step.reached === 'start' && next.length > 0 ? OF_BEGINNING : 0) -
      (facts ? lackOf(facts, subject, shape) : 0)
    );
  };
}

/**
 * The same for a function between steps: what it does, how many steps come from it, and how many of their texts name it, for
 * it has none of its own.
 */
export function passedWeights(walkthrough: Walkthrough, subject: EssaySubject): Weight<PassedFunction> {
  const texts = walkthrough.steps.map(({ id }) =>
    LANGUAGES.map((language) => walkthrough.prose[language].sections.get(id)?.body ?? '').join('\n'),
  );
  return ({ facts, shape, path, symbol, steps }) => {
    if (!facts) return -Infinity;
    const isNamed = new RegExp(`\`[^\`\\n]*\\b${escapePattern(subject.lastName(symbol))}\\b[^\`\\n]*\``);
    const mentions = texts.filter((text) => isNamed.test(text)).length;
    return (
      subject.concentration * subject.closeness({ path, symbol }) +
      mechanismIn(facts, subject, shape) +
      OF_JOINT * Math.min(MOST_NEXT, steps - 1) +
      OF_MENTION * Math.min(MOST_MENTIONS, mentions) -
      lackOf(facts, subject, shape)
    );
  };
}

function lackOf(facts: FunctionFacts, subject: EssaySubject, shape: BodyShape | undefined): number {
  const making = makesValues(facts, subject) ? OF_MAKING : 0;
  return making + (isPassThrough(facts, shape) ? OF_PASSING_ON : 0);
}

/** True for a function of no type that fills the fields of new values. */
function makesValues(facts: FunctionFacts, subject: EssaySubject): boolean {
  return !subject.isMethod(facts) && facts.fields.some(({ access }) => access === 'write');
}
