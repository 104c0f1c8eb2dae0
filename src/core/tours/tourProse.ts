import { parseWithoutFrontMatter, rewrite } from '../essay/document/edits';
import { labelOf } from '../essay/export/links';
import type { Language } from '../base/language';
import { resolveLink, type LinkTarget } from '../pack/links';
import type { Pack, Walkthrough } from '../pack/model';
import { TOUR_TEXTS } from './texts';

/** The walkthrough and the language of a text. */
export interface ProseContext {
  readonly pack: Pack;
  readonly walkthrough: Walkthrough;
  readonly language: Language;
  /** The 1-based number in the tour of each step and page of the walkthrough, by its id. */
  readonly numberOf: ReadonlyMap<string, number>;
}

/** A text for a tour. */
export interface TourProse {
  readonly markdown: string;
  /** Ids of the glossary words that the text links to. */
  readonly words: readonly string[];
}

/**
 * Makes a text of the pack fit for CodeTour. Links to steps use their number, other links inside the pack become plain
 * text, and so do lines that CodeTour would run as commands.
 */
export function tourProse(markdown: string, context: ProseContext): TourProse {
  const words = new Set<string>();
  const { walkthrough, language } = context;
  const source = { folder: walkthrough.id, language };
  const plain = rewrite(parseWithoutFrontMatter(markdown), (essay) => [
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
        : inOtherWalkthrough(label, target.walkthrough, undefined, context);
    case 'step':
      return stepLink(label, target.walkthrough, target.step, context);
    case 'supplement':
      return stepLink(label, target.walkthrough, target.supplement, context);
  }
}

function stepLink(label: string, walkthrough: string, id: string, context: ProseContext): string {
  if (walkthrough !== context.walkthrough.id) return inOtherWalkthrough(label, walkthrough, id, context);
  const number = context.numberOf.get(id);
  if (number === undefined) return label;
  return /[[\]]/.test(label) ? `${label} [#${number}]` : `[${label}][#${number}]`;
}

/** A link into another walkthrough, whose tour the reader may not have, becomes text with the title of that walkthrough. */
function inOtherWalkthrough(
  label: string,
  id: string,
  section: string | undefined,
  context: ProseContext,
): string {
  const prose = context.pack.walkthroughs.find((each) => each.id === id)?.prose[context.language];
  const heading = prose?.sections.get(section ?? '')?.heading ?? '';
  return TOUR_TEXTS[context.language].otherWalkthrough(
    label,
    plainTitle(prose?.title ?? '') || id,
    plainTitle(heading),
  );
}

/** Adds spaces where CodeTour would read a link together with the brackets beside it: `[a][#1](b)`, `[x][a][#1]`. */
function spaced(written: string, text: string, start: number, end: number): string {
  const before = text[start - 1] === ']' ? ' ' : '';
  return before + written + (/[([]/.test(text[end] ?? '') ? ' ' : '');
}

/** CodeTour turns each line that begins with `>> ` into a link that runs it. A space in front prevents that and does not change the Markdown. */
function withoutShellLines(markdown: string): string {
  return markdown.replace(/^>>(?=\s)/gm, ' >>');
}

/** A title for a tour, without the square brackets that would end the label of a link. */
export function plainTitle(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('[', '(').replaceAll(']', ')').trim();
}

/** The first paragraph without links and code marks, for a tooltip. */
export function firstParagraph(markdown: string): string {
  const paragraph = markdown.split(/\n[ \t]*\n/, 1)[0] ?? '';
  const plain = rewrite(parseWithoutFrontMatter(paragraph), (essay) =>
    essay.links.map((link) => ({ start: link.start, end: link.end, text: labelOf(link, essay) })),
  );
  return plainTitle(plain.text.replace(/[`*]/g, ''));
}
