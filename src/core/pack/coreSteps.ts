import type { Step, Walkthrough } from './model';

/** The steps of a first reading; empty if the author marked none. */
export function coreStepsOf({ steps }: Walkthrough): readonly Step[] {
  return steps.filter(({ isCore }) => isCore);
}

/** How many minutes a first reading takes: the share of its steps, to five minutes; `undefined` if the author does not say how long all takes. */
export function coreMinutesOf(walkthrough: Walkthrough): number | undefined {
  const { minutes, steps } = walkthrough;
  const share = coreStepsOf(walkthrough).length / steps.length;
  return minutes === undefined ? undefined : Math.max(5, Math.round((minutes * share) / 5) * 5);
}
