import { codeSpan } from '../essay/document/codeSpan';
import { parseWithoutFrontMatter, rewrite, type Replacement } from '../essay/document/edits';
import { kindOf, labelOf } from '../essay/export/links';
import type { EssayDocument } from '../essay/document/model';
import { LANGUAGES } from '../base/language';
import { ROOT } from '../base/repoPath';
import { linesOf } from '../base/text';
import { blockReader, parseDocument } from '../pack/document';
import { FOOTER } from './footer';
import { TOUR_TEXTS } from './texts';

/** The text of a step, made fit for a pack. */
export interface ImportedProse {
  /** Markdown for a section of a pack. */
  readonly body: string;
  /** How many links and pictures became plain text because they do not lead to a web page. */
  readonly links: number;
  /** How many commands became plain text. CodeTour would run them. */
  readonly commands: number;
}

/** Makes the text of a step fit for a pack. `idOf` gives the id of a step by its number in the tour. */
export function importedProse(
  description: string,
  idOf: (number: number) => string | undefined,
): ImportedProse {
  let [links, commands] = [0, 0];
  const text = linesOf(description).join('\n');
  const withoutCommands = rewrite(parseWithoutFrontMatter(text), (essay) => {
    const edits = commandEdits(essay);
    commands = edits.length;
    return edits;
  });
  const linked = rewrite(withoutCommands, (essay) => {
    const gone = linkEdits(essay);
    links = gone.length;
    return [...gone, ...referenceEdits(essay, idOf)];
  });
  return { body: standingAlone(linked.text.trim()), links, commands };
}

/** CodeTour shows a line `>> command` as a button. */
function commandEdits({ text, fences, lines }: EssayDocument): Replacement[] {
  let next = 0;
  return [...text.matchAll(/^>>[ \t]+(.*)$/gm)].flatMap(({ 0: whole, 1: command = '', index }) => {
    while ((fences[next]?.end ?? Infinity) <= index) next++;
    if ((fences[next]?.start ?? Infinity) <= index) return [];
    const { line } = lines.positionAt(index);
    const isBlankBefore = line === 0 || lines.lineText(line - 1).trim() === '';
    const written = command.trim() === '' ? '' : codeSpan(command.trim());
    return [{ start: index, end: index + whole.length, text: isBlankBefore ? written : `\n${written}` }];
  });
}

/** Links and pictures that a pack cannot have become plain text. */
function linkEdits(essay: EssayDocument): Replacement[] {
  const gone = essay.links.filter(({ address }) => kindOf(address) !== 'web');
  return [
    ...gone.map((link) => ({ start: link.start, end: link.end, text: labelOf(link, essay) })),
    ...essay.pictures.map(({ start, end, alternative }) => ({ start, end, text: alternative })),
  ];
}

const REFERENCE = /(?:\[([^[\]]+)\])?\[#(\d{1,4})\](?!\()/g;

/** In a tour, `[words][#2]` links to a step by its number; in a pack, links use the id. */
function referenceEdits(
  { blocks, text }: EssayDocument,
  idOf: (number: number) => string | undefined,
): Replacement[] {
  return blocks.flatMap(({ prose, offsetOf }) =>
    [...prose.matchAll(REFERENCE)].flatMap(({ 0: whole, 2: number = '', index }) => {
      const id = idOf(Number(number));
      if (id === undefined) return [];
      const start = offsetOf(index);
      const end = offsetOf(index + whole.length - 1) + 1;
      const written = text.slice(start, end);
      const label = written.slice(1, written.lastIndexOf('[#') - 1);
      return [{ start, end, text: `[${label === '' ? `#${number}` : label}](#${id})` }];
    }),
  );
}

/** Makes a text end where its section ends: lowers headings below those of sections, and closes fences. */
export function standingAlone(text: string): string {
  const lowered = closed(withLowHeadings(text)).trim();
  if (isAlone(lowered)) return lowered;
  // Markdown reads lines that begin with four blanks as code, whatever they contain.
  return linesOf(text)
    .map((line) => `    ${line}`)
    .join('\n');
}

function isAlone(body: string): boolean {
  const { sections, title } = parseDocument(`# T\n\n## A {#a}\n\n${body}\n\n## B {#b}\n\nend`, ROOT);
  const isWhole = sections.get('a')?.body === body && sections.get('b')?.body === 'end';
  return title === 'T' && sections.size === 2 && isWhole;
}

function withLowHeadings(text: string): string {
  const lines = linesOf(text);
  const tokens = blockReader.parse(lines.join('\n'), {});
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open' || token.level !== 0 || !token.map) return;
    if (token.tag !== 'h1' && token.tag !== 'h2') return;
    const [first, end] = token.map;
    const heading = tokens[index + 1]?.content.replace(/\s*\n\s*/g, ' ') ?? '';
    lines[first] = `### ${heading}`;
    for (let line = first + 1; line < end; line++) lines[line] = '';
  });
  return lines.join('\n');
}

function closed(text: string): string {
  const lines = linesOf(text);
  const last = blockReader.parse(text, {}).at(-1);
  if (last?.type !== 'fence' || !last.map || last.map[1] < lines.length) return text;
  const isClosed = last.map[1] - last.map[0] > 1 && (lines.at(-1) ?? '').trim().startsWith(last.markup);
  return isClosed ? text : `${text}\n${last.markup}`;
}

/** Words of the footers that we write. A text below a line that has one of them is a footer. */
const FOOTER_WORDS = LANGUAGES.flatMap((language) => [TOUR_TEXTS[language].lane(''), 'Source Guide']).map(
  (words) => words.trim(),
);

/** The text of a step that we exported, without its footer. */
export function withoutFooter(description: string): string {
  const text = linesOf(description).join('\n');
  const end = text.lastIndexOf(`\n\n${FOOTER}\n\n`);
  const footer = text.slice(Math.max(0, end));
  return end >= 0 && FOOTER_WORDS.some((words) => footer.includes(words)) ? text.slice(0, end) : text;
}

/** A description without the heading at its top, if that repeats the title. */
export function withoutHeading(description: string, title: string): string {
  const match = /^\s*#{1,6}[ \t]+([^\n]*)(?:\n|$)/.exec(description);
  return match?.[1]?.trim() === title && title !== '' ? description.slice(match[0].length) : description;
}
