import type { CallNode } from '../code/calls/callIndex';
import { groupBy } from '../code/calls/groups';
import type { Certainty, HandOver, HandOverKind } from '../code/handOvers/handOver';

/** How control jumps from or to a function, without a call. */
export interface JumpedTo {
  /** The other function. */
  readonly node: CallNode;
  readonly kind: HandOverKind;
  /** `known` if one of its places leads nowhere else. */
  readonly certainty: Certainty;
  /** The lines that hand over, from 0. */
  readonly lines: readonly number[];
  /** As in {@link HandOver.name}, if there is only one. */
  readonly name?: string | undefined;
  /** The pack that states it. */
  readonly pack?: string | undefined;
}

/** Joins the hand-overs to the same function, or from it. */
export function jumpsAlong(handOvers: readonly HandOver[], end: 'from' | 'to'): readonly JumpedTo[] {
  const groups = groupBy(handOvers, (one) => {
    const { path, symbol, line } = one[end];
    return `${one.kind} ${one.pack ?? ''} ${path}#${symbol}#${line}`;
  });
  return [...groups.values()].flatMap((group): JumpedTo[] => {
    const [first] = group;
    if (!first) return [];
    const names = new Set(group.map(({ name }) => name));
    const isKnown = group.some(({ certainty }) => certainty === 'known');
    return [
      {
        node: first[end],
        kind: first.kind,
        certainty: isKnown ? 'known' : 'possible',
        lines: [...new Set(group.map(({ line }) => line))],
        name: names.size === 1 ? first.name : undefined,
        pack: first.pack,
      },
    ];
  });
}
