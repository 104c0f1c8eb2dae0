import {
  coreStepsOf,
  message,
  type Checkout,
  type CurrentStep,
  type ReadingSession,
  type Walkthrough,
} from '../../core';
import { localize } from '../platform/localize';

/** How much of a walkthrough is read: of its first reading, too, if it has one. */
export function readAmountText(
  session: ReadingSession,
  checkout: Checkout,
  walkthrough: Walkthrough,
): string {
  const { id, steps } = walkthrough;
  const progress = session.progressOf(checkout);
  const core = coreStepsOf(walkthrough);
  const read = progress.countRead(id, steps);
  if (core.length === 0) return localize(message('{0} of {1} steps read', read, steps.length));
  const coreRead = progress.countRead(id, core);
  return localize(
    message('read: core {0} of {1}, all {2} of {3}', coreRead, core.length, read, steps.length),
  );
}

/** True if the reader has read all steps that were wanted: those of the first reading, or all. */
export function isReadAsWanted(
  session: ReadingSession,
  checkout: Checkout,
  walkthrough: Walkthrough,
): boolean {
  const wanted = session.stepsToRead({ checkout, walkthrough });
  return session.progressOf(checkout).countRead(walkthrough.id, wanted) === wanted.length;
}

/** Where the reader is among the steps that are read: those of the first reading, or all. */
export interface ReadingPosition {
  /** How many of them end with the current step, from 1; before the first step 0. */
  readonly number: number;
  readonly count: number;
  /** True if only the steps of the first reading are read. */
  readonly isFirstReading: boolean;
  /** True for a step that is left out: a link or the map led there. */
  readonly isOutside: boolean;
}

/** The position of the current page. */
export function positionOf(session: ReadingSession, current: CurrentStep): ReadingPosition {
  const { checkout, walkthrough, step, index, page } = current;
  const wanted = session.stepsToRead(current);
  const before = walkthrough.steps.slice(0, page === 'introduction' ? 0 : index + 1);
  return {
    number: wanted.filter((each) => before.includes(each)).length,
    count: wanted.length,
    isFirstReading: session.isFirstReading(checkout, walkthrough),
    isOutside: page === 'step' && !wanted.includes(step),
  };
}
