import type { Reading } from '../../reading/reading';
import { compare, pickComparedWalkthrough } from './comparison';
import type { FlowActions } from './flowActions';
import type { FlowRoots } from './flowRoots';
import { ComparisonRow, RootRow } from './flowRows';

/** Dependencies of the comparisons. */
export interface FlowComparisonParts {
  readonly reading: Reading;
  /** Stores the comparison of each call flow. */
  readonly roots: FlowRoots;
  /** Finds the call flow of a row, and shows rows. */
  readonly actions: FlowActions;
}

/** Starts and ends the comparison of a call flow with the steps of a walkthrough. */
export class FlowComparisons {
  constructor(private readonly parts: FlowComparisonParts) {}

  async begin(wanted: unknown): Promise<void> {
    const { reading, roots, actions } = this.parts;
    const root = actions.rootOf(wanted);
    const target = root && (await pickComparedWalkthrough(root, reading));
    if (!target) return;
    const comparison = await compare(root, target);
    roots.update(root.id, { comparison });
    const latest = roots.byId(root.id);
    if (latest) await actions.reveal(new ComparisonRow(new RootRow(latest)), true);
  }

  end(wanted: unknown): void {
    const { roots, actions } = this.parts;
    const root = wanted instanceof ComparisonRow ? wanted.root : actions.rootOf(wanted);
    if (root) roots.update(root.id, { comparison: undefined });
  }
}
