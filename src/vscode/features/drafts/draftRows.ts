import type { EssayReview, OutlineSection, ReviewedExcerpt } from '../../../core';
import type { OpenDraft } from '../../draftStore/openDrafts';

/** A draft that was reviewed. */
export interface ReviewedDraft extends OpenDraft {
  /** The last review, maybe of an older version of the text. */
  readonly review: EssayReview;
}

/** A row of the Draft view. */
export type DraftRow = TotalRow | SectionRow | ExcerptRow;

/** The row for the whole draft. */
export class TotalRow {
  readonly parent = undefined;
  constructor(readonly draft: ReviewedDraft) {}
}

/** A section of the draft, with its subsections and excerpts. */
export class SectionRow {
  readonly children: (SectionRow | ExcerptRow)[] = [];
  constructor(
    readonly draft: ReviewedDraft,
    readonly section: OutlineSection,
    readonly parent: SectionRow | undefined,
  ) {}
}

/** An excerpt in the draft. */
export class ExcerptRow {
  constructor(
    readonly draft: ReviewedDraft,
    readonly excerpt: ReviewedExcerpt,
    readonly parent: SectionRow | undefined,
  ) {}
}

/** The top rows of a draft. Sections contain those of lower levels. */
export function rowsOf(draft: ReviewedDraft): DraftRow[] {
  const top: DraftRow[] = [new TotalRow(draft)];
  const open: SectionRow[] = [];
  for (const section of draft.review.outline.sections) {
    while ((open.at(-1)?.section.level ?? -1) >= section.level) open.pop();
    const parent = open.at(-1);
    const row = new SectionRow(draft, section, parent);
    (parent?.children ?? top).push(row);
    // The text before the first heading has no subsections.
    if (section.level > 0) open.push(row);
    const within = draft.review.excerpts.filter(({ line }) => line >= section.line && line < section.endLine);
    row.children.push(...within.map((excerpt) => new ExcerptRow(draft, excerpt, row)));
  }
  return top;
}

/** The sum of a count over a section and all its subsections. */
export function sumOf(row: SectionRow, count: (section: OutlineSection) => number): number {
  return row.children.reduce(
    (total, child) => total + (child instanceof SectionRow ? sumOf(child, count) : 0),
    count(row.section),
  );
}
