import type { EntryPoint } from '../../core';
import type { OpenCheckout } from '../workspace/workspaceCheckouts';

/** An entry point of a checkout that is open. Commands of rows and lenses have it as their argument. */
export class OpenEntryPoint {
  constructor(
    readonly open: OpenCheckout,
    readonly entryPoint: EntryPoint,
  ) {}
}
