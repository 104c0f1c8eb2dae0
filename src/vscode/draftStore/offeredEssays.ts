import type * as vscode from 'vscode';
import { registryFor, type EssayRegistry } from '../../core';
import type { WorkspaceCheckouts } from '../workspace/workspaceCheckouts';

/** Decides which targets and templates to offer: those of a community only if a pack names that community. */
export class OfferedEssays {
  constructor(
    /** All targets and templates. A draft may name any of these targets itself. */
    readonly all: EssayRegistry,
    private readonly checkouts: Pick<WorkspaceCheckouts, 'all' | 'roots' | 'rootOf' | 'filesAt'>,
  ) {}

  /**
   * What to offer for a draft: by the checkout that contains it, else by all open ones. Without an open module,
   * everything.
   */
  for(draft: vscode.Uri | undefined): EssayRegistry {
    const { checkouts } = this;
    if (checkouts.roots.length === 0) return this.all;
    const isInModule = draft !== undefined && checkouts.rootOf(draft) !== undefined;
    const open = isInModule ? checkouts.filesAt(draft).map((file) => file.open) : checkouts.all;
    const named = open.flatMap(({ checkout }) => checkout.pack.community ?? []);
    return registryFor(this.all, new Set(named));
  }
}
