import type { CallClass } from '../../../code/calls/callClass';
import type { FunctionEntity, Signature, Type } from './entities';

/** What a call calls: the part before the parentheses. */
export interface Callee {
  readonly class: CallClass;
  /** UTF-16 offset of its name. */
  readonly offset: number;
  /** As in {@link ResolvedCall.calleePath}. */
  readonly path: string;
  /** As in {@link ResolvedCall.calleeSymbol}. */
  readonly symbol: string;
  /** A generic function: its results depend on the arguments. */
  readonly generic?: { readonly entity: FunctionEntity; readonly written: readonly Type[] };
  /** Absent for conversions, builtins and what lies outside the tree. */
  readonly signature?: Signature;
  /** The type of the call if there is no signature. */
  readonly result: Type;
}
