import type { EntryPoint } from '../../core';
import type { OpenCheckout } from '../workspace/workspaceCheckouts';

/** An entry point of an open checkout. Rows and code lenses pass it to their commands. */
export class OpenEntryPoint {
  constructor(
    readonly open: OpenCheckout,
    readonly entryPoint: EntryPoint,
  ) {}
}
