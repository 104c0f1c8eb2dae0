import { parseJsonObject } from '../../base/json';
import { TEMPLATE_KINDS } from '../templates/model';
import { isTargetId, type TargetId } from '../targets';

/** What a draft is to become. Only an analysis of source quotes code, and is asked what an analysis must have. */
export const DRAFT_KINDS = ['analysis', ...TEMPLATE_KINDS] as const;

export type DraftKind = (typeof DRAFT_KINDS)[number];

/** What a draft says of itself, in a comment below its front matter. */
export interface DraftComment {
  readonly kind: DraftKind;
  /** Where it will be published; absent while that is open. */
  readonly target?: TargetId;
}

const NAME = /^source-guide-draft\s/;
const ANALYSIS: DraftComment = { kind: 'analysis' };

/** The comment as it stands in a draft, without a line end. */
export function draftCommentLine(comment: DraftComment): string {
  return `<!-- source-guide-draft ${JSON.stringify(comment)} -->`;
}

/** Reads the text of a comment; `undefined` when it is another one. What cannot be read in it counts as left out. */
export function parseDraftComment(comment: string): DraftComment | undefined {
  const text = comment.trim();
  if (!NAME.test(text)) return undefined;
  // A person may have edited it; the name still says that this is a draft.
  const { kind, target } = parseJsonObject(text.replace(NAME, '')) ?? {};
  return {
    kind: DRAFT_KINDS.find((known) => known === kind) ?? 'analysis',
    ...(typeof target === 'string' && isTargetId(target) && { target }),
  };
}

/** What the first comment of a draft says; an analysis for any place where there is none. */
export function draftCommentIn(comments: readonly { readonly text: string }[]): DraftComment {
  for (const { text } of comments) {
    const comment = parseDraftComment(text);
    if (comment) return comment;
  }
  return ANALYSIS;
}

/** True for a text with one of the comments that drafts are written with; quick enough for every Markdown file that is opened. */
export function isDraft(text: string): boolean {
  return /^<!-- source-guide-(?:draft|excerpt)\s/m.test(text);
}
