import type { CodeLanguage } from '../code/language';
import { isSharedTransfer, ownTransfer } from '../code/transfer';
import type { Reached, Step } from '../pack/model';
import { ARROW_KINDS, type ArrowKind, type StepToDraw } from './model';

/** The steps of a walkthrough, as the map needs them. No arrow leads from a function to itself. */
export function stepsToDraw(steps: readonly Step[], language: CodeLanguage): StepToDraw[] {
  const anchors = new Map(steps.map(({ id, anchor }) => [id, anchor]));
  return steps.map(({ id, lane, from, reached, anchor }) => {
    const sender = anchors.get(from ?? '');
    const isSame = sender?.path === anchor.path && sender.symbol.written === anchor.symbol.written;
    return { id, lane, from: isSame ? undefined : from, reached: arrowKindOf(reached, language) };
  });
}

/** The kinds of arrows that a walkthrough has, in the order of the legend, each with a transfer that it shows. */
export function legendKinds(
  steps: readonly Step[],
  language: CodeLanguage,
): { readonly kind: ArrowKind; readonly reached: Reached }[] {
  return ARROW_KINDS.flatMap((kind) => {
    const step = steps.find(({ reached }) => arrowKindOf(reached, language) === kind);
    return step ? [{ kind, reached: step.reached }] : [];
  });
}

/** An unknown transfer gets the arrow of a plain call. */
function arrowKindOf(reached: Reached, language: CodeLanguage): ArrowKind {
  return isSharedTransfer(reached) ? reached : (ownTransfer(reached, language)?.manner ?? 'direct');
}
