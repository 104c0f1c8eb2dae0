import type * as vscode from 'vscode';
import type { CallNode, CallFlowLevelStep, Message } from '../../../core';
import type { ComparedPlace } from './comparison';
import type { CallFlowRoot } from './callFlowRoots';
import type { ServerRow } from './serverRow';

/**
 * A row of the Call Flow view. Rows are created again whenever VS Code asks for the children of a row; their ids stay.
 */
export type CallFlowRow = RootRow | StepRow | ComparisonRow | ComparedRow | NoteRow | ServerRow;

/** A row with a function that calls or is called. */
export type FunctionRow = RootRow | StepRow;

/** The root of a call flow. */
export class RootRow {
  readonly parent = undefined;

  constructor(readonly root: CallFlowRoot) {}

  get id(): string {
    return `${this.root.id} ${this.root.direction}`;
  }

  get node(): CallNode {
    return this.root.node;
  }

  /** The functions from the root to this row. */
  get path(): readonly CallNode[] {
    return [this.node];
  }
}

/**
 * What a language server says about a step. `unknown`: not asked, or it does not know the step. `too`: it also knows
 * it. `only`: the call index does not know it.
 */
export type ServerView = 'unknown' | 'too' | 'only';

/** A function below the root of a call flow. */
export class StepRow {
  readonly id: string;

  constructor(
    readonly parent: FunctionRow,
    readonly step: CallFlowLevelStep,
    /** Unique among the rows below the same parent. */
    key: string,
    readonly server: ServerView,
    /** Declaration according to a language server; used for functions outside the source tree. */
    readonly declaration?: vscode.Location,
  ) {
    this.id = `${parent.id}/${key}`;
  }

  get root(): CallFlowRoot {
    return this.parent.root;
  }

  get node(): CallNode | undefined {
    return this.step.node;
  }

  get path(): readonly CallNode[] {
    return this.node ? [...this.parent.path, this.node] : this.parent.path;
  }
}

/** The row above the steps of the compared walkthrough. */
export class ComparisonRow {
  constructor(readonly parent: RootRow) {}

  get id(): string {
    return `${this.parent.id} comparison`;
  }

  get root(): CallFlowRoot {
    return this.parent.root;
  }
}

/** A step of the compared walkthrough. */
export class ComparedRow {
  constructor(
    readonly parent: ComparisonRow,
    readonly place: ComparedPlace,
  ) {}

  get id(): string {
    return `${this.parent.id} ${this.place.step.id}`;
  }

  get root(): CallFlowRoot {
    return this.parent.root;
  }
}

/** A row that explains why there are no rows below its parent. */
export class NoteRow {
  constructor(
    readonly parent: FunctionRow | ServerRow,
    readonly note: Message,
  ) {}

  get id(): string {
    return `${this.parent.id} note`;
  }
}

export function isFunctionRow(value: unknown): value is FunctionRow {
  return value instanceof RootRow || value instanceof StepRow;
}

/**
 * Unique keys for the steps of a level, which stay when lines move. Steps with the same name, such as several `init`,
 * get numbers.
 */
export function keysOf(steps: readonly CallFlowLevelStep[]): readonly string[] {
  const counts = new Map<string, number>();
  return steps.map(({ class: own, handOver, path, title, via = '' }) => {
    const key = `${handOver?.kind ?? own}:${path}#${title}${via}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key}~${count}`;
  });
}
