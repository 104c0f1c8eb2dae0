import { LANGUAGES } from '../base/language';
import { SUPPLEMENTS, type SupplementId, type Walkthrough } from '../pack/model';

/** A page of a walkthrough: a step, the introduction before the first step, or a supplement after the last. */
export type Page = 'introduction' | 'step' | Exclude<SupplementId, 'prerequisites'>;

/** A page, and the step that it shows or is next to. */
export interface PageAt {
  readonly page: Page;
  /** Index of the step in the walkthrough, from 0. */
  readonly index: number;
}

/** The pages of a walkthrough in reading order. Leaves out pages without a text, except for steps. */
export function pagesOf(walkthrough: Walkthrough): readonly PageAt[] {
  const { steps } = walkthrough;
  return [
    ...(hasIntroduction(walkthrough) ? [{ page: 'introduction' as const, index: 0 }] : []),
    ...steps.map((_, index) => ({ page: 'step' as const, index })),
    ...closingPagesOf(walkthrough).map((page) => ({ page, index: steps.length - 1 })),
  ];
}

/** The pages after the last step that have a text in some language. */
export function closingPagesOf({ prose }: Walkthrough): Exclude<Page, 'introduction' | 'step'>[] {
  const [, ...closing] = SUPPLEMENTS;
  return closing.filter((id) => LANGUAGES.some((language) => prose[language].supplements.has(id)));
}

/** The page that shows a supplement. */
export function pageOf(supplement: SupplementId): Page {
  return supplement === 'prerequisites' ? 'introduction' : supplement;
}

function hasIntroduction({ prose }: Walkthrough): boolean {
  return LANGUAGES.some((language) => {
    const { introduction, supplements } = prose[language];
    return introduction !== '' || supplements.has('prerequisites');
  });
}
