import type { WrittenStep, WrittenWay } from '../written';

/** What changes in a step when steps are put into another order. */
export interface StepChange {
  /** Id of the step. */
  readonly id: string;
  /** The new values; `undefined` for a property that goes. */
  readonly values: Partial<Record<'reached' | 'from' | 'via' | 'also', unknown>>;
}

/** The id of the step that control comes from, by the written order; `undefined` where nothing comes before. */
export function senderOf(steps: readonly WrittenStep[], index: number): string | undefined {
  const step = steps[index];
  return step?.reached === 'start' ? undefined : (step?.from ?? steps[index - 1]?.id);
}

/**
 * What has to change so that control still gets to each step from the step that it came from. Without `from`, that is the
 * step before, which may now be another one. A sender that now comes later is only allowed in `also`.
 */
export function changesForOrder(steps: readonly WrittenStep[], order: readonly string[]): StepChange[] {
  return steps.flatMap((step, index): StepChange[] => {
    const sender = senderOf(steps, index);
    const place = order.indexOf(step.id);
    if (sender === undefined)
      return step.from === undefined ? [] : [{ id: step.id, values: { from: undefined } }];
    if (order.indexOf(sender) < place) {
      const from = order[place - 1] === sender ? undefined : sender;
      return step.from === from ? [] : [{ id: step.id, values: { from } }];
    }
    const { reached, via, also = [] } = step;
    const way: WrittenWay = { from: sender, reached, ...(via && { via }) };
    const values = { reached: 'start', from: undefined, via: undefined, also: [...also, way] };
    return [{ id: step.id, values }];
  });
}
