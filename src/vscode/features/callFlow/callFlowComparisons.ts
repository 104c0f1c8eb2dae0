import { message } from '../../../core';
import { tell } from '../../platform/tell';
import { LongWork } from '../../platform/longWork';
import type { Reading } from '../../reading/reading';
import { compare, pickComparedWalkthrough } from './comparison';
import type { CallFlowActions } from './callFlowActions';
import type { CallFlowRoots } from './callFlowRoots';
import { ComparisonRow, RootRow } from './callFlowRows';

/** Dependencies of the comparisons. */
export interface CallFlowComparisonParts {
  readonly reading: Reading;
  /** Stores the comparison of each call flow. */
  readonly roots: CallFlowRoots;
  /** Finds the call flow of a row, and shows rows. */
  readonly actions: CallFlowActions;
}

/** Starts and ends the comparison of a call flow with the steps of a walkthrough. */
export class CallFlowComparisons {
  private readonly comparing = new LongWork();

  constructor(private readonly parts: CallFlowComparisonParts) {}

  async begin(wanted: unknown): Promise<void> {
    const { reading, roots, actions } = this.parts;
    const root = actions.shownRoot(wanted);
    const target = root && (await pickComparedWalkthrough(root, reading));
    if (!target) return;
    const comparison = await this.comparing.run(message('Comparing with the walkthrough …'), (cancellation) =>
      compare(root, target, cancellation),
    );
    if (!comparison) return;
    roots.update(root.id, { comparison });
    const latest = roots.byId(root.id);
    if (latest) await actions.reveal(new ComparisonRow(new RootRow(latest)), true);
  }

  end(wanted: unknown): void {
    const { roots, actions } = this.parts;
    const root = wanted instanceof ComparisonRow ? wanted.root : actions.rootOf(wanted);
    if (root?.comparison) roots.update(root.id, { comparison: undefined });
    else tell(message('No call flow is compared with a walkthrough.'));
  }
}
