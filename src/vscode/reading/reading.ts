import type { ReadingSession } from '../../core';
import type { WorkspaceCheckouts } from '../workspace/workspaceCheckouts';

/** What can be read in this window, and what is being read. */
export interface Reading {
  readonly checkouts: WorkspaceCheckouts;
  readonly session: ReadingSession;
}
