import type { CodeFacts } from '../../code/codeFacts';
import type { Walkthrough } from '../../pack/model';
import type { Checkout } from '../../reading/checkout';
import { findSteps, type FoundWalkthrough } from './foundSteps';
import { passedFunctions, type PassedFunction } from './passedFunctions';
import { EssaySubject } from './subject';

/** What a draft and its picture are both made from. */
export interface DraftPlan {
  /** The steps that the checkout has. */
  readonly found: FoundWalkthrough;
  readonly subject: EssaySubject;
  /** The functions between the steps. */
  readonly passed: readonly PassedFunction[];
}

/** Looks up what a walkthrough has in a checkout, once for a draft and its picture. */
export async function planDraft({
  walkthrough,
  checkout,
  facts,
}: {
  readonly walkthrough: Walkthrough;
  readonly checkout: Checkout;
  readonly facts?: CodeFacts;
}): Promise<DraftPlan> {
  const found = await findSteps(walkthrough, checkout, facts);
  const subject = new EssaySubject(
    found.steps.map(({ place }) => place),
    checkout.language,
  );
  return { found, subject, passed: await passedFunctions(found, checkout, facts) };
}
