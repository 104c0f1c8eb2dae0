import type { CallClass } from '../../../code/calls/callClass';

/** A call and what it calls. */
export interface ResolvedCall {
  /** UTF-16 offset of the callee's name. */
  readonly offset: number;
  readonly class: CallClass;
  /** S, I: file of the declaration. X: import path. V: file of a field or package variable. Empty if there is none. */
  readonly calleePath: string;
  /** As Go prints it; only a name for V, U and X; empty for conversions and function literals. */
  readonly calleeSymbol: string;
  /** Innermost first, with commas: `go`, `defer`, `go-body`, `defer-body`, `go-arg`, `defer-arg`; empty for a plain call. */
  readonly marks: string;
}
