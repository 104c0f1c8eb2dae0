import type { ReadingSession } from '../../core';
import type { WorkspaceCheckouts } from '../workspace/workspaceCheckouts';

/** The checkouts that can be read in this window, and the session: what is being read. */
export interface Reading {
  /** The open checkouts with their packs. */
  readonly checkouts: WorkspaceCheckouts;
  /** What is being read, and the progress. */
  readonly session: ReadingSession;
}
