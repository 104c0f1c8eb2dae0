import { folderOf, type RepoPath } from '../base/repoPath';
import type { Language } from '../base/language';
import { message } from '../base/message';
import type { LinkTarget } from '../pack/links';
import type { Step, Walkthrough } from '../pack/model';
import { inlineProseHtml, proseHtml, type ProseSurroundings } from '../pack/proseHtml';
import { pictureHtml } from '../reading/textPictures';
import { typeHtml } from '../reading/typeHtml';
import { isTellingName } from '../reading/wordPlaces';
import { SafeHtml } from './html';
import type { PageContext } from './pageContext';
import { glossaryName, pageName } from './pageNames';
import type { Survey } from './survey';

/** A text of a pack that stands on a page. */
export interface PlacedText {
  /** Id of a walkthrough, or the folder of the glossary. */
  readonly folder: string;
  /** The step that the text is about: its own symbol is no link. */
  readonly step?: Step;
}

/** A Markdown text as safe HTML whose links work between the pages. */
export function placedHtml(markdown: string, place: PlacedText, context: PageContext): SafeHtml {
  return new SafeHtml(proseHtml(markdown, surroundingsOf(place, context)));
}

/** The same for one line that something presses or opens, so that nothing in it may be a link. */
export function unlinkedHtml(markdown: string, { folder }: PlacedText, context: PageContext): SafeHtml {
  const { checkout, language } = context;
  const surroundings = { pack: checkout.pack, folder, language, linkAttributes: () => undefined };
  return new SafeHtml(inlineProseHtml(markdown, surroundings));
}

/** The fields of a type that a walkthrough shows, with links to the repository at the commit. */
function typeFigure(
  info: string,
  lines: readonly string[],
  { folder }: PlacedText,
  context: PageContext,
): string | undefined {
  const types = context.survey.types.get(folder);
  if (!types) return undefined;
  const caption = unlinkedHtml(lines.join(' ').trim(), { folder }, context).text;
  return typeHtml(info, caption, {
    types,
    say: context.say,
    linkAttributes: ({ place, fields }, field) => {
      const line = field === undefined ? place?.line : fields[field]?.line;
      const address = place && line !== undefined && context.survey.linkTo(place.path, line, line);
      return address ? [['href', address]] : undefined;
    },
  });
}

/** About the width of the text, in pixels. */
const ROOM = 640;

type Attributes = [name: string, value: string][];

function surroundingsOf({ folder, step }: PlacedText, context: PageContext): ProseSurroundings {
  const { checkout, walkthroughs, language } = context;
  const place = { folder, ...(step && { step }) };
  const words = { wordAttributes: (word: string) => wordAttributes(word, place, context) };
  return {
    ...words,
    fenceHtml: (info, lines) =>
      typeFigure(info, lines, place, context) ?? pictureHtml(info, lines, { ...words, room: ROOM }),
    pack: checkout.pack,
    folder,
    language,
    linkAttributes: (target) => {
      const address = addressOf(target, walkthroughs, language);
      const isWord = target.kind === 'word';
      return address === undefined ? undefined : [['href', address], ...(isWord ? wordClass() : [])];
    },
  };
}

function wordClass(): Attributes {
  return [['class', 'word']];
}

/** The address of the target of a link; `undefined` if it has no page. */
function addressOf(
  target: LinkTarget,
  published: readonly Walkthrough[],
  language: Language,
): string | undefined {
  switch (target.kind) {
    case 'web':
      return target.address;
    case 'glossary':
      return glossaryName(language);
    case 'word':
      return `${glossaryName(language)}#${target.word}`;
    default: {
      if (!published.some(({ id }) => id === target.walkthrough)) return undefined;
      const section =
        target.kind === 'step' ? target.step : target.kind === 'supplement' ? target.supplement : '';
      return `${pageName(target.walkthrough, language)}${section === '' ? '' : `#${section}`}`;
    }
  }
}

/** A word that is the symbol of another step leads there; one that only one declaration can mean, to the repository. */
function wordAttributes(
  word: string,
  { folder, step: own }: PlacedText,
  context: PageContext,
): Attributes | undefined {
  const { checkout, walkthroughs, survey, language, say } = context;
  if (survey.lacking.has(word))
    return [
      ['class', 'lacking'],
      ['title', say(message('not in this checkout'))],
    ];
  const symbolOf = (step: Step): string =>
    survey.resolutionOf(step).place?.symbol ?? step.anchor.symbol.written;
  const symbol = checkout.language.parseSymbol(word);
  const isTelling = symbol && (symbol.owner !== undefined || isTellingName(symbol.name));
  if (!isTelling || (own && symbolOf(own) === word)) return undefined;
  const walkthrough = walkthroughs.find(({ id }) => id === folder);
  const step = walkthrough?.steps.find((each) => symbolOf(each) === word);
  if (walkthrough && step)
    return [
      ['href', `${pageName(walkthrough.id, language)}#${step.id}`],
      ['class', 'code'],
    ];
  const declared = survey.words.get(word);
  if (declared?.isLocal && !foldersOf(walkthrough, survey).has(folderOf(declared.path))) return undefined;
  const address = declared && survey.linkTo(declared.path, declared.line, declared.line);
  if (!declared || address === undefined) return undefined;
  return [
    ['href', address],
    ['class', 'code'],
    ['title', `${declared.path}:${declared.line + 1}`],
  ];
}

/** The folders of the code that a walkthrough leads to. */
function foldersOf(walkthrough: Walkthrough | undefined, survey: Survey): ReadonlySet<RepoPath> {
  const places = walkthrough?.steps.map((step) => survey.resolutionOf(step).place) ?? [];
  return new Set(places.flatMap((place) => (place ? [folderOf(place.path)] : [])));
}
