/** How control gets from a step to another one. */
export interface StepArrow<Kind extends string> {
  /** Index in the list of steps, from 0. */
  readonly from: number;
  /** Index in the list of steps, from 0. */
  readonly to: number;
  /** The transfer, or whatever the caller's steps have as `reached`. */
  readonly kind: Kind;
}

/** What arrows need to know of a step. */
interface ReachedStep<Kind extends string> {
  readonly id: string;
  readonly reached: Kind;
  readonly from: string | undefined;
  readonly also?: readonly { readonly from: string; readonly reached: Kind }[];
}

/**
 * The arrow to each step from the step that the walkthrough comes from, in the order of the steps that they lead to.
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

/**
 * The same, and behind them the arrows of the other ways to steps; those may come from later steps. All pictures and the
 * walkthrough map use these.
 */
export function allArrowsBetween<Kind extends string>(
  steps: readonly ReachedStep<Kind>[],
): StepArrow<Kind>[] {
  const places = new Map(steps.map(({ id }, index) => [id, index]));
  const others = steps.flatMap(({ also = [] }, to) =>
    also.flatMap(({ from: sender, reached }): StepArrow<Kind>[] => {
      const from = places.get(sender);
      return from === undefined || from === to ? [] : [{ from, to, kind: reached }];
    }),
  );
  return [...arrowsBetween(steps), ...others];
}
