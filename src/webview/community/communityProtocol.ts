/** What the page of the talent program shows, and its messages. All texts are in the reader's language. */

/** What a person may type in the page. The form's fields first, then what belongs to a pull request. */
export const PROGRAM_FIELDS = [
  'name',
  'wechat',
  'email',
  'introduction',
  'articles',
  'title',
  'author',
  'commit',
  'description',
] as const;

export type ProgramFieldId = (typeof PROGRAM_FIELDS)[number];

/** What stands in the fields now. It lives in the page only: the host checks it and lets it go. */
export type ProgramTexts = Readonly<Record<ProgramFieldId, string>>;

export interface ProgramField {
  readonly id: ProgramFieldId;
  readonly label: string;
  /** The Chinese name in the form, where the label is another one. */
  readonly original?: string;
  /** An example or a remark below the label; absent when the label says enough. */
  readonly hint?: string;
  /** Beside others, in a line of its own, or several lines. */
  readonly form: 'short' | 'line' | 'lines';
}

export interface ProgramForm {
  readonly heading: string;
  readonly note: string;
  readonly fields: readonly ProgramField[];
}

/** Boxes that a person ticks for themselves. */
export interface ProgramCheckList {
  readonly id: string;
  readonly heading: string;
  readonly items: readonly { readonly id: string; readonly text: string }[];
}

export interface ProgramDatesPart {
  readonly heading: string;
  readonly rows: readonly { readonly what: string; readonly when: string }[];
  readonly warnings: readonly string[];
  readonly note: string;
  readonly saveLabel: string;
}

export interface ProgramTable {
  readonly heading: string;
  /** Paragraphs before the table. */
  readonly notes: readonly string[];
  readonly columns: readonly ProgramCell[];
  readonly rows: readonly (readonly ProgramCell[])[];
}

/** One line, or a list of several. With an address the first line is a link, and the others stand below it. */
export interface ProgramCell {
  readonly lines: readonly string[];
  readonly address?: string;
  /** Whether the reader should notice it. */
  readonly isProblem?: boolean;
}

export interface ProgramState {
  readonly kind: 'program';
  readonly language: string;
  readonly title: string;
  readonly detail: string;
  /** What the list of the page's parts is, for those who hear it. */
  readonly partsLabel: string;
  readonly dates: ProgramDatesPart;
  readonly application: ProgramForm;
  readonly contribution: ProgramForm;
  readonly checkLists: readonly ProgramCheckList[];
  readonly offers: { readonly heading: string; readonly items: readonly string[] };
  readonly goVersions: ProgramTable;
  readonly roles: ProgramTable;
  readonly links: {
    readonly heading: string;
    readonly items: readonly { readonly title: string; readonly address: string }[];
  };
  /** What stands below a field that is right. */
  readonly rightLabel: string;
}

/** Something against a field. Offsets are UTF-16 units from 0, in the text with line feeds. */
export interface ProgramFieldProblem {
  readonly text: string;
  readonly isWarning: boolean;
  readonly start: number;
  readonly end: number;
}

/** What was found in the texts that the page sent last. */
export interface ProgramVerdicts {
  readonly kind: 'checked';
  readonly problems: Readonly<Record<ProgramFieldId, readonly ProgramFieldProblem[]>>;
}

export type ProgramMessage = ProgramState | ProgramVerdicts;

/** What a person did in the page. */
export type ProgramAction =
  | { readonly type: 'ready' }
  | { readonly type: 'saveDates' }
  | { readonly type: 'check'; readonly texts: ProgramTexts };

/** Longer texts are no form and no message; checking them would hold up the host. */
const MOST_CHARACTERS = 100_000;

/** Checks a message that came out of the page. */
export function asProgramAction(value: unknown): ProgramAction | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  const { type, texts } = value as Record<string, unknown>;
  if (type === 'ready' || type === 'saveDates') return { type };
  if (type !== 'check' || typeof texts !== 'object' || texts === null) return undefined;
  const given = texts as Record<string, unknown>;
  const entries = PROGRAM_FIELDS.map((id) => [id, given[id]] as const);
  const areSound = entries.every(([, text]) => typeof text === 'string' && text.length <= MOST_CHARACTERS);
  return areSound ? { type, texts: Object.fromEntries(entries) as ProgramTexts } : undefined;
}
