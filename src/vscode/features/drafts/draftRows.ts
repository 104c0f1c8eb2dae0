import type { EssayReview, OutlineSection, ReviewedExcerpt } from '../../../core';
import type { OpenDraft } from '../../draftStore/openDrafts';

/** A draft with its review. */
export interface ReviewedDraft extends OpenDraft {
  readonly review: EssayReview;
}

/** A row of the Draft view. */
export type DraftRow = TotalRow | SectionRow | ExcerptRow;

/** The draft as a whole. */
export class TotalRow {
  readonly parent = undefined;
  constructor(readonly draft: ReviewedDraft) {}
}

/** A part of the draft with what stands in it. */
export class SectionRow {
  readonly children: (SectionRow | ExcerptRow)[] = [];
  constructor(
    readonly draft: ReviewedDraft,
    readonly section: OutlineSection,
    readonly parent: SectionRow | undefined,
  ) {}
}

export class ExcerptRow {
  constructor(
    readonly draft: ReviewedDraft,
    readonly excerpt: ReviewedExcerpt,
    readonly parent: SectionRow | undefined,
  ) {}
}

/** The rows of a draft, sections within those of a higher level. */
export function rowsOf(draft: ReviewedDraft): DraftRow[] {
  const top: DraftRow[] = [new TotalRow(draft)];
  const open: SectionRow[] = [];
  for (const section of draft.review.outline.sections) {
    while ((open.at(-1)?.section.level ?? -1) >= section.level) open.pop();
    const parent = open.at(-1);
    const row = new SectionRow(draft, section, parent);
    (parent?.children ?? top).push(row);
    // What stands before the first heading holds no other part.
    if (section.level > 0) open.push(row);
    const within = draft.review.excerpts.filter(({ line }) => line >= section.line && line < section.endLine);
    row.children.push(...within.map((excerpt) => new ExcerptRow(draft, excerpt, row)));
  }
  return top;
}

/** What a section and those within it have in all. */
export function sumOf(row: SectionRow, count: (section: OutlineSection) => number): number {
  return row.children.reduce(
    (total, child) => total + (child instanceof SectionRow ? sumOf(child, count) : 0),
    count(row.section),
  );
}
