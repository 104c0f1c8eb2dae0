import type { OffsetRange } from './site';

/** A statement, a clause of a branching statement, or a member of a type or value. Offsets count from the start of its declaration. */
export interface CodeStatement extends OffsetRange {
  /** The statements inside it, in order; a clause holds those of its body. */
  readonly inner: readonly CodeStatement[];
  /** True for a statement that leaves the function. */
  readonly isReturn: boolean;
  /**
   * `work` if it repeats others, or acts on other threads, files or other processes; `aside` if it logs, counts, or only checks and leaves.
   * Absent for all others.
   */
  readonly bearing?: 'work' | 'aside';
  /** The variables to which it gives a value, and the names that it declares; absent if there are none. */
  readonly sets?: readonly SetName[];
  /** Present for a statement that takes or releases a lock, now or when the function returns. */
  readonly lock?: StatementLock;
}

/** A name that a statement gives a value. */
export interface SetName {
  readonly name: string;
  /** True if the statement declares the name: it is known from there to the end of the block around the statement. */
  readonly isNew: boolean;
}

/** What a statement does with a lock. */
export interface StatementLock {
  /** The lock and the way in which it is held, as the source writes it. Taking and releasing have the same text. */
  readonly of: string;
  readonly isTaken: boolean;
}

/** What a declaration is made of. Offsets count from its start. */
export interface StatementTree {
  /** The outermost statements of a function, or the members of a type or value, in order. */
  readonly statements: readonly CodeStatement[];
  /** Where its tokens are, in order; comments and white space lie between them. */
  readonly tokens: readonly OffsetRange[];
}
