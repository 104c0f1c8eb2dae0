import type { Span } from '../base/text';

/** Something that a draft asks its writer and that is still in the essay. */
export interface OpenQuestion extends Span {
  /** A question with its mark; a request within a fact; a table, or a column of it, that nobody filled. */
  readonly kind: 'prompt' | 'request' | 'table';
  /** What stays in its place when it is taken out. */
  readonly rest: string;
  /** True for a marked question that is not as a draft writes it, such as one of an older version. Its words may be an answer. */
  readonly isChanged?: boolean;
  /** True when its paragraph contains nothing else, so that its lines can be removed with it. */
  readonly isAlone: boolean;
}
