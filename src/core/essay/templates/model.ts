/** What else than an analysis of source code a person may want to write about a community. Ids are stable. */
export const TEMPLATE_KINDS = [
  'community-survey',
  'year-in-review',
  'community-journey',
  'sig-onboarding',
] as const;

export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** True for the id of a kind of template. */
export function isTemplateKind(text: string): text is TemplateKind {
  return (TEMPLATE_KINDS as readonly string[]).includes(text);
}

/** A heading with the questions below it. */
export interface TemplatePart {
  readonly heading: string;
  /** The level of the heading; 2 when left out. */
  readonly level?: 2 | 3;
  /** What the writer should answer. */
  readonly prompts: readonly string[];
  /** A table that the writer fills: its headings, and the first cell of each row, which may be empty. */
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly string[] };
}

/** Everything that a template says in one language. */
export interface TemplateText {
  /** The title for a year; empty where only the writer can know it. */
  title(year: string): string;
  readonly tags: readonly string[];
  readonly parts: readonly TemplatePart[];
}
