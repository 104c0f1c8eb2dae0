import { GLOSSARY } from '../pack/folders';
import type { Glossary } from '../pack/model';
import { html } from './html';
import type { PageContext } from './pageContext';
import { pageHtml } from './pageFrame';
import { glossaryName } from './pageNames';
import { placedHtml } from './pageProse';

/** The page of the glossary: all words, to which texts lead. */
export function glossaryPage({ title, introduction, words }: Glossary, context: PageContext): string {
  const place = { folder: GLOSSARY };
  const shown = title || GLOSSARY;
  const main = html`<h1>${shown}</h1>
    <div class="prose">${placedHtml(introduction, place, context)}</div>
    ${[...words].map(
      ([id, { heading, body }]) =>
        html`<section class="supplement prose" id="${id}">
          <h2>${heading}</h2>
          ${placedHtml(body, place, context)}
        </section> `,
    )}`;
  return pageHtml({ title: shown, nameIn: glossaryName, main }, context);
}
