import { parseBody, rewrite, type Replacement } from '../essay/document/edits';
import { kindOf, labelOf } from '../essay/export/links';
import type { EssayDocument } from '../essay/document/model';
import { LANGUAGES } from '../base/language';
import { ROOT } from '../base/repoPath';
import { linesOf } from '../base/text';
import { blockReader, parseDocument } from '../pack/document';
import { FOOTER } from './footer';
import { TOUR_TEXTS } from './texts';
import { codeSpan } from './tourProse';

/** What became of the text of a step. */
export interface ImportedProse {
  /** Markdown that can stand in a section of a pack. */
  readonly body: string;
  /** How many links and pictures became words, for they lead to no page of the web. */
  readonly links: number;
  /** How many lines would have been run as commands. */
  readonly commands: number;
}

/** Turns the text of a step into one that a pack may hold. `idOf` gives the id of a step by its number in the tour. */
export function importedProse(
  description: string,
  idOf: (number: number) => string | undefined,
): ImportedProse {
  let [links, commands] = [0, 0];
  const text = linesOf(description).join('\n');
  const withoutCommands = rewrite(parseBody(text), (essay) => {
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

/** A line `>> command` is a button for CodeTour. */
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

/** Links and pictures that are none in a pack become their words. */
function linkEdits(essay: EssayDocument): Replacement[] {
  const gone = essay.links.filter(({ address }) => kindOf(address) !== 'web');
  return [
    ...gone.map((link) => ({ start: link.start, end: link.end, text: labelOf(link, essay) })),
    ...essay.pictures.map(({ start, end, alternative }) => ({ start, end, text: alternative })),
  ];
}

const REFERENCE = /(?:\[([^[\]]+)\])?\[#(\d{1,4})\](?!\()/g;

/** `[words][#2]` leads to a step by its number, which links of a pack do by its id. */
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

/** A text that ends where its section does: headings are below those of sections, and fences are closed. */
export function standingAlone(text: string): string {
  const lowered = closed(withLowHeadings(text)).trim();
  if (isAlone(lowered)) return lowered;
  // Nothing that begins with four blanks after an empty line is anything but code.
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

/** What the footers of this extension say, one of which tells that the rest of a text is one. */
const OWN_WORDS = LANGUAGES.flatMap((language) => [TOUR_TEXTS[language].lane(''), 'Source Guide']).map(
  (words) => words.trim(),
);

/** The text of a step that this extension wrote, without what it put below the prose. */
export function withoutFooter(description: string): string {
  const text = linesOf(description).join('\n');
  const end = text.lastIndexOf(`\n\n${FOOTER}\n\n`);
  const footer = text.slice(Math.max(0, end));
  return end >= 0 && OWN_WORDS.some((words) => footer.includes(words)) ? text.slice(0, end) : text;
}

/** Without a heading at its top that says what the title says. */
export function withoutHeading(description: string, title: string): string {
  const match = /^\s*#{1,6}[ \t]+([^\n]*)(?:\n|$)/.exec(description);
  return match?.[1]?.trim() === title && title !== '' ? description.slice(match[0].length) : description;
}
