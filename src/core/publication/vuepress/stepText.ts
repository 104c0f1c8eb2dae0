import { message } from '../../base/message';
import { codeSpan } from '../../essay/document/codeSpan';
import type { Step, SupplementId, Walkthrough } from '../../pack/model';
import { CORE } from '../../reading/amounts';
import { stepLink } from '../../reading/stepLink';
import { transferText } from '../../reading/transferText';
import { verdictText } from '../../reading/verdictText';
import { headingOf, laneOf, type PageContext } from '../pageContext';
import { shownCode, type ShownCode, type ShownLines } from '../shownCode';
import { verdictWords } from '../stepVerdict';
import { plainMarkdown, escapedAddress, escapedCode } from './escapes';
import { fenced } from './prose';

/** What writing a part of a walkthrough needs. */
export interface PartWriter {
  readonly context: PageContext;
  /** Writes a Markdown text of the walkthrough. */
  readonly write: (markdown: string) => string;
}

/** The section of a step: its text, how its place was found, and its code with a link. */
export async function stepText(
  walkthrough: Walkthrough,
  index: number,
  { context, write }: PartWriter,
): Promise<string> {
  const step = walkthrough.steps[index];
  if (!step) return '';
  const { checkout, language, say } = context;
  const text = walkthrough.prose[language].sections.get(step.id)?.body;
  const where = [
    laneOf(walkthrough, step, language),
    say(transferText(step.reached, checkout.language)),
    ...(step.isCore ? [say(CORE)] : []),
  ];
  const code = await shownCode(checkout, walkthrough, step, language);
  const parts = [
    `## ${index + 1}. ${plainMarkdown(headingOf(walkthrough, step, language))}`,
    plainMarkdown(where.join(' · ')),
    text === undefined ? plainMarkdown(say(message('There is no text in this language yet.'))) : write(text),
    await verdict(step, context),
    ...(code ? codeParts(code, context) : []),
    editorLink(walkthrough, step, context),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The link that opens the step in VS Code, as on the static pages. */
function editorLink({ id: walkthrough }: Walkthrough, { id: step }: Step, context: PageContext): string {
  const { module } = context.checkout.pack;
  const address = escapedAddress(stepLink({ module, walkthrough, step }));
  return `[${plainMarkdown(context.say(message('Open in VS Code')))}](${address})`;
}

/** A section before or after the steps; empty if nobody wrote it. */
export function supplementText(
  walkthrough: Walkthrough,
  id: SupplementId,
  { context, write }: PartWriter,
): string {
  const { supplements, selfCheck } = walkthrough.prose[context.language];
  const section = supplements.get(id);
  if (!section) return '';
  const asked = id === 'check-yourself' && selfCheck?.questions.length ? selfCheck : undefined;
  const questions = asked?.questions.flatMap(({ question, answer }) => [
    write(`### ${question}`),
    write(answer),
  ]);
  return [`## ${plainMarkdown(section.heading)}`, write(asked?.lead ?? section.body), ...(questions ?? [])]
    .filter((part) => part !== '')
    .join('\n\n');
}

async function verdict(step: Step, context: PageContext): Promise<string> {
  const { survey, say } = context;
  const resolution = survey.resolutionOf(step);
  const words = plainMarkdown(await verdictWords(step, context));
  const candidates = resolution.candidates.map(({ path, symbol, name }) => {
    const { line } = name.start;
    return `- ${placeText(symbol, path, line, line, context)}`;
  });
  const said = `**${plainMarkdown(say(verdictText(resolution)))}**${words === '' ? '' : ` ${words}`}`;
  return candidates.length === 0 ? said : `${said}\n\n${candidates.join('\n')}`;
}

/** A symbol and a link to its lines, from 0. */
function placeText(symbol: string, path: string, first: number, last: number, context: PageContext): string {
  const place = `${path}:${first === last ? first + 1 : `${first + 1}–${last + 1}`}`;
  const address = context.survey.linkTo(path as ShownCode['path'], first, last);
  const shown = escapedCode(codeSpan(place));
  const link = address === undefined ? shown : `[${shown}](${escapedAddress(address)})`;
  return symbol === '' ? link : `${escapedCode(codeSpan(symbol))} · ${link}`;
}

function codeParts(code: ShownCode, context: PageContext): string[] {
  const { parts, symbol, path } = code;
  const [first, last] = [parts[0]?.first ?? 0, endOf(parts.at(-1)) - 1];
  const shown = parts.flatMap((part, index) => {
    const next = parts[index + 1];
    const fence = fenced(part.lines.join('\n'), infoOf(part, code));
    return next ? [fence, gap(endOf(part) + 1, next.first, context)] : [fence];
  });
  return [placeText(symbol, path, first, last, context), ...shown];
}

function endOf(part: ShownLines | undefined): number {
  return part ? part.first + part.lines.length : 0;
}

/** A block full of marked lines shows nothing. */
const LONGEST_MARKED = 8;

/** The language, and which lines of the block are those that the step is about. */
function infoOf({ first, lines }: ShownLines, { fenceName: name, site }: ShownCode): string {
  // Numbers would begin at 1, whatever the lines are.
  const fenceName = `${name}:no-line-numbers`;
  if (!site || site.last - site.first >= LONGEST_MARKED) return fenceName;
  const [start, end] = [Math.max(site.first, first), Math.min(site.last, first + lines.length - 1)];
  if (start > end) return fenceName;
  const [from, to] = [start - first + 1, end - first + 1];
  return `${fenceName}{${from === to ? from : `${from}-${to}`}}`;
}

function gap(first: number, last: number, { say }: PageContext): string {
  const text =
    first === last
      ? message('line {0} is left out', first)
      : message('lines {0} to {1} are left out', first, last);
  return `*⋯ ${plainMarkdown(say(text))}*`;
}
