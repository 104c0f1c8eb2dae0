/** How control gets from a step to a later one. */
export interface StepArrow<Kind extends string> {
  /** Index in the list of steps, from 0. */
  readonly from: number;
  /** Index in the list of steps, from 0; greater than `from`. */
  readonly to: number;
  /** The transfer, or whatever the caller's steps have as `reached`. */
  readonly kind: Kind;
}

/** What arrows need to know of a step. */
interface ReachedStep<Kind extends string> {
  readonly id: string;
  readonly reached: Kind;
  readonly from: string | undefined;
}

/**
 * The arrows between steps, in the order of the steps that they lead to. All pictures and the walkthrough map use these.
 * A step has no arrow if it is a start, or if the step that control comes from is unknown or comes later.
 */
export function arrowsBetween<Kind extends string>(steps: readonly ReachedStep<Kind>[]): StepArrow<Kind>[] {
  const places = new Map<string, number>();
  return steps.flatMap(({ id, reached, from: sender }, to): StepArrow<Kind>[] => {
    const from = sender === undefined ? undefined : places.get(sender);
    places.set(id, to);
    return from === undefined || reached === 'start' ? [] : [{ from, to, kind: reached }];
  });
}
