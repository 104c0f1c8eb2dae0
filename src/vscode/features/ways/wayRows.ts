import type { Way, WayEdge } from '../../../core';
import type { ModuleIndex } from '../../index/moduleIndex';

/** The ways that the view shows. */
export interface ShownWays {
  /** The call index that found them. */
  readonly index: ModuleIndex;
  /** The function that they begin at; absent if they begin where control enters the program. */
  readonly from?: string | undefined;
  /** The function that they lead to. */
  readonly to: string;
  /** The best first. */
  readonly ways: readonly Way[];
}

/** A row of the Ways view. */
export type WaysRow = WayRow | HopRow;

/** A way, with its hops below. */
export class WayRow {
  readonly parent = undefined;

  constructor(
    readonly shown: ShownWays,
    readonly way: Way,
    /** From 1. */
    readonly number: number,
  ) {}

  get id(): string {
    return `way${this.number} ${this.shown.from ?? ''} ${this.shown.to}`;
  }

  /** The function at which the way begins, and one row for each hop. */
  get rows(): readonly HopRow[] {
    const hops = this.way.edges.map((edge, place) => new HopRow(this, edge, place + 1));
    const [first] = this.way.edges;
    return first ? [new HopRow(this, first, 0), ...hops] : [];
  }
}

/** A function on a way. */
export class HopRow {
  constructor(
    readonly parent: WayRow,
    /** The edge that leads to the function; for the first function, the edge that leads away from it. */
    readonly edge: WayEdge,
    /** 0 for the function at which the way begins. */
    readonly place: number,
  ) {}

  get id(): string {
    return `${this.parent.id} ${this.place}`;
  }

  get isStart(): boolean {
    return this.place === 0;
  }
}
