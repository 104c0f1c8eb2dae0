import type { Step, Walkthrough } from '../../core';
import { contentLanguage } from '../platform/settings';

/** What a walkthrough is called in the language of the content; its id where the text has no title. */
export function walkthroughTitle({ id, prose }: Walkthrough): string {
  return prose[contentLanguage()].title || id;
}

/** The heading of a step in the language of the content; its id where the text has no section for it. */
export function stepHeading({ prose }: Walkthrough, { id }: Step): string {
  return prose[contentLanguage()].sections.get(id)?.heading ?? id;
}

/** What the lane of a step is called in the language of the content. */
export function laneTitle({ lanes }: Walkthrough, { lane }: Step): string {
  return lanes.find(({ id }) => id === lane)?.title[contentLanguage()] ?? lane;
}
