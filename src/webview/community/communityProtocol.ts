/** What the page of the talent program shows, and its messages. All texts are in the reader's language. */

import { asMessage } from '../parts/messageChecks';

/** Ids of the fields of the page: first those of the application form, then those of a pull request. */
export const COMMUNITY_FIELDS = [
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

export type CommunityFieldId = (typeof COMMUNITY_FIELDS)[number];

/** The current text of each field. Only the page keeps it; the host checks it and forgets it. */
export type TypedTexts = Readonly<Record<CommunityFieldId, string>>;

/** One field with its label. */
export interface CommunityField {
  readonly id: CommunityFieldId;
  readonly label: string;
  /** Name of the field in the Chinese form; absent if the label is that name. */
  readonly original?: string;
  /** Example or remark below the label; absent if the label is enough. */
  readonly hint?: string;
  /** `short` shares its row with other fields, `line` fills a row, `lines` is a text area. */
  readonly form: 'short' | 'line' | 'lines';
}

/** A section of the page that has fields. */
export interface CommunityForm {
  readonly heading: string;
  /** Paragraph above the fields. */
  readonly note: string;
  readonly fields: readonly CommunityField[];
}

/** A list of check boxes. Nobody but the page knows which ones are ticked. */
export interface CommunityCheckList {
  /** Id of the section in the page. */
  readonly id: string;
  readonly heading: string;
  /** The boxes. Their ids are unique in the page. */
  readonly items: readonly { readonly id: string; readonly text: string }[];
}

/** The section with the dates of the next round. */
export interface CommunityDatesPart {
  readonly heading: string;
  /** An event and its date or range of dates, in the order of time. */
  readonly rows: readonly { readonly what: string; readonly when: string }[];
  /** Sentences about holidays that may move a date. */
  readonly warnings: readonly string[];
  /** How the dates were derived. */
  readonly note: string;
  /** Label of the button that saves the dates as a calendar. */
  readonly saveLabel: string;
}

/** A section with a table. Without rows, only the notes are shown. */
export interface CommunityTable {
  readonly heading: string;
  /** Paragraphs before the table. */
  readonly notes: readonly string[];
  /** The header of the table. */
  readonly columns: readonly CommunityCell[];
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly CommunityCell[])[];
  /** Buttons for a reader who has no checkout; absent if nothing is missing. */
  readonly remedies?: readonly { readonly remedy: CommunityRemedy; readonly label: string }[];
}

/** Gets a checkout: an open folder, or a clone. */
export type CommunityRemedy = 'openFolder' | 'clone';

/** The content of a table cell: one line, or a list of several. */
export interface CommunityCell {
  readonly lines: readonly string[];
  /** Makes the first line a link; the other lines follow below it as plain text. */
  readonly address?: string;
  /** True if the page highlights the cell. */
  readonly isProblem?: boolean;
}

/** Everything that the page shows. */
export interface CommunityState {
  readonly kind: 'community';
  /** Language of the texts, as an HTML `lang`. */
  readonly language: string;
  readonly title: string;
  /** Paragraph below the title. */
  readonly detail: string;
  /** Name of the table of contents, for screen readers. */
  readonly partsLabel: string;
  readonly dates: CommunityDatesPart;
  /** Section for the application form. */
  readonly application: CommunityForm;
  /** Section for a pull request. */
  readonly contribution: CommunityForm;
  /** The first list follows the application form, the others follow the contribution. */
  readonly checkLists: readonly CommunityCheckList[];
  /** What the talent program offers. */
  readonly offers: { readonly heading: string; readonly items: readonly string[] };
  /** Compares the versions in the manifest and in documents. */
  readonly goVersions: CommunityTable;
  /** What each role of the community asks for. */
  readonly roles: CommunityTable;
  /** Pages of the community, opened in the browser. */
  readonly links: {
    readonly heading: string;
    readonly items: readonly { readonly title: string; readonly address: string }[];
  };
  /** Text below a field without problems. */
  readonly rightLabel: string;
}

/** A problem in a field. `start` and `end` are 0-based UTF-16 offsets in the text with `\n` line ends. */
export interface CommunityFieldProblem {
  readonly text: string;
  /** True for a warning, false for an error. */
  readonly isWarning: boolean;
  readonly start: number;
  readonly end: number;
}

/** Problems in the texts that the page sent last, by field. */
export interface CommunityVerdicts {
  readonly kind: 'checked';
  /** Empty lists for fields without problems. */
  readonly problems: Readonly<Record<CommunityFieldId, readonly CommunityFieldProblem[]>>;
}

export type CommunityMessage = CommunityState | CommunityVerdicts;

/** Messages from the page to its host. */
export type CommunityAction =
  | { readonly type: 'ready' }
  | { readonly type: CommunityRemedy }
  | { readonly type: 'saveDates' }
  | { readonly type: 'check'; readonly texts: TypedTexts };

/** The host does not check longer texts, because that would block it. */
const MOST_CHARACTERS = 100_000;

/** Validates a message from the page; `undefined` if it has another form. Unknown properties are dropped. */
export function asCommunityAction(value: unknown): CommunityAction | undefined {
  const { type, texts } = asMessage(value) ?? {};
  if (type === 'ready' || type === 'saveDates' || type === 'openFolder' || type === 'clone') return { type };
  if (type !== 'check' || typeof texts !== 'object' || texts === null) return undefined;
  const given = texts as Record<string, unknown>;
  const entries = COMMUNITY_FIELDS.map((id) => [id, given[id]] as const);
  const areSound = entries.every(([, text]) => typeof text === 'string' && text.length <= MOST_CHARACTERS);
  return areSound ? { type, texts: Object.fromEntries(entries) as TypedTexts } : undefined;
}
