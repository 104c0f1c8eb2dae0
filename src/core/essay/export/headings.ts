import { titleIn } from './facts';
import { rewrite, type Replacement } from '../document/edits';
import { plainText } from './markdownText';
import type { EssayDocument, Heading } from '../document/model';

/** How deep a target's headings go. */
export interface HeadingRules {
  /** The deepest level that is shown as one; deeper headings become lines in bold type. */
  readonly deepest: number;
}

/**
 * Begins the headings at the second level, for the title is shown by the site. A first heading that repeats the title is
 * dropped, others of the first level move all headings down by one.
 */
export function settleHeadings(body: EssayDocument, title: string, { deepest }: HeadingRules): EssayDocument {
  const untitled = rewrite(body, (essay) => titleEdits(essay, title));
  return rewrite(untitled, (essay) => {
    const shift = essay.headings.some(({ level }) => level === 1) ? 1 : 0;
    return essay.headings.flatMap(
      (heading) => headingEdit(essay, heading, heading.level + shift, deepest) ?? [],
    );
  });
}

function titleEdits(essay: EssayDocument, title: string): Replacement[] {
  const [first] = essay.headings;
  return first?.level === 1 && titleIn(essay) === title ? [{ ...linesOf(essay, first), text: '' }] : [];
}

function headingEdit(
  essay: EssayDocument,
  heading: Heading,
  wanted: number,
  deepest: number,
): Replacement | undefined {
  const level = Math.min(6, wanted);
  if (level === heading.level && level <= deepest) return undefined;
  const { start, end } = linesOf(essay, heading);
  const { line } = heading;
  const source = essay.lines.lineText(line);
  const prefix = source.slice(0, Math.max(0, source.search(/[^\s>]/)));
  const content = heading.text.replace(/\s*\n\s*/g, ' ').trim();
  const isBold = level > deepest && !content.includes('*');
  const written = isBold ? `**${content}**` : `${'#'.repeat(Math.min(level, deepest))} ${content}`;
  return content === '' ? undefined : { start, end, text: `${prefix}${written}\n` };
}

/** The lines of a heading, with the rule below it when it has one. */
function linesOf(
  { lines, text }: EssayDocument,
  { line, text: content }: Heading,
): { start: number; end: number } {
  const start = lines.offsetAt({ line, column: 0 });
  const isUnderlined = !/^[\s>]*(?:[-*+] |\d+[.)] )*\s*#{1,6}(?:\s|$)/.test(
    lines.lineText(line).slice(0, 300),
  );
  const last = line + content.split('\n').length + (isUnderlined ? 1 : 0);
  return { start, end: Math.min(text.length, lines.offsetAt({ line: last, column: 0 })) };
}

/** A heading as it reads, without marks. */
export function headingText(heading: string): string {
  return plainText(heading.replace(/\s+/g, ' ')).trim();
}
