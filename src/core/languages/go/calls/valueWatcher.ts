import type {
  Call,
  CompositeLiteral,
  Expression,
  FunctionLiteral,
  RangeStatement,
  SendStatement,
  ValueSpec,
} from '../ast';
import type { Callee } from './callee';
import type { FunctionEntity, Scope, Type } from './entities';

/** Watches where values go while a body is read. Everything is reported after its parts were read. */
export interface ValueWatcher {
  /** Before the body of a function is read; the scope has its parameters. */
  enterFunction(entity: FunctionEntity, scope: Scope): void;
  /** Before the body of a function literal is read; the scope has its parameters. */
  enterLiteral(x: FunctionLiteral, scope: Scope): void;
  /** After it was read. */
  leaveLiteral(): void;
  /** A call and the types of its arguments. */
  called(call: Call, callee: Callee, given: readonly Type[], scope: Scope): void;
  /** An assignment or definition. */
  assigned(
    left: readonly Expression[],
    right: readonly Expression[],
    types: readonly Type[],
    scope: Scope,
  ): void;
  /** Declared variables with values. */
  declared(spec: ValueSpec, types: readonly Type[], scope: Scope): void;
  /** A return statement with results. */
  returned(results: readonly Expression[], types: readonly Type[], scope: Scope): void;
  /** `channel <- value` */
  sent(statement: SendStatement, value: Type, scope: Scope): void;
  /** `<-channel`; `start` is the offset of the operator. */
  received(channel: Expression, start: number, scope: Scope): void;
  /** The head of a loop over something; the scope has the loop's variables. */
  ranged(statement: RangeStatement, subject: Type, scope: Scope): void;
  /** A composite literal, and the types of its elements. */
  composed(x: CompositeLiteral, type: Type | undefined, parts: readonly Type[], scope: Scope): void;
  /** A value is taken for one of a type: by an assertion, or in a case of a type switch. */
  asserted(type: Type, before: Type, subject: Expression): void;
  /** A case of a type switch gives the value a name; the scope has it. */
  bound(name: string, subject: Expression, type: Type, scope: Scope): void;
}
