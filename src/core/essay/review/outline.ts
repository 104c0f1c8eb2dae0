import type { TextRange } from '../../base/text';
import type { Language } from '../../base/language';
import { unitsOf } from '../document/counting';
import type { EssayDocument } from '../document/model';
import { sectionsOf, type Section } from '../document/sections';
import type { Finding } from '../lint/finding';
import { CODE_BOUNDS } from '../lint/rules/codeAmount';
import { PROSE_BOUNDS } from '../lint/rules/proseLength';

/** How much of something there is. Prose counts as characters in a Chinese essay, as words in an English one. */
export interface Amounts {
  /** Chinese characters or English words of the writer. */
  readonly prose: number;
  /** Number of pieces of quoted source. */
  readonly excerpts: number;
  /** Lines of quoted source. */
  readonly codeLines: number;
  /** Drawings and pictures. */
  readonly figures: number;
  /** Questions of the draft that are not answered. */
  readonly prompts: number;
}

/** A part of an essay, from its heading to the next one of any level. */
export interface OutlineSection extends Amounts {
  /** Empty for the content before the first heading. */
  readonly heading: string;
  /** 2 for `##`; 0 for the content before the first heading. */
  readonly level: number;
  /** The first line of the section, from 0. */
  readonly line: number;
  /** The line after the section, from 0. */
  readonly endLine: number;
  /** Number of findings with severity error in this section. */
  readonly errors: number;
  /** Number of findings with severity warning in this section. */
  readonly warnings: number;
}

/** What an essay has and what it should have. */
export interface Outline {
  /** Decides the unit of `prose`. */
  readonly language: Language;
  /** In the order of the text. */
  readonly sections: readonly OutlineSection[];
  /** Amounts of the whole essay. */
  readonly total: Amounts;
  /** What an analysis should have; absent for every other kind. */
  readonly wanted?: {
    readonly prose: { readonly least: number; readonly most: number };
    readonly excerpts: { readonly least: number; readonly most: number };
    readonly codeLines: { readonly most: number };
  };
}

/** Counts the content of each part of an essay. */
export function outlineOf(essay: EssayDocument, findings: readonly Finding[], isAnalysis: boolean): Outline {
  const sections = sectionsOf(essay);
  const lastLine = essay.lines.positionAt(essay.text.length).line + 1;
  // What is said of the whole essay belongs to no part of it.
  const problems = findings.filter(({ range }) => !isEmpty(range));
  const outlined = sections.map((section, index): OutlineSection => {
    const line = section.heading?.line ?? essay.bodyLine;
    const endLine = sections[index + 1]?.heading?.line ?? lastLine;
    const within = problems.filter(({ range }) => range.start.line >= line && range.start.line < endLine);
    return {
      heading: section.heading?.text ?? '',
      level: section.heading?.level ?? 0,
      line,
      endLine,
      ...amountsOf(section, essay, startOf(line, essay), startOf(endLine, essay)),
      errors: within.filter(({ severity }) => severity === 'error').length,
      warnings: within.filter(({ severity }) => severity === 'warning').length,
    };
  });
  const [first, ...others] = outlined;
  const isFirstEmpty = first?.level === 0 && first.endLine <= first.line + 1;
  return {
    language: essay.language,
    sections: isFirstEmpty ? others : outlined,
    total: amountsOf(essay, essay, 0, Infinity),
    ...(isAnalysis && { wanted: wantedIn(essay.language) }),
  };
}

/** Where a line begins; past the last one, everything does. */
function startOf(line: number, { lines, text }: EssayDocument): number {
  return line > lines.positionAt(text.length).line ? Infinity : lines.offsetAt({ line, column: 0 });
}

function amountsOf(
  { blocks, fences }: Pick<Section, 'blocks' | 'fences'>,
  { language, pictures }: EssayDocument,
  start: number,
  end: number,
): Amounts {
  const sources = fences.filter(({ shows }) => shows === 'source');
  const drawings = fences.filter(({ shows }) => shows === 'diagram').length;
  return {
    prose: unitsOf(blocks, language),
    excerpts: sources.length,
    codeLines: sources.reduce((total, { lines }) => total + lines.length, 0),
    figures: drawings + pictures.filter((picture) => picture.start >= start && picture.start < end).length,
    prompts: blocks.filter(({ role }) => role === 'prompt').length,
  };
}

function isEmpty({ start, end }: TextRange): boolean {
  return start.line === end.line && start.column === end.column;
}

function wantedIn(language: Language): NonNullable<Outline['wanted']> {
  const { short, long } = PROSE_BOUNDS[language];
  const { fewest, most, mostLines } = CODE_BOUNDS;
  return {
    prose: { least: short, most: long },
    excerpts: { least: fewest, most },
    codeLines: { most: mostLines },
  };
}
