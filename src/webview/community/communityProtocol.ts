/** What the page of the talent program shows, and its messages. All texts are in the reader's language. */

import { asMessage } from '../parts/messageChecks';

/** What a person may type in the page. The form's fields first, then what belongs to a pull request. */
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

/** What stands in the fields now. It lives in the page only: the host checks it and lets it go. */
export type CommunityTexts = Readonly<Record<CommunityFieldId, string>>;

export interface CommunityField {
  readonly id: CommunityFieldId;
  readonly label: string;
  /** The Chinese name in the form, where the label is another one. */
  readonly original?: string;
  /** An example or a remark below the label; absent when the label says enough. */
  readonly hint?: string;
  /** Beside others, in a line of its own, or several lines. */
  readonly form: 'short' | 'line' | 'lines';
}

export interface CommunityForm {
  readonly heading: string;
  readonly note: string;
  readonly fields: readonly CommunityField[];
}

/** Boxes that a person ticks for themselves. */
export interface CommunityCheckList {
  readonly id: string;
  readonly heading: string;
  readonly items: readonly { readonly id: string; readonly text: string }[];
}

export interface CommunityDatesPart {
  readonly heading: string;
  readonly rows: readonly { readonly what: string; readonly when: string }[];
  readonly warnings: readonly string[];
  readonly note: string;
  readonly saveLabel: string;
}

export interface CommunityTable {
  readonly heading: string;
  /** Paragraphs before the table. */
  readonly notes: readonly string[];
  readonly columns: readonly CommunityCell[];
  readonly rows: readonly (readonly CommunityCell[])[];
}

/** One line, or a list of several. With an address the first line is a link, and the others stand below it. */
export interface CommunityCell {
  readonly lines: readonly string[];
  readonly address?: string;
  /** Whether the reader should notice it. */
  readonly isProblem?: boolean;
}

export interface CommunityState {
  readonly kind: 'community';
  readonly language: string;
  readonly title: string;
  readonly detail: string;
  /** What the list of the page's parts is, for those who hear it. */
  readonly partsLabel: string;
  readonly dates: CommunityDatesPart;
  readonly application: CommunityForm;
  readonly contribution: CommunityForm;
  readonly checkLists: readonly CommunityCheckList[];
  readonly offers: { readonly heading: string; readonly items: readonly string[] };
  readonly goVersions: CommunityTable;
  readonly roles: CommunityTable;
  readonly links: {
    readonly heading: string;
    readonly items: readonly { readonly title: string; readonly address: string }[];
  };
  /** What stands below a field that is right. */
  readonly rightLabel: string;
}

/** Something against a field. Offsets are UTF-16 units from 0, in the text with line feeds. */
export interface CommunityFieldProblem {
  readonly text: string;
  readonly isWarning: boolean;
  readonly start: number;
  readonly end: number;
}

/** What was found in the texts that the page sent last. */
export interface CommunityVerdicts {
  readonly kind: 'checked';
  readonly problems: Readonly<Record<CommunityFieldId, readonly CommunityFieldProblem[]>>;
}

export type CommunityMessage = CommunityState | CommunityVerdicts;

/** What a person did in the page. */
export type CommunityAction =
  | { readonly type: 'ready' }
  | { readonly type: 'saveDates' }
  | { readonly type: 'check'; readonly texts: CommunityTexts };

/** Longer texts are no form and no message; checking them would hold up the host. */
const MOST_CHARACTERS = 100_000;

/** Checks a message that came out of the page. */
export function asCommunityAction(value: unknown): CommunityAction | undefined {
  const { type, texts } = asMessage(value) ?? {};
  if (type === 'ready' || type === 'saveDates') return { type };
  if (type !== 'check' || typeof texts !== 'object' || texts === null) return undefined;
  const given = texts as Record<string, unknown>;
  const entries = COMMUNITY_FIELDS.map((id) => [id, given[id]] as const);
  const areSound = entries.every(([, text]) => typeof text === 'string' && text.length <= MOST_CHARACTERS);
  return areSound ? { type, texts: Object.fromEntries(entries) as CommunityTexts } : undefined;
}
