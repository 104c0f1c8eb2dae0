import type { Span } from '../../base/text';

/** A rule that a comment names and that does not exist. */
export interface UnknownRule extends Span {
  /** As the comment has it. */
  readonly written: string;
}
