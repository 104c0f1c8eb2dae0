import { LineIndex } from '../../base/text';
import { frontMatterSpan } from '../document/frontMatter';
import type { Finding } from './finding';

/**
 * The next place of a draft that waits for its writer, after a position; after the last one, the first. Empty keys of the
 * front matter come after all questions of the text, since nobody begins to write there.
 */
export function nextOpenPlace(
  findings: readonly Finding[],
  text: string,
  { line, character }: { readonly line: number; readonly character: number },
): Finding | undefined {
  const first = new LineIndex(text).positionAt(frontMatterSpan(text).bodyStart).line;
  const isKey = ({ range }: Finding): boolean => range.start.line < first;
  const isAfter = ({ range: { start } }: Finding): boolean =>
    start.line > line || (start.line === line && start.column > character);
  const open = findings.filter(({ isOpenPlace }) => isOpenPlace).sort(byPlace);
  const keys = open.filter(isKey);
  const questions = open.filter((finding) => !isKey(finding));
  const isAtKey = keys.some(({ range }) => range.end.line === line && range.end.column === character);
  if (isAtKey) return keys.find(isAfter) ?? questions[0] ?? keys[0];
  return questions.find(isAfter) ?? keys[0] ?? questions[0];
}

function byPlace(left: Finding, right: Finding): number {
  const [one, other] = [left.range.start, right.range.start];
  return one.line - other.line || one.column - other.column;
}
