import { message } from '../base/message';
import { sizeTexts } from '../reading/amounts';
import { GLOSSARY } from '../pack/folders';
import { html } from './html';
import { originHtml } from './originHtml';
import { titleOf, type PageContext } from './pageContext';
import { pageHtml } from './pageFrame';
import { glossaryName, indexName, pageName } from './pageNames';
import { placedHtml } from './pageProse';
import { countsHtml } from './stepVerdict';

/** The list of the walkthroughs. */
export function indexPage(context: PageContext): string {
  const { checkout, walkthroughs, language, say } = context;
  const { name, glossary } = checkout.pack;
  const title = say(message('Walkthroughs of {0}', name));
  const main = html`<h1>${title}</h1>
    ${originHtml(context)}
    <ol class="walkthroughs">
      ${walkthroughs.map((walkthrough) => {
        const { id, steps, prose } = walkthrough;
        const amount = sizeTexts(walkthrough).map(say).join(' · ');
        return html`<li>
          <h2><a href="${pageName(id, language)}">${titleOf(walkthrough, language)}</a></h2>
          <p class="counts"><span>${amount}</span> ${countsHtml(steps, context)}</p>
          <div class="prose">
            ${placedHtml(firstParagraph(prose[language].introduction), { folder: id }, context)}
          </div>
        </li> `;
      })}
    </ol>
    ${glossary && html`<p><a href="${glossaryName(language)}">${glossary[language].title || GLOSSARY}</a></p>`}`;
  return pageHtml({ title, nameIn: indexName, main }, context);
}

function firstParagraph(markdown: string): string {
  return markdown.trim().split(/\n\s*\n/, 1)[0] ?? '';
}
