import { parseBody, rewrite } from '../essay/document/edits';
import { labelOf } from '../essay/export/links';
import type { Language } from '../base/language';
import { resolveLink, type LinkTarget } from '../pack/links';
import type { Pack, Walkthrough } from '../pack/model';
import { TOUR_TEXTS } from './texts';

/** What a text is turned into CodeTour's Markdown for. */
export interface ProseContext {
  readonly pack: Pack;
  readonly walkthrough: Walkthrough;
  readonly language: Language;
  /** Number of the tour's step, from 1, that a step or a page of the walkthrough became; by its id. */
  readonly numberOf: ReadonlyMap<string, number>;
}

/** A text for a tour, and the words of the glossary that it links to. */
export interface TourProse {
  readonly markdown: string;
  readonly words: readonly string[];
}

/**
 * Turns the links of a text of the pack into what CodeTour can follow: other steps by their number, everything else
 * inside the pack as words. What CodeTour would run as a command becomes plain text.
 */
export function tourProse(markdown: string, context: ProseContext): TourProse {
  const words = new Set<string>();
  const { walkthrough, language } = context;
  const source = { folder: walkthrough.id, language };
  const plain = rewrite(parseBody(markdown), (essay) => [
    ...essay.links.flatMap((link) => {
      const { start, end, address } = link;
      const target = resolveLink(context.pack, address, source);
      if (target.kind === 'web') return [];
      if (target.kind === 'word') words.add(target.word);
      const label = labelOf(link, essay);
      const written = target.kind === 'broken' ? label : insideText(label, target, context);
      return [{ start, end, text: spaced(written, essay.text, start, end) }];
    }),
    ...essay.pictures.map(({ start, end, alternative }) => ({ start, end, text: alternative })),
  ]);
  return { markdown: withoutShellLines(plain.text).trim(), words: [...words] };
}

function insideText(label: string, target: LinkTarget, context: ProseContext): string {
  switch (target.kind) {
    case 'web':
    case 'glossary':
    case 'word':
      return label;
    case 'walkthrough':
      return target.walkthrough === context.walkthrough.id
        ? label
        : elsewhere(label, target.walkthrough, undefined, context);
    case 'step':
      return stepLink(label, target.walkthrough, target.step, context);
    case 'supplement':
      return stepLink(label, target.walkthrough, target.supplement, context);
  }
}

function stepLink(label: string, walkthrough: string, id: string, context: ProseContext): string {
  if (walkthrough !== context.walkthrough.id) return elsewhere(label, walkthrough, id, context);
  const number = context.numberOf.get(id);
  if (number === undefined) return label;
  return /[[\]]/.test(label) ? `${label} [#${number}]` : `[${label}][#${number}]`;
}

/** A tour that the reader may not have: its title says where to look, in words that stand without it. */
function elsewhere(label: string, id: string, section: string | undefined, context: ProseContext): string {
  const prose = context.pack.walkthroughs.find((each) => each.id === id)?.prose[context.language];
  const heading = prose?.sections.get(section ?? '')?.heading ?? '';
  return TOUR_TEXTS[context.language].elsewhere(
    label,
    plainTitle(prose?.title ?? '') || id,
    plainTitle(heading),
  );
}

/** CodeTour reads `[a][#1](b)` and `[x][a][#1]` otherwise. */
function spaced(written: string, text: string, start: number, end: number): string {
  const before = text[start - 1] === ']' ? ' ' : '';
  return before + written + (/[([]/.test(text[end] ?? '') ? ' ' : '');
}

/** CodeTour makes a link that runs a command of each line that begins with `>> `. One space before it is nothing to Markdown. */
function withoutShellLines(markdown: string): string {
  return markdown.replace(/^>>(?=\s)/gm, ' >>');
}

/** A heading or a title as a tour has it: CodeTour puts it into labels of links, so it must not end one. */
export function plainTitle(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('[', '(').replaceAll(']', ')').trim();
}

/** The first paragraph without links and marks of code, for a tooltip. */
export function firstParagraph(markdown: string): string {
  const paragraph = markdown.split(/\n[ \t]*\n/, 1)[0] ?? '';
  const plain = rewrite(parseBody(paragraph), (essay) =>
    essay.links.map((link) => ({ start: link.start, end: link.end, text: labelOf(link, essay) })),
  );
  return plainTitle(plain.text.replace(/[`*]/g, ''));
}

/** Code in a line of Markdown, whatever it holds. */
export function codeSpan(code: string): string {
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const mark = '`'.repeat(longest + 1);
  return longest > 0 ? `${mark} ${code} ${mark}` : `${mark}${code}${mark}`;
}
