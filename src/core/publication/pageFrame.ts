import { LANGUAGES, type Language } from '../base/language';
import { message, type Message } from '../base/message';
import { html, type SafeHtml } from './html';
import { languageTag, type PageContext } from './pageContext';
import { indexName, STYLE_SHEET } from './pageNames';

/** A page before it gets its frame. */
export interface PageContent {
  /** In the language of the page. */
  readonly title: string;
  /** The name of the file of this page in a language. */
  readonly nameIn: (language: Language) => string;
  /** What stands between the header and the footer. */
  readonly main: SafeHtml;
}

/**
 * Nothing but our style sheet is loaded, and no script runs. Browsers differ on whether `'self'` covers files, so their
 * scheme is named, too.
 */
const POLICY = "default-src 'none'; style-src 'self' file:; base-uri 'none'; form-action 'none'";

/** The whole page: head, links to the other pages and languages, what the pages are made from. */
export function pageHtml({ title, nameIn, main }: PageContent, context: PageContext): string {
  const { language, say, checkout } = context;
  const isIndex = nameIn(language) === indexName(language);
  const site = say(message('Walkthroughs of {0}', checkout.pack.name));
  return documentHtml(
    language,
    isIndex ? site : `${title} · ${checkout.pack.name}`,
    html`${LANGUAGES.map(
      (each) => html`<link rel="alternate" hreflang="${languageTag(each)}" href="${nameIn(each)}" /> `,
    )}`,
    html`<header>
        <nav aria-label="${say(message('Pages'))}">
          ${isIndex ? html`<span>${site}</span>` : html`<a href="${indexName(language)}">${site}</a>`}
          <span class="languages"
            >${LANGUAGES.map((each) =>
              each === language
                ? html`<span aria-current="true">${LANGUAGE_NAMES[each]}</span>`
                : html`<a href="${nameIn(each)}" hreflang="${languageTag(each)}" lang="${languageTag(each)}"
                    >${LANGUAGE_NAMES[each]}</a
                  >`,
            )}</span
          >
        </nav>
      </header>
      <main>${main}</main>
      ${footer(context)}`,
  );
}

/** The page that leads to the languages. */
export function startPage(name: string): string {
  return documentHtml(
    'en',
    name,
    html``,
    html`<main>
      <h1>${name}</h1>
      <ul>
        ${LANGUAGES.map(
          (language) =>
            html`<li>
              <a
                href="${indexName(language)}"
                hreflang="${languageTag(language)}"
                lang="${languageTag(language)}"
                >${LANGUAGE_NAMES[language]}</a
              >
            </li> `,
        )}
      </ul>
    </main>`,
  );
}

/** Each language in itself. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-cn': '中文', en: 'English' };

function documentHtml(language: Language, title: string, links: SafeHtml, body: SafeHtml): string {
  return html`<!DOCTYPE html>
    <html lang="${languageTag(language)}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="Source Guide" />
        <title>${title}</title>
        <link rel="stylesheet" href="${STYLE_SHEET}" />
        ${links}
      </head>
      <body>
        ${body}
      </body>
    </html> `.text;
}

/** Where the code is from, and under which licence. */
export function licenceText({ checkout, survey }: PageContext): Message {
  const { name } = checkout.pack;
  const licence = survey.licence;
  return licence?.name === undefined
    ? message(
        'The code is from {0}. Its licence was not recognised: look it up before you use the code.',
        name,
      )
    : message('The code is from {0}, under the licence {1}.', name, licence.name);
}

function footer(context: PageContext): SafeHtml {
  const { checkout, survey, say } = context;
  const { repository } = checkout.pack;
  const { licence } = survey;
  const link = licence?.path && survey.linkTo(licence.path, 0, 0)?.replace(/#.*$/, '');
  return html`<footer>
    <p>
      ${say(licenceText(context))}${link && html` <a href="${link}">${say(message('Licence text'))}</a>`}
      <a href="${repository}">${repository}</a>
    </p>
    <p>
      ${say(message('Written by Source Guide, a community tool. Each step says how its place was found at this commit.'))}
    </p>
  </footer>`;
}
