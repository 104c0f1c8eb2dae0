import type { Step, Walkthrough } from '../../core';
import type { OpenCheckout } from '../workspace/workspaceCheckouts';

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
}
