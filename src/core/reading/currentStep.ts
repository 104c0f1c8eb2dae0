import type { Step, Walkthrough } from '../pack/model';
import type { Checkout } from './checkout';
import { pagesOf, type Page, type PageAt } from './pages';
import type { Bookmark } from './progress';

/** The step that the reader sees. */
export interface CurrentStep {
  readonly checkout: Checkout;
  readonly walkthrough: Walkthrough;
  /** Index of the step in the walkthrough, from 0. */
  readonly index: number;
  /** The step; on another page, the nearest one. */
  readonly step: Step;
  /** `step`, or the page before the first or after the last step. */
  readonly page: Page;
}

/** A walkthrough of a checkout. */
export interface ReadWalkthrough {
  readonly checkout: Checkout;
  readonly walkthrough: Walkthrough;
}

/** The nearest page before (`-1`) or after (`1`) the current one that readers get; `wanted` has the steps that they get. */
export function neighbourOf(
  current: CurrentStep,
  distance: 1 | -1,
  wanted: readonly Step[],
): CurrentStep | undefined {
  const { checkout, walkthrough, page, index } = current;
  const pages = pagesOf(walkthrough);
  const position = pages.findIndex((at) => at.page === page && at.index === index);
  const others = distance > 0 ? pages.slice(position + 1) : pages.slice(0, position).reverse();
  const target = others.find((at) => isWanted(at, walkthrough, wanted));
  return target && currentAt(checkout, walkthrough, target);
}

/** The last page of a walkthrough that readers get. */
export function lastPageOf(
  { checkout, walkthrough }: ReadWalkthrough,
  wanted: readonly Step[],
): CurrentStep | undefined {
  const pages = [...pagesOf(walkthrough)].reverse();
  const last = pages.find((at) => isWanted(at, walkthrough, wanted));
  return last && currentAt(checkout, walkthrough, last);
}

function isWanted({ page, index }: PageAt, { steps }: Walkthrough, wanted: readonly Step[]): boolean {
  const step = steps[index];
  return page !== 'step' || (step !== undefined && wanted.includes(step));
}

/** A page of a walkthrough with its step; `undefined` if there is no such step. */
export function currentAt(
  checkout: Checkout,
  walkthrough: Walkthrough,
  { page, index }: PageAt,
): CurrentStep | undefined {
  const step = walkthrough.steps[index];
  return step && { checkout, walkthrough, index, step, page };
}

/** What to store to find a page again. */
export function bookmarkOf({ walkthrough, step, page }: CurrentStep): Bookmark {
  return { walkthrough: walkthrough.id, step: step.id, ...(page !== 'step' && { page }) };
}

/** The place of a bookmark if its step still exists. If its page no longer exists, the step. */
export function atBookmark(checkout: Checkout, bookmark: Bookmark | undefined): CurrentStep | undefined {
  const walkthrough = checkout.pack.walkthroughs.find(({ id }) => id === bookmark?.walkthrough);
  const index = walkthrough?.steps.findIndex(({ id }) => id === bookmark?.step) ?? -1;
  if (!walkthrough || index < 0) return undefined;
  const noted = pagesOf(walkthrough).find(({ page }) => page === bookmark?.page);
  return currentAt(checkout, walkthrough, noted ?? { page: 'step', index });
}
