import type { Language } from '../../base/language';
import { message } from '../../base/message';
import type { RepoPath } from '../../base/repoPath';
import { commitLink } from '../../essay/excerpt/permalink';
import { GLOSSARY } from '../../pack/folders';
import type { LinkTarget } from '../../pack/links';
import type { Step, Walkthrough } from '../../pack/model';
import type { PublicationRequest } from '../model';
import { sizeTexts } from '../../reading/amounts';
import { headingOf, languageTag, titleOf, type PageContext } from '../pageContext';
import { licenceText } from '../pageFrame';
import { originNotes, versionText } from '../originHtml';
import { surveyCheckout } from '../survey';
import { verdictText } from '../../reading/verdictText';
import { plainMarkdown, escapedAddress, headingId } from './escapes';
import { FenceTexts } from './fenceTexts';
import { writtenProse, type ProsePlace } from './prose';
import { mapSvg, mapText, type MapAddresses } from './stepMap';
import { stepText, supplementText } from './stepText';

/** A page, a picture or the sidebar, for a VuePress site. */
export interface VuepressFile {
  /** A plain name, without folders. */
  readonly path: RepoPath;
  readonly text: string;
}

/** Pages of walkthroughs for a site that VuePress builds. */
export interface VuepressPages {
  /** Those of each language go into one folder. */
  readonly files: Readonly<Partial<Record<Language, readonly VuepressFile[]>>>;
  /** The steps that have no certain place: `ambiguous` or `lost`. */
  readonly uncertain: readonly Step[];
}

/**
 * Writes walkthroughs as Markdown pages with front matter, and a sidebar. Packs and repositories are hostile, and VuePress
 * compiles Markdown to code: so every text is escaped or written again, and nothing in it is HTML.
 */
export async function vuepressPages(request: PublicationRequest): Promise<VuepressPages> {
  const { checkout, walkthroughs } = request;
  const survey = await surveyCheckout(request);
  const files: Partial<Record<Language, readonly VuepressFile[]>> = {};
  for (const language of checkout.pack.languages) {
    const say = request.translate[language];
    files[language] = await pagesIn({ checkout, walkthroughs, survey, language, say });
  }
  const uncertain = walkthroughs
    .flatMap(({ steps }) => steps)
    .filter((step) => ['ambiguous', 'lost'].includes(survey.resolutionOf(step).verdict));
  return { files, uncertain };
}

async function pagesIn(context: PageContext): Promise<VuepressFile[]> {
  const { checkout, walkthroughs, language } = context;
  const files = [file('index.md', indexText(context))];
  for (const walkthrough of walkthroughs) {
    const fences = new FenceTexts(walkthrough.id, context);
    files.push(file(`${pageId(walkthrough.id)}.md`, await walkthroughText(walkthrough, fences, context)));
    files.push(...fences.pictures.map((svg, index) => file(fences.nameOf(index), svg)));
    if (walkthrough.steps.length > 0)
      files.push(file(pictureName(walkthrough.id), mapSvg(walkthrough, context)));
  }
  const glossary = checkout.pack.glossary?.[language];
  if (glossary) {
    const parts = [...glossary.words.values()].flatMap(({ heading, body }) => [
      `## ${plainMarkdown(heading)}`,
      prose(body, GLOSSARY, context),
    ]);
    const title = glossary.title || GLOSSARY;
    const text = [prose(glossary.introduction, GLOSSARY, context), ...parts];
    files.push(file(`${GLOSSARY}.md`, page(title, text, context)));
  }
  files.push(file('sidebar.json', sidebar(context)));
  return files;
}

function file(name: string, text: string): VuepressFile {
  return { path: name as RepoPath, text };
}

/** The name of a page without its ending. Ids have no dots, so no walkthrough takes the name of another page. */
function pageId(walkthrough: string): string {
  const isTaken = walkthrough === 'index' || walkthrough === GLOSSARY;
  return isTaken ? `walkthrough.${walkthrough}` : walkthrough;
}

/** The picture of the walkthrough map of a page. */
function pictureName(walkthrough: string): string {
  return `${pageId(walkthrough)}.svg`;
}

