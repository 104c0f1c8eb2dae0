import type { Span } from '../base/text';

/** Something that a draft asks its writer and that is still in the essay. */
export interface OpenQuestion extends Span {
  /** A question with its mark; a request within a fact; a table, or a column of it, that nobody filled. */
  readonly kind: 'prompt' | 'request' | 'table';
  /** What stays in its place when it is taken out; absent for a prompt that the writer has changed, which may be an answer. */
  readonly rest?: string;
  /** True when its paragraph contains nothing else, so that its lines can be removed with it. */
  readonly isAlone: boolean;
}
