import { earlierPlaceOf, type Resolution, type Step, type Walkthrough } from '../../core';
import type { OpenCheckout, WorkspaceCheckouts } from '../workspace/workspaceCheckouts';
import type { Reading } from './reading';

/** A walkthrough of an open checkout. Rows and code lenses pass it to their commands. */
export class OpenWalkthrough {
  constructor(
    readonly open: OpenCheckout,
    readonly walkthrough: Walkthrough,
  ) {}
}

/** A step of a walkthrough of an open checkout. Rows and code lenses pass it to their commands. */
export class OpenStep {
  constructor(
    readonly open: OpenCheckout,
    readonly walkthrough: Walkthrough,
    readonly step: Step,
    /** 0-based position in the walkthrough. */
    readonly index: number,
  ) {}

  /**
   * True if its anchor can be repaired: the pack is in the workspace, and the code is not as described. False if the
   * anchor was found at an earlier place that the pack lists: then the pack is right, and only the checkout is older.
   */
  isRepairable(resolution: Resolution): boolean {
    return (
      this.open.home.isOwn &&
      ['changed', 'moved', 'ambiguous'].includes(resolution.verdict) &&
      earlierPlaceOf(this.step.anchor, resolution, this.open.checkout.language) === undefined
    );
  }
}

/** All walkthroughs of the given checkouts, in the order of their packs. */
export function walkthroughsOf(open: readonly OpenCheckout[]): OpenWalkthrough[] {
  return open.flatMap((one) =>
    one.checkout.pack.walkthroughs.map((walkthrough) => new OpenWalkthrough(one, walkthrough)),
  );
}

/** The first open walkthrough with an id; `undefined` if there is none. */
export function walkthroughById({ all }: WorkspaceCheckouts, id: unknown): OpenWalkthrough | undefined {
  return walkthroughsOf(all).find(({ walkthrough }) => walkthrough.id === id);
}

/** The current step; `undefined` if nothing is being read, or the checkout was closed. */
export function currentStepOf({ checkouts, session: { current } }: Reading): OpenStep | undefined {
  const open = current && checkouts.openOf(current.checkout);
  return open && new OpenStep(open, current.walkthrough, current.step, current.index);
}
