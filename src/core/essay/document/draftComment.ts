import { parseJsonObject } from '../../base/json';

/** The kind of a draft that analyses source: only this one quotes code, and is asked what an analysis must have. */
export const ANALYSIS_KIND = 'analysis';

/** What a draft says of itself, in a comment below its front matter: ids as they are written, known or not. */
export interface DraftComment {
  /** {@link ANALYSIS_KIND} or the id of a template. */
  readonly kind: string;
  /** Id of the target where it will be published; absent while that is open. */
  readonly target?: string;
  /** How far it goes; absent in drafts that have no depth. */
  readonly depth?: string;
  /** Id of the walkthrough that it follows. */
  readonly walkthrough?: string;
}

const NAME = /^source-guide-draft\s/;
/** What ids look like; anything else in a comment is not read as one. */
const ID = /^[a-z][a-z0-9-]{0,49}$/;
const ANALYSIS: DraftComment = { kind: ANALYSIS_KIND };

/** The comment as a draft contains it, without a line end. */
export function draftCommentLine(comment: DraftComment): string {
  return `<!-- source-guide-draft ${JSON.stringify(comment)} -->`;
}

/** Reads the text of a comment; `undefined` when it is another one. What cannot be read in it counts as left out. */
export function parseDraftComment(comment: string): DraftComment | undefined {
  const text = comment.trim();
  if (!NAME.test(text)) return undefined;
  // A person may have edited it; the name still says that this is a draft.
  const { kind, target, depth, walkthrough } = parseJsonObject(text.replace(NAME, '')) ?? {};
  return {
    kind: isId(kind) ? kind : ANALYSIS_KIND,
    ...(isId(target) && { target }),
    ...(isId(depth) && { depth }),
    ...(isId(walkthrough) && { walkthrough }),
  };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
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
