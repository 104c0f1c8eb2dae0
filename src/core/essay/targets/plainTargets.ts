import { SITE, type EssayFacts, type EssayPlaces, type Target } from './target';

/** A Markdown file with its pictures in a folder beside it. */
export function besideEachOther({ slug }: EssayFacts): EssayPlaces {
  return { essay: `${slug}.md`, pictures: 'images', address: 'images' };
}

/** A page of HTML with its pictures in a folder beside it. */
export function pageWithPictures(facts: EssayFacts): EssayPlaces {
  return { ...besideEachOther(facts), essay: `${facts.slug}.html` };
}

/** The essay as Markdown that belongs to no site: the target when nothing else is said. */
export const MARKDOWN: Target = {
  ...SITE,
  id: 'markdown',
  name: 'Markdown',
  form: 'text',
  mermaid: 'drawn',
  formulas: 'drawn',
  breakMark: '<!-- more -->',
  placesOf: besideEachOther,
};

/** One page that needs nothing but its pictures. */
export const HTML: Target = {
  ...SITE,
  id: 'html',
  name: 'HTML',
  form: 'page',
  isCopiedAsPage: true,
  mermaid: 'picture',
  html: 'filtered',
  footnotes: 'notes',
  tasks: 'boxes',
  formulas: 'shown',
  placesOf: pageWithPictures,
};
