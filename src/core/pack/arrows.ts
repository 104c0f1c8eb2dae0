import type { Reached, Step } from './model';

/** How control passes from a step to a later one. */
export interface StepArrow {
  /** Places in the list of steps, from 0. */
  readonly from: number;
  readonly to: number;
  readonly kind: Exclude<Reached, 'start'>;
  /** True when the sender goes on without waiting: another goroutine takes over. */
  readonly isAsynchronous: boolean;
}

const ASYNCHRONOUS: ReadonlySet<Reached> = new Set(['goroutine', 'channel', 'registration']);

/**
 * The arrows between steps, in the order of the steps that they lead to; every drawing uses these. A step that starts a
 * thread has no sender and so no arrow, and neither has one whose sender is unknown or comes later.
 */
export function arrowsBetween(steps: readonly Pick<Step, 'id' | 'reached' | 'from'>[]): StepArrow[] {
  const places = new Map<string, number>();
  return steps.flatMap(({ id, reached, from: sender }, to): StepArrow[] => {
    const from = sender === undefined ? undefined : places.get(sender);
    places.set(id, to);
    if (from === undefined || reached === 'start') return [];
    return [{ from, to, kind: reached, isAsynchronous: ASYNCHRONOUS.has(reached) }];
  });
}
