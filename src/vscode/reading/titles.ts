import { message, type Step, type Walkthrough } from '../../core';
import { contentLanguage } from '../platform/settings';

/** Said when a command needs an open walkthrough. */
export const NOT_READING = message('Open a walkthrough first.');

/** The title of a walkthrough in the content language; its id if the text has no title. */
export function walkthroughTitle({ id, prose }: Walkthrough): string {
  return prose[contentLanguage()].title || id;
}

/** The heading of a step in the content language; its id if the text has no section for it. */
export function stepHeading({ prose }: Walkthrough, { id }: Step): string {
  return prose[contentLanguage()].sections.get(id)?.heading ?? id;
}

/** The title of the lane of a step in the content language. */
export function laneTitle({ lanes }: Walkthrough, { lane }: Step): string {
  return lanes.find(({ id }) => id === lane)?.title[contentLanguage()] ?? lane;
}
