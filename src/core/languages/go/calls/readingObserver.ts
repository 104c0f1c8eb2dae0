import type { Block, Call, CompositeLiteral, Expression, Selector, Statement } from '../ast';
import type { Callee } from './callee';
import type { Scope, Type } from './entities';
import type { Member } from './lookup';

/** Watches a body being read. Each part is reported once, in the order of the text. */
export interface ReadingObserver {
  /** Before a statement and everything in it is read. */
  enter(statement: Statement, scope: Scope): void;
  /** After it was read; the scope has what it declares. */
  leave(statement: Statement, scope: Scope): void;
  /** Before a value and everything in it is read. */
  value(x: Expression, scope: Scope): void;
  /** A call, before its arguments are read. */
  called(call: Call, callee: Callee, scope: Scope): void;
  /** A member of a value or a type. */
  selected(x: Selector, member: Member, scope: Scope): void;
  /** A composite literal; the type is absent if it is unknown. */
  composed(x: CompositeLiteral, type: Type | undefined, scope: Scope): void;
  /** Before the body of the function, or of a function literal, is read. */
  enterBody(body: Block): void;
  /** After it was read. */
  leaveBody(body: Block): void;
}
