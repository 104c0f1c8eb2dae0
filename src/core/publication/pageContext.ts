import type { Language } from '../base/language';
import type { Translate } from '../base/message';
import type { Step, Walkthrough } from '../pack/model';
import type { Checkout } from '../reading/checkout';
import type { Survey } from './survey';

/** What all pages of one language need. */
export interface PageContext {
  /** The code to show, and the pack with its texts. */
  readonly checkout: Checkout;
  /** The walkthroughs that have a page. */
  readonly walkthroughs: readonly Walkthrough[];
  /** What is known of the code. */
  readonly survey: Survey;
  /** Of the page. */
  readonly language: Language;
  /** Translates into the language of the page. */
  readonly say: Translate;
}

/** The tag of a language in HTML. */
export function languageTag(language: Language): string {
  return language === 'zh-cn' ? 'zh-CN' : 'en';
}

/** The title of a walkthrough; its id if the text has no title. */
export function titleOf({ id, prose }: Walkthrough, language: Language): string {
  return prose[language].title || id;
}

/** The heading of a step; its id if the text has no section for it. */
export function headingOf({ prose }: Walkthrough, { id }: Step, language: Language): string {
  return prose[language].sections.get(id)?.heading ?? id;
}

/** The title of the lane of a step. */
export function laneOf({ lanes }: Walkthrough, { lane }: Step, language: Language): string {
  return lanes.find(({ id }) => id === lane)?.title[language] ?? lane;
}
