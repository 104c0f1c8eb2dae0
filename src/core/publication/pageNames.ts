import type { Language } from '../base/language';
import { GLOSSARY } from '../pack/folders';

/** The style sheet of all pages. */
export const STYLE_SHEET = 'source-guide.css';

/** The page that leads to the languages. */
export const START_PAGE = 'index.html';

const INDEX = 'index';

/** The file of the list of walkthroughs. */
export function indexName(language: Language): string {
  return `${INDEX}.${language}.html`;
}

/** The file of the glossary. */
export function glossaryName(language: Language): string {
  return `${GLOSSARY}.${language}.html`;
}

/** The file of a walkthrough. Ids have no dots, so no walkthrough takes the name of another page. */
export function pageName(walkthrough: string, language: Language): string {
  const isTaken = walkthrough === INDEX || walkthrough === GLOSSARY;
  return `${isTaken ? 'walkthrough.' : ''}${walkthrough}.${language}.html`;
}
