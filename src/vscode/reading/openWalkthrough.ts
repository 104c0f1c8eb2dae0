import { earlierPlaceOf, type Resolution, type Step, type Walkthrough } from '../../core';
import type { OpenCheckout, WorkspaceCheckouts } from '../workspace/workspaceCheckouts';
import type { Reading } from './reading';

/** A walkthrough of a checkout that is open. Commands of rows and lenses have it as their argument. */
export class OpenWalkthrough {
  constructor(
    readonly open: OpenCheckout,
    readonly walkthrough: Walkthrough,
  ) {}
}

/** A step of a walkthrough of a checkout that is open. Commands of rows and lenses have it as their argument. */
export class OpenStep {
  constructor(
    readonly open: OpenCheckout,
    readonly walkthrough: Walkthrough,
    readonly step: Step,
    /** From 0. */
    readonly index: number,
  ) {}

  /**
   * Whether its anchor can be brought up to date: its pack belongs to the person, and the code is not as described. Where
   * it was found at an earlier place that the pack knows, the pack is right and the checkout is only older.
   */
  isRepairable(resolution: Resolution): boolean {
    return (
      this.open.home.isOwn &&
      ['changed', 'moved', 'ambiguous'].includes(resolution.verdict) &&
      earlierPlaceOf(this.step.anchor, resolution, this.open.checkout.language) === undefined
    );
  }
}

/** All walkthroughs of some open checkouts, in the order of their packs. */
export function walkthroughsOf(open: readonly OpenCheckout[]): OpenWalkthrough[] {
  return open.flatMap((one) =>
    one.checkout.pack.walkthroughs.map((walkthrough) => new OpenWalkthrough(one, walkthrough)),
  );
}

/** The first open walkthrough with an id. */
export function walkthroughById({ all }: WorkspaceCheckouts, id: unknown): OpenWalkthrough | undefined {
  return walkthroughsOf(all).find(({ walkthrough }) => walkthrough.id === id);
}

/** The step that is being read; `undefined` when none is, or its checkout was closed. */
export function currentStepOf({ checkouts, session: { current } }: Reading): OpenStep | undefined {
  const open = current && checkouts.openOf(current.checkout);
  return open && new OpenStep(open, current.walkthrough, current.step, current.index);
}
