import type { LineSpan } from '../../base/text';
import { parseJsonObject } from '../../base/json';
import { parseRepoPath, type RepoPath } from '../../base/repoPath';

/** What the comment before an excerpt says of its origin. */
export interface ExcerptComment {
  /** The quoted file. */
  readonly path: RepoPath;
  /** The declaration, as its language prints it; empty when there is none or several. */
  readonly symbol: string;
  /** The quoted lines, from 0, in order. */
  readonly spans: readonly LineSpan[];
  /** The commit that it is true for; absent when there is none. */
  readonly pin?: string;
}

const NAME = /^source-guide-excerpt\s/;
const MOST_SPANS = 200;

/** Reads the text of a comment; `undefined` when it is no excerpt's, or cannot be read as one. */
export function parseExcerptComment(comment: string): ExcerptComment | undefined {
  const text = comment.trim();
  if (!NAME.test(text)) return undefined;
  const value = parseJsonObject(text.replace(NAME, ''));
  // A person may have edited it; then the fence counts as one without a comment.
  if (!value) return undefined;
  const { path, symbol, lines, pin } = value;
  const repoPath = typeof path === 'string' ? parseRepoPath(path) : undefined;
  const spans = typeof lines === 'string' ? parseSpans(lines) : undefined;
  if (!repoPath || typeof symbol !== 'string' || !spans) return undefined;
  return { path: repoPath, symbol, spans, ...(typeof pin === 'string' && { pin }) };
}

/** `3-7,12-12` with lines from 1, as spans with lines from 0. */
function parseSpans(text: string): LineSpan[] | undefined {
  const parts = text.split(',', MOST_SPANS).map((part) => /^(\d{1,7})-(\d{1,7})$/.exec(part.trim()));
  const spans = parts.map((match) => ({ first: Number(match?.[1]) - 1, last: Number(match?.[2]) - 1 }));
  const isInOrder = spans.every(
    ({ first, last }, index) => first >= 0 && first <= last && first > (spans[index - 1]?.last ?? -1),
  );
  return isInOrder ? spans : undefined;
}
