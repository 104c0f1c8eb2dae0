import { LANGUAGES } from '../base/language';
import { SUPPLEMENTS, type SupplementId, type Walkthrough } from '../pack/model';

/** What of a walkthrough is before the reader: a step, the page before the first one, or one of those after the last. */
export type Page = 'introduction' | 'step' | Exclude<SupplementId, 'prerequisites'>;

/** A page, and the step that it belongs to or stands next to. */
export interface PageAt {
  readonly page: Page;
  /** Index in the walkthrough's steps, from 0. */
  readonly index: number;
}

/** The pages of a walkthrough in reading order. Those that it has no text for are left out. */
export function pagesOf(walkthrough: Walkthrough): readonly PageAt[] {
  const { steps } = walkthrough;
  return [
    ...(hasIntroduction(walkthrough) ? [{ page: 'introduction' as const, index: 0 }] : []),
    ...steps.map((_, index) => ({ page: 'step' as const, index })),
    ...closingPagesOf(walkthrough).map((page) => ({ page, index: steps.length - 1 })),
  ];
}

/** The pages after the last step. */
export function closingPagesOf({ prose }: Walkthrough): Exclude<Page, 'introduction' | 'step'>[] {
  const [, ...closing] = SUPPLEMENTS;
  return closing.filter((id) => LANGUAGES.some((language) => prose[language].supplements.has(id)));
}

/** The page that a supplement stands on. */
export function pageOf(supplement: SupplementId): Page {
  return supplement === 'prerequisites' ? 'introduction' : supplement;
}

function hasIntroduction({ prose }: Walkthrough): boolean {
  return LANGUAGES.some((language) => {
    const { introduction, supplements } = prose[language];
    return introduction !== '' || supplements.has('prerequisites');
  });
}
