import type * as vscode from 'vscode';
import { registryFor, type EssayRegistry } from '../../core';
import type { WorkspaceCheckouts } from '../workspace/workspaceCheckouts';

/** Knows which targets and templates are offered: those of a community only where a pack names the community. */
export class OfferedEssays {
  constructor(
    /** Everything that a draft may name itself. */
    readonly all: EssayRegistry,
    private readonly checkouts: Pick<WorkspaceCheckouts, 'all' | 'roots' | 'rootOf' | 'filesAt'>,
  ) {}

  /** What is offered for a draft: by the repository it lies in, else by those that are open; everything where there are none. */
  for(draft: vscode.Uri | undefined): EssayRegistry {
    const { checkouts } = this;
    if (checkouts.roots.length === 0) return this.all;
    const isInModule = draft !== undefined && checkouts.rootOf(draft) !== undefined;
    const open = isInModule ? checkouts.filesAt(draft).map((file) => file.open) : checkouts.all;
    const named = open.flatMap(({ checkout }) => checkout.pack.community ?? []);
    return registryFor(this.all, new Set(named));
  }
}
