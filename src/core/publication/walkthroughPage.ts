import { message } from '../base/message';
import { asidesOf, mainTextOf } from '../pack/asides';
import { GLOSSARY } from '../pack/folders';
import { SUPPLEMENTS, type Aside, type Step, type SupplementId, type Walkthrough } from '../pack/model';
import { amountTexts, CORE } from '../reading/amounts';
import { stepLink } from '../reading/stepLink';
import { transferText } from '../reading/transferText';
import { codeFigure } from './codeHtml';
import { html, type SafeHtml } from './html';
import { mapHtml } from './mapHtml';
import { originHtml } from './originHtml';
import { headingOf, laneOf, titleOf, type PageContext } from './pageContext';
import { pageHtml } from './pageFrame';
import { glossaryName, pageName } from './pageNames';
import { placedHtml, unlinkedHtml, type PlacedText } from './pageProse';
import { shownCode } from './shownCode';
import { stepVerdict, countsHtml } from './stepVerdict';

const NO_TEXT = message('There is no text in this language yet.');
const [BEFORE, ...AFTER] = SUPPLEMENTS;

/** The page of a walkthrough: introduction, map, steps with their code, and what comes after them. */
export async function walkthroughPage(walkthrough: Walkthrough, context: PageContext): Promise<string> {
  const { language, say } = context;
  const { introduction, title: written } = walkthrough.prose[language];
  const title = titleOf(walkthrough, language);
  const place = { folder: walkthrough.id };
  const steps: SafeHtml[] = [];
  for (const index of walkthrough.steps.keys()) steps.push(await stepSection(walkthrough, index, context));
  const main = html`<h1>${title}</h1>
    ${originHtml(context)}
    <p class="counts">
      ${countsHtml(walkthrough.steps, context)}${amountTexts(walkthrough).map((text) => html`<span>${say(text)}</span>`)}
    </p>
    <div class="opening">
      <div class="text">
        <div class="prose">
          ${written === '' && introduction === '' ? html`<p>${say(NO_TEXT)}</p>` : placedHtml(introduction, place, context)}
        </div>
        ${supplementSection(walkthrough, BEFORE, context)}
      </div>
      ${mapHtml(walkthrough, context)}
    </div>
    ${steps} ${AFTER.map((id) => supplementSection(walkthrough, id, context))}
    ${neighbours(walkthrough, context)}`;
  return pageHtml({ title, nameIn: (each) => pageName(walkthrough.id, each), main }, context);
}

async function stepSection(walkthrough: Walkthrough, index: number, context: PageContext): Promise<SafeHtml> {
  const step = walkthrough.steps[index];
  if (!step) return html``;
  const { checkout, language, say } = context;
  const text = walkthrough.prose[language].sections.get(step.id);
  const place = { folder: walkthrough.id, step };
  const code = await shownCode(checkout, walkthrough, step, language);
  const where = [
    laneOf(walkthrough, step, language),
    say(transferText(step.reached, checkout.language)),
    ...(step.isCore ? [say(CORE)] : []),
  ];
  return html`<section class="step" id="${step.id}">
    <div class="text">
      <h2><span class="number">${index + 1}</span> ${headingOf(walkthrough, step, language)}</h2>
      <p class="where">${where.join(' · ')}</p>
      <div class="prose">
        ${text === undefined ? html`<p>${say(NO_TEXT)}</p>` : placedHtml(mainTextOf(text), place, context)}
      </div>
      ${asidesOf(text).map((aside) => asideHtml(aside, place, context))}
      ${stepLinks(walkthrough, index, context)}
    </div>
    <div class="place">${await stepVerdict(step, context)} ${code && codeFigure(code, context)}</div>
  </section> `;
}

/** A folded part of a step. */
function asideHtml({ kind, heading, body }: Aside, place: PlacedText, context: PageContext): SafeHtml {
  return html`<details class="aside ${kind}">
    <summary>${heading}</summary>
    <div class="prose">${placedHtml(body, place, context)}</div>
  </details> `;
}

/** Links to the steps before and after one, and to the same step in VS Code. */
function stepLinks(walkthrough: Walkthrough, index: number, context: PageContext): SafeHtml {
  const { language, say, checkout } = context;
  const step = walkthrough.steps[index];
  const linked = {
    module: checkout.pack.module,
    walkthrough: walkthrough.id,
    ...(step && { step: step.id }),
  };
  const link = (step: Step | undefined, label: string): SafeHtml | undefined =>
    step && html`<a href="#${step.id}" title="${headingOf(walkthrough, step, language)}">${label}</a> `;
  return html`<p class="turn">
    ${link(walkthrough.steps[index - 1], `← ${say(message('Previous'))}`)}<span
      >${say(message('Step {0} of {1}', index + 1, walkthrough.steps.length))}</span
    >
    ${link(walkthrough.steps[index + 1], `${say(message('Next'))} →`)}
    <a class="editor" href="${stepLink(linked)}">${say(message('Open in VS Code'))}</a>
  </p>`;
}

function supplementSection(
  walkthrough: Walkthrough,
  id: SupplementId,
  context: PageContext,
): SafeHtml | undefined {
  const { supplements, selfCheck } = walkthrough.prose[context.language];
  const section = supplements.get(id);
  if (!section) return undefined;
  const place = { folder: walkthrough.id };
  const asked = id === 'check-yourself' && selfCheck?.questions.length ? selfCheck : undefined;
  const questions = asked?.questions.map(
    ({ question, answer }) =>
      html`<details>
        <summary>${unlinkedHtml(question, place, context)}</summary>
        ${placedHtml(answer, place, context)}
      </details> `,
  );
  return html`<section class="supplement prose" id="${id}">
    <h2>${section.heading}</h2>
    ${placedHtml(asked?.lead ?? section.body, place, context)}${questions}
  </section> `;
}

/** Links to the walkthroughs before and after this one, and to the glossary. */
function neighbours({ id }: Walkthrough, { walkthroughs, checkout, language, say }: PageContext): SafeHtml {
  const index = walkthroughs.findIndex((each) => each.id === id);
  const link = (other: Walkthrough | undefined, label: string): SafeHtml | undefined =>
    other &&
    html`<li>${label}: <a href="${pageName(other.id, language)}">${titleOf(other, language)}</a></li> `;
  const label = say(message('Other walkthroughs'));
  const glossary =
    checkout.pack.glossary &&
    html`<li>
      <a href="${glossaryName(language)}">${checkout.pack.glossary[language].title || GLOSSARY}</a>
    </li> `;
  const links = [
    link(walkthroughs[index - 1], say(message('Previous'))),
    link(walkthroughs[index + 1], say(message('Next'))),
    glossary,
  ];
  return links.some(Boolean)
    ? html`<nav class="neighbours" aria-label="${label}">
        <ul>
          ${links}
        </ul>
      </nav>`
    : html``;
}
