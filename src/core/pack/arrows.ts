/** How control passes from a step to a later one. */
export interface StepArrow<Kind extends string> {
  /** Places in the list of steps, from 0. */
  readonly from: number;
  readonly to: number;
  readonly kind: Kind;
}

/** A step as far as arrows are concerned. */
interface ReachedStep<Kind extends string> {
  readonly id: string;
  readonly reached: Kind;
  readonly from: string | undefined;
}

/**
 * The arrows between steps, in the order of the steps that they lead to; every drawing uses these. A step that starts a
 * thread has no sender and so no arrow, and neither has one whose sender is unknown or comes later.
 */
export function arrowsBetween<Kind extends string>(steps: readonly ReachedStep<Kind>[]): StepArrow<Kind>[] {
  const places = new Map<string, number>();
  return steps.flatMap(({ id, reached, from: sender }, to): StepArrow<Kind>[] => {
    const from = sender === undefined ? undefined : places.get(sender);
    places.set(id, to);
    return from === undefined || reached === 'start' ? [] : [{ from, to, kind: reached }];
  });
}
