import type { CallNode } from '../calls/callIndex';
import { groupBy } from '../calls/groups';
import type { HandOver } from './handOver';

/** The hand-overs of a source tree, by where they start and where they lead. */
export class HandOvers {
  private readonly byStart: ReadonlyMap<string, readonly HandOver[]>;
  private readonly byEnd: ReadonlyMap<string, readonly HandOver[]>;

  constructor(readonly all: readonly HandOver[]) {
    this.byStart = groupBy(all, ({ from }) => keyOf(from));
    this.byEnd = groupBy(all, ({ to }) => keyOf(to));
  }

  /** Where a function hands control over to, in the order of the text. */
  from(node: CallNode): readonly HandOver[] {
    return this.byStart.get(keyOf(node)) ?? [];
  }

  /** What hands control over to a function. */
  to(node: CallNode): readonly HandOver[] {
    return this.byEnd.get(keyOf(node)) ?? [];
  }
}

function keyOf({ path, symbol, line }: CallNode): string {
  return `${path}#${symbol}#${line}`;
}
