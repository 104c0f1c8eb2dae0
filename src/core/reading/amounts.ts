import { message, type Message } from '../base/message';
import { coreMinutesOf, coreStepsOf } from '../pack/coreSteps';
import type { Walkthrough } from '../pack/model';

/** Marks a step of the first reading. */
export const CORE = message('first reading');

/** How many steps a reading has, and how long it takes. */
export function stepAmount(count: number, minutes: number | undefined): Message {
  return minutes === undefined
    ? message('{0} steps', count)
    : message('{0} steps, about {1} minutes', count, minutes);
}

/** How long reading takes: the first reading, and all; empty if the author does not say. */
export function amountTexts(walkthrough: Walkthrough): Message[] {
  const { minutes } = walkthrough;
  if (minutes === undefined) return [];
  const core = coreStepsOf(walkthrough).length > 0 ? coreMinutesOf(walkthrough) : undefined;
  return core === undefined
    ? [message('about {0} minutes', minutes)]
    : [message('core about {0} minutes, all about {1} minutes', core, minutes)];
}

/** How large a walkthrough is: its steps, and how long reading takes. */
export function sizeTexts(walkthrough: Walkthrough): Message[] {
  const { steps, minutes } = walkthrough;
  if (coreStepsOf(walkthrough).length === 0) return [stepAmount(steps.length, minutes)];
  return [stepAmount(steps.length, undefined), ...amountTexts(walkthrough)];
}
