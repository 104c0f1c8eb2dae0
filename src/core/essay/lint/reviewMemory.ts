import { KeptCodeAnswers } from '../../code/lookup/keptLookup';
import { KeptReadings } from '../claims/keptReadings';
import { KeptJudgements } from '../excerpt/keptJudgements';
import { KeptTexts } from '../excerpt/keptTexts';
import { KeptWalkthroughTexts } from '../walkthroughProse/keptWalkthroughTexts';

/** What is kept from one review to the next, because little of an essay changes with a key stroke. It changes no answer. */
export class ReviewMemory {
  /** What code at its commits answers. */
  readonly code = new KeptCodeAnswers();
  /** Texts of files at commits. */
  readonly texts = new KeptTexts();
  /** What sentences say. */
  readonly readings = new KeptReadings();
  /** What became of excerpts. */
  readonly excerpts = new KeptJudgements();
  /** The texts of walkthroughs. */
  readonly walkthroughs = new KeptWalkthroughTexts();
}
