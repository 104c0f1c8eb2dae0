import type { ClaimChecker } from '../claims/checkClaims';
import type { CodeLanguages } from '../../code/language';
import type { ExcerptSource } from '../excerpt/excerptSource';
import type { EssayRegistry } from '../registry';
import type { Target } from '../targets/target';
import type { ReviewMemory } from './reviewMemory';

/** What an essay is looked at with. */
export interface LintContext {
  /** What the essay may say itself of its kind and its target. */
  readonly registry: EssayRegistry;
  /** Where it will be published; what the essay says itself when left out, else plain Markdown. */
  readonly target?: Target | undefined;
  /** Short or readable ids of rules that are turned off. */
  readonly disabled?: ReadonlySet<string>;
  /** Where excerpts are checked; without it, excerpts are not compared. */
  readonly source?: ExcerptSource;
  /** What is kept from one review to the next; without it, each review asks everything again. */
  readonly memory?: ReviewMemory;
  /** Languages whose declarations can be found in excerpts. */
  readonly languages: CodeLanguages;
  /** Checks what the essay says of the code; without it, no claim is checked. */
  readonly checkClaims: ClaimChecker | undefined;
}
