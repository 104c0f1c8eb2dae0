import type { CallClass } from '../../code/calls/callClass';
import type { CallNode } from '../../code/calls/callIndex';
import type { Certainty, HandOver, HandOverKind } from '../../code/handOvers/handOver';
import type { Transfer } from '../callFlow';

/** A call or a hand-over of a way. */
export interface WayEdge {
  /** The function that calls, or that hands control over. */
  readonly from: CallNode;
  /** Line of the call, in the file of `from`, from 0. */
  readonly line: number;
  /** The function that control gets to. */
  readonly to: CallNode;
  /** The class of a call, or the kind of a hand-over. */
  readonly kind: CallClass | HandOverKind;
  /** `known` if control can get nowhere else from that line. */
  readonly certainty: Certainty;
  /** The method of an interface that is called, where `to` implements it. */
  readonly via?: CallNode | undefined;
  /** How the call starts: plain, or by a transfer that only the language has. */
  readonly transfer: Transfer;
  /** For a hand-over: what proves it. */
  readonly handOver?: HandOver | undefined;
}

/** How control gets from one function to another. */
export interface Way {
  /** True if every edge is known. */
  readonly isCertain: boolean;
  /** At least one. */
  readonly edges: readonly WayEdge[];
}

/** The ways that were found. */
export interface FoundWays {
  /** The best first. */
  readonly ways: readonly Way[];
  /** True if there is none, but one leads back. */
  readonly hasWayBack: boolean;
}
