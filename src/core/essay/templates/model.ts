import type { Language } from '../../base/language';
import type { Message } from '../../base/message';

/** A text that a person may want to write beside an analysis of source code. */
export interface DraftTemplate {
  /** Commands and drafts contain it; it never changes. */
  readonly id: string;
  /** Its name in a list. */
  readonly label: Message;
  /** What it is for, in a line. */
  readonly detail: Message;
  /** The content of the draft, by language. */
  readonly texts: Readonly<Record<Language, TemplateText>>;
}

/** A heading with the questions below it. */
export interface TemplatePart {
  /** The text of the heading, without marks. */
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
  /** Tags of the front matter. */
  readonly tags: readonly string[];
  /** In the order of the draft. */
  readonly parts: readonly TemplatePart[];
}
