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
  /** The route of a handler, or the method of a remote service. */
  readonly name?: string | undefined;
}