function page(title: string, parts: readonly string[], context: PageContext): string {
  const { language, say } = context;
  const front = [`title: ${JSON.stringify(plain(title))}`, `lang: ${languageTag(language)}`];
  const licence = `*${plainMarkdown(say(licenceText(context)))}*`;
  const body = [`# ${plainMarkdown(title)}`, ...parts, licence].filter((part) => part !== '');
  return `---\n${front.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}

function siteTitle({ checkout, say }: PageContext): string {
  return say(message('Walkthroughs of {0}', checkout.pack.name));
}

function indexText(context: PageContext): string {
  const { checkout, walkthroughs, language, say } = context;
  const rows = walkthroughs.map((walkthrough) => {
    const link = `[${plainMarkdown(titleOf(walkthrough, language))}](./${pageId(walkthrough.id)}.md)`;
    return `${link} · ${plainMarkdown(sizeTexts(walkthrough).map(say).join(' · '))} · ${counts(walkthrough, context)}`;
  });
  const list = rows.map((row, index) => `${index + 1}. ${row}`).join('\n');
  const glossary = checkout.pack.glossary?.[language];
  const words = glossary ? `[${plainMarkdown(glossary.title || GLOSSARY)}](./${GLOSSARY}.md)` : '';
  return page(siteTitle(context), [origin(context), list, words], context);
}

async function walkthroughText(
  walkthrough: Walkthrough,
  fences: FenceTexts,
  context: PageContext,
): Promise<string> {
  const { language } = context;
  const { introduction } = walkthrough.prose[language];
  const write = (text: string): string => prose(text, walkthrough.id, context, fences);
  const writer = { context, write };
  const steps: string[] = [];
  for (const index of walkthrough.steps.keys()) steps.push(await stepText(walkthrough, index, writer));
  const before = supplementText(walkthrough, 'prerequisites', writer);
  const after = (['worked-example', 'check-yourself', 'exercise', 'essay-ideas'] as const).map((id) =>
    supplementText(walkthrough, id, writer),
  );
  const parts = [origin(context), counts(walkthrough, context), writer.write(introduction)];
  const map = steps.length === 0 ? '' : mapText(walkthrough, mapAddresses(walkthrough, context), context);
  return page(titleOf(walkthrough, language), [...parts, before, map, ...steps, ...after], context);
}

function mapAddresses(walkthrough: Walkthrough, context: PageContext): MapAddresses {
  return {
    picture: `./${pictureName(walkthrough.id)}`,
    stepAt: (index) => stepAddress(walkthrough, index, context),
  };
}

/** Which code the pages are about. */
function origin(context: PageContext): string {
  const { survey, say } = context;
  const { head, pin } = survey;
  const notes = originNotes(context).map((note) => `> ${plainMarkdown(say(note))}`);
  if (!head) return notes.join('\n>\n');
  const label = plainMarkdown(say(message('Commit {0}', head.commit.slice(0, 10))));
  const address = head.commit === pin.commit ? commitLink(pin.repository, head.commit) : '';
  const commit = address === '' ? label : `[${label}](${escapedAddress(address)})`;
  const facts = [commit, head.date ?? '', plainMarkdown(versionText(context))].filter((each) => each !== '');
  return [`> ${facts.join(' · ')}`, ...notes].join('\n>\n');
}

function counts({ steps }: Walkthrough, { survey, say }: PageContext): string {
  const found = new Map<string, number>();
  for (const step of steps) {
    const label = say(verdictText(survey.resolutionOf(step)));
    found.set(label, (found.get(label) ?? 0) + 1);
  }
  return [...found]
    .map(([label, count]) => plainMarkdown(say(message('{0}: {1}', label, count))))
    .join(' · ');
}

function prose(markdown: string, folder: string, context: PageContext, fences?: FenceTexts): string {
  const place: ProsePlace = {
    folder,
    addressOf: (target) => addressOf(target, context),
    ...(fences && { fenceText: (info, lines) => fences.textOf(info, lines) }),
  };
  return writtenProse(markdown, place, context);
}

function addressOf(target: LinkTarget, context: PageContext): string | undefined {
  const { checkout, walkthroughs, language } = context;
  if (target.kind === 'web') return target.address;
  if (target.kind === 'glossary') return `./${GLOSSARY}.md`;
  if (target.kind === 'word') {
    const heading = checkout.pack.glossary?.[language].words.get(target.word)?.heading;
    return `./${GLOSSARY}.md${heading === undefined ? '' : `#${encodeURIComponent(headingId(heading))}`}`;
  }
  const walkthrough = walkthroughs.find(({ id }) => id === target.walkthrough);
  if (!walkthrough) return undefined;
  const name = `./${pageId(walkthrough.id)}.md`;
  const { supplements } = walkthrough.prose[language];
  if (target.kind === 'walkthrough') return name;
  if (target.kind === 'supplement') {
    const heading = supplements.get(target.supplement)?.heading;
    return heading === undefined ? name : `${name}#${encodeURIComponent(headingId(heading))}`;
  }
  return stepAddress(
    walkthrough,
    walkthrough.steps.findIndex(({ id }) => id === target.step),
    context,
  );
}

function stepAddress(walkthrough: Walkthrough, index: number, { language }: PageContext): string {
  const step = walkthrough.steps[index];
  const heading = `${index + 1}. ${step ? headingOf(walkthrough, step, language) : ''}`;
  return `./${pageId(walkthrough.id)}.md#${encodeURIComponent(headingId(heading))}`;
}

/** The pages in the form that themes of VuePress read; `prefix` is the folder into which the pages are copied. */
function sidebar(context: PageContext): string {
  const { checkout, walkthroughs, language } = context;
  const glossary = checkout.pack.glossary?.[language];
  const children = [
    ...walkthroughs.map((walkthrough) => ({
      text: titleOf(walkthrough, language),
      link: `${pageId(walkthrough.id)}.md`,
    })),
    ...(glossary ? [{ text: glossary.title || GLOSSARY, link: `${GLOSSARY}.md` }] : []),
  ].map(({ text, link }) => ({ text: plain(text), link }));
  const group = { text: plain(siteTitle(context)), prefix: './', children };
  return `${JSON.stringify([group], undefined, 2)}\n`;
}

/** Programs put these texts into HTML as they are. */
function plain(text: string): string {
  return text.replace(/[<>&]/g, '').replace(/\{(?=\{)/g, '{ ');
}
