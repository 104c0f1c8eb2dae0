import { Emitter } from '../../../core';
import type { ModuleIndex } from '../../index/moduleIndex';
import type { Comparison, Flow } from './comparison';

/** A flow that the view lists. Replaced, never changed. */
export interface FlowRoot extends Flow {
  /** The same as long as it is listed. */
  readonly id: string;
  readonly isPinned: boolean;
  /** True when its function is not in the tree any more. */
  readonly isGone: boolean;
  readonly comparison?: Comparison | undefined;
}

/** Which flows are listed, the latest first, and whether library calls are shown. The one owner of both. */
export class FlowRoots {
  private readonly didChange = new Emitter<void>();
  private roots: readonly FlowRoot[] = [];
  private currentId = '';
  private count = 0;
  private isLibraryShown = false;

  /** Another list, or something about it. */
  readonly onDidChange = this.didChange.event;

  get all(): readonly FlowRoot[] {
    return this.roots;
  }

  /** The flow that was shown last; commands without a row mean this one. */
  get current(): FlowRoot | undefined {
    return this.byId(this.currentId);
  }

  get includesLibrary(): boolean {
    return this.isLibraryShown;
  }

  set includesLibrary(isShown: boolean) {
    this.isLibraryShown = isShown;
    this.didChange.fire();
  }

  byId(id: string): FlowRoot | undefined {
    return this.roots.find((root) => root.id === id);
  }

  /** Lists a flow in the place of the last one that is not pinned; where it is listed already, that becomes the current one. */
  show(root: Flow): FlowRoot {
    const listed = this.roots.find((one) => isSame(one, root));
    const shown = listed ?? { ...root, id: `flow${++this.count}`, isPinned: false, isGone: false };
    const kept = this.roots.filter((one) => one.isPinned || one === listed);
    this.roots = listed ? kept : [shown, ...kept];
    this.currentId = shown.id;
    this.didChange.fire();
    return shown;
  }

  /** A pinned flow stays listed when others are shown; unpinned, it goes unless it is the current one. */
  setPinned(id: string, isPinned: boolean): void {
    this.roots = this.roots
      .map((root) => (root.id === id ? { ...root, isPinned } : root))
      .filter((root) => root.isPinned || root.id === this.currentId);
    this.didChange.fire();
  }

  update(id: string, change: Partial<Pick<FlowRoot, 'node' | 'direction' | 'isGone' | 'comparison'>>): void {
    this.roots = this.roots.map((root) => (root.id === id ? { ...root, ...change } : root));
    this.didChange.fire();
  }

  /** Drops the flows of modules that were closed. */
  keepOnly(isOpen: (index: ModuleIndex) => boolean): void {
    const kept = this.roots.filter(({ index }) => isOpen(index));
    if (kept.length === this.roots.length) return;
    this.roots = kept;
    this.didChange.fire();
  }

  dispose(): void {
    this.didChange.dispose();
  }
}

function isSame(one: Flow, other: Flow): boolean {
  return (
    one.index === other.index &&
    one.direction === other.direction &&
    one.node.path === other.node.path &&
    one.node.symbol === other.node.symbol &&
    one.node.line === other.node.line
  );
}
