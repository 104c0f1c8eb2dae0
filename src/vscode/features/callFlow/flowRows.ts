import type * as vscode from 'vscode';
import type { CallNode, CallFlowLevelStep, Message } from '../../../core';
import type { ComparedPlace } from './comparison';
import type { FlowRoot } from './flowRoots';

/** A row of the Call Flow view. Rows are made anew whenever their parent is asked for its children; ids stay. */
export type FlowRow = RootRow | StepRow | ComparisonRow | ComparedRow | NoteRow;

/** A row that calls, or is called. */
export type FunctionRow = RootRow | StepRow;

/** A flow. */
export class RootRow {
  readonly parent = undefined;

  constructor(readonly root: FlowRoot) {}

  get id(): string {
    return `${this.root.id} ${this.root.direction}`;
  }

  get node(): CallNode {
    return this.root.node;
  }

  /** Functions from the root to here. */
  get path(): readonly CallNode[] {
    return [this.node];
  }
}

/** Whether a language server knows a step: nobody asked or it does not; it does too; only it does. */
export type ServerView = 'unknown' | 'too' | 'only';

/** One place of a flow. */
export class StepRow {
  readonly id: string;

  constructor(
    readonly parent: FunctionRow,
    readonly step: CallFlowLevelStep,
    /** Differs from those of the other steps of its level. */
    key: string,
    readonly server: ServerView,
    /** Declaration of what lies outside the tree, where a language server knows it. */
    readonly declaration?: vscode.Location,
  ) {
    this.id = `${parent.id}/${key}`;
  }

  get root(): FlowRoot {
    return this.parent.root;
  }

  get node(): CallNode | undefined {
    return this.step.node;
  }

  get path(): readonly CallNode[] {
    return this.node ? [...this.parent.path, this.node] : this.parent.path;
  }
}

/** Heads the steps of the walkthrough that a flow is compared with. */
export class ComparisonRow {
  constructor(readonly parent: RootRow) {}

  get id(): string {
    return `${this.parent.id} comparison`;
  }

  get root(): FlowRoot {
    return this.parent.root;
  }
}

/** A step of that walkthrough. */
export class ComparedRow {
  constructor(
    readonly parent: ComparisonRow,
    readonly place: ComparedPlace,
  ) {}

  get id(): string {
    return `${this.parent.id} ${this.place.step.id}`;
  }

  get root(): FlowRoot {
    return this.parent.root;
  }
}

/** Says why nothing stands here. */
export class NoteRow {
  constructor(
    readonly parent: FunctionRow,
    readonly note: Message,
  ) {}

  get id(): string {
    return `${this.parent.id} note`;
  }

  get root(): FlowRoot {
    return this.parent.root;
  }
}

export function isFunctionRow(value: unknown): value is FunctionRow {
  return value instanceof RootRow || value instanceof StepRow;
}

/** Keys that tell the steps of a level apart and stay when lines move; of several `init` the later ones are numbered. */
export function keysOf(steps: readonly CallFlowLevelStep[]): readonly string[] {
  const counts = new Map<string, number>();
  return steps.map(({ class: own, path, title, via = '' }) => {
    const key = `${own}:${path}#${title}${via}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key}~${count}`;
  });
}
