import type { RepoPath } from '../../base/repoPath';
import type { CallNode } from '../calls/callIndex';

/**
 * How control jumps without a call. `channel`: from a send to a receive. `registered`: a function value is called that was
 * stored elsewhere. `rpc`: from a stub to the server. `http`: from the registration of a handler to the handler. `pack`: a
 * pack states it.
 */
export const HAND_OVER_KINDS = ['channel', 'registered', 'rpc', 'http', 'pack'] as const;
export type HandOverKind = (typeof HAND_OVER_KINDS)[number];

/** `known`: control can get nowhere else. `possible`: it can get to several functions. */
export type Certainty = 'known' | 'possible';

/** Control that jumps from one function to another without a call. */
export interface HandOver {
  /** How control jumps. */
  readonly kind: HandOverKind;
  /** Whether it can get elsewhere, too. */
  readonly certainty: Certainty;
  /** The function, or the variable of a package, that hands control over. */
  readonly from: CallNode;
  /** Line of the send, of the call of the value, of the registration; in the file of `from`, from 0. */
  readonly line: number;
  /** The function that gets control; for a function literal, the one that contains it. */
  readonly to: CallNode;
  /** Line of the receive, or of the function or function literal; in the file of `to`, from 0. */
  readonly toLine: number;
  /** What proves it, where neither of the two lines does: where a function value is stored. */
  readonly evidence?: { readonly path: RepoPath; readonly line: number } | undefined;
  /** The route of a handler, the method of a remote service, or what a pack calls it. */
  readonly name?: string | undefined;
  /** For `pack`: the name of the pack that states it. */
  readonly pack?: string | undefined;
}

/** Sorts by the places at which hand-overs start. */
export function inOrder(left: HandOver, right: HandOver): number {
  return (
    compare(left.from.path, right.from.path) ||
    left.line - right.line ||
    compare(left.to.path, right.to.path) ||
    left.toLine - right.toLine
  );
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
