import type { CodeLanguage } from '../code/language';
import { isSharedTransfer, ownTransfer } from '../code/transfer';
import type { Reached, Step } from '../pack/model';
import { ARROW_KINDS, type ArrowKind, type StepToDraw } from './model';

/** The steps of a walkthrough, as the map needs them. No arrow leads from a function to itself. */
export function stepsToDraw(steps: readonly Step[], language: CodeLanguage): StepToDraw[] {
  const anchors = new Map(steps.map(({ id, anchor }) => [id, anchor]));
  return steps.map(({ id, lane, from, reached, also, anchor }) => {
    const isSame = (other: string | undefined): boolean => {
      const sender = anchors.get(other ?? '');
      return sender?.path === anchor.path && sender.symbol.written === anchor.symbol.written;
    };
    return {
      id,
      lane,
      from: isSame(from) ? undefined : from,
      reached: arrowKindOf(reached, language),
      also: also
        .filter((way) => !isSame(way.from))
        .map((way) => ({ from: way.from, reached: arrowKindOf(way.reached, language) })),
    };
  });
}

/** The kinds of arrows that a walkthrough has, in the order of the legend, each with a transfer that it shows. */
export function legendKinds(
  steps: readonly (Pick<Step, 'reached'> & { readonly also: readonly Pick<Step, 'reached'>[] })[],
  language: CodeLanguage,
): { readonly kind: ArrowKind; readonly reached: Reached }[] {
  return ARROW_KINDS.flatMap((kind) => {
    const reached = steps
      .flatMap((step) => [step.reached, ...step.also.map((way) => way.reached)])
      .find((each) => arrowKindOf(each, language) === kind);
    return reached === undefined ? [] : [{ kind, reached }];
  });
}

/** The kind of arrow of a transfer. An unknown one gets the arrow of a plain call. */
export function arrowKindOf(reached: Reached, language: CodeLanguage): ArrowKind {
  return isSharedTransfer(reached) ? reached : (ownTransfer(reached, language)?.manner ?? 'direct');
}
