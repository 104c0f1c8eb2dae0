import { Emitter, USUAL_FILES, type ChosenFiles } from '../../../core';
import type { ModuleIndex } from '../../index/moduleIndex';
import type { Comparison, RootAndDirection } from './comparison';
import type { ServerFlow } from './serverRow';

/** A call flow that the view lists. Immutable: updates replace it. */
export interface CallFlowRoot extends RootAndDirection {
  /** Stays the same as long as the call flow is listed. */
  readonly id: string;
  /** True if the call flow stays listed when another one is shown. */
  readonly isPinned: boolean;
  /** True if its function is no longer in the source tree. */
  readonly isGone: boolean;
  /** The steps of a walkthrough, looked up in this call flow; absent if it is not compared. */
  readonly comparison?: Comparison | undefined;
}

/** Owns the list of call flows, the latest first, whether library calls are shown, and which files they go through. */
export class CallFlowRoots {
  private readonly didChange = new Emitter<void>();
  private roots: readonly CallFlowRoot[] = [];
  private currentId = '';
  private count = 0;
  private fromServer: ServerFlow | undefined;
  private isLibraryShown = false;
  private chosenFiles = USUAL_FILES;

  /** Fires when the list, one of its call flows, or `includesLibrary` changes. */
  readonly onDidChange = this.didChange.event;

  /** The listed call flows, the latest first. */
  get all(): readonly CallFlowRoot[] {
    return this.roots;
  }

  /** The call flow that was shown last. Commands without a row use it. */
  get current(): CallFlowRoot | undefined {
    return this.byId(this.currentId);
  }

  /** The call flow from a language server that is shown; `undefined` if the current one comes from a call index. */
  get serverFlow(): ServerFlow | undefined {
    return this.fromServer;
  }

  /** Shows a call flow from a language server above the others. */
  showServerFlow(flow: ServerFlow): void {
    this.fromServer = flow;
    this.didChange.fire();
  }

  /** True if calls of functions outside the source tree are listed too. */
  get includesLibrary(): boolean {
    return this.isLibraryShown;
  }

  set includesLibrary(isShown: boolean) {
    this.isLibraryShown = isShown;
    this.didChange.fire();
  }

  /** Which files the call flows go through. */
  get files(): ChosenFiles {
    return this.chosenFiles;
  }

  /** Goes through files of a kind, or leaves them out. */
  choose(kind: keyof ChosenFiles, isChosen: boolean): void {
    this.chosenFiles = { ...this.chosenFiles, [kind]: isChosen };
    this.didChange.fire();
  }

  byId(id: string): CallFlowRoot | undefined {
    return this.roots.find((root) => root.id === id);
  }

  /**
   * Lists a call flow and makes it the current one. It replaces the ones that are not pinned. A listed one is reused.
   */
  show(root: RootAndDirection): CallFlowRoot {
    const listed = this.roots.find((one) => isSame(one, root));
    const shown = listed ?? { ...root, id: `flow${++this.count}`, isPinned: false, isGone: false };
    const kept = this.roots.filter((one) => one.isPinned || one === listed);
    this.roots = listed ? kept : [shown, ...kept];
    this.currentId = shown.id;
    this.fromServer = undefined;
    this.didChange.fire();
    return shown;
  }

  /** Pins or unpins a call flow. An unpinned one is removed unless it is the current one. */
  setPinned(id: string, isPinned: boolean): void {
    this.roots = this.roots
      .map((root) => (root.id === id ? { ...root, isPinned } : root))
      .filter((root) => root.isPinned || root.id === this.currentId);
    this.didChange.fire();
  }

  /** Changes a listed call flow. Does nothing if the id is not listed. */
  update(
    id: string,
    change: Partial<Pick<CallFlowRoot, 'node' | 'direction' | 'isGone' | 'comparison'>>,
  ): void {
    this.roots = this.roots.map((root) => (root.id === id ? { ...root, ...change } : root));
    this.didChange.fire();
  }

  /** Removes the call flows of modules that were closed. */
  keepOnly(isOpen: (module: Pick<ModuleIndex, 'root'>) => boolean): void {
    const kept = this.roots.filter(({ index }) => isOpen(index));
    const keepsServerFlow = !this.fromServer || isOpen(this.fromServer);
    if (kept.length === this.roots.length && keepsServerFlow) return;
    this.roots = kept;
    if (!keepsServerFlow) this.fromServer = undefined;
    this.didChange.fire();
  }

  dispose(): void {
    this.didChange.dispose();
  }
}

function isSame(one: RootAndDirection, other: RootAndDirection): boolean {
  return (
    one.index === other.index &&
    one.direction === other.direction &&
    one.node.path === other.node.path &&
    one.node.symbol === other.node.symbol &&
    one.node.line === other.node.line
  );
}
