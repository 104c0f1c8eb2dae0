import type { ExcerptSource } from '../excerpt/excerptSource';
import type { TargetId } from '../targets/target';
import type { EssayReview } from './review';

/** What a review is asked for. */
export interface ReviewRequest {
  /** The whole essay. */
  readonly text: string;
  /** What the essay says itself when left out. */
  readonly target?: TargetId | undefined;
  /** Short or readable ids of rules that are turned off. */
  readonly disabled: readonly string[];
}

/** What a review asks back about the code: the questions of an {@link ExcerptSource}. */
export type SourceQuestion = keyof ExcerptSource;

/** What is sent to the thread that reviews. */
export type ToReviewer =
  | { readonly kind: 'review'; readonly id: number; readonly request: ReviewRequest }
  /** Nobody waits for it any more. */
  | { readonly kind: 'cancel'; readonly id: number }
  /** Asks for an answer at once, which a worker that is stuck does not give. */
  | { readonly kind: 'ping' }
  /** `value` is `undefined` for what cannot be told, whatever the reason. */
  | { readonly kind: 'told'; readonly question: number; readonly value: unknown };

/** What comes back. The first is a sign of life. */
export type FromReviewer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'pong' }
  | { readonly kind: 'reviewed'; readonly id: number; readonly review: EssayReview }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly question: number;
      /** `syntaxFiles` asks for the Wasm files of the language with an id. */
      readonly name: SourceQuestion | 'syntaxFiles';
      readonly words: readonly string[];
    };
