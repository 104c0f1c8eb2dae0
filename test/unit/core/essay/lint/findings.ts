import { LineIndex, type Finding, type TextEdit } from '../../../../../src/core';
import { lintText, type LintCase } from '../../../../support/essays';

/** What a rule finds, in the order of the text. */
export async function findingsOf(code: string, text: string, context: LintCase = {}): Promise<Finding[]> {
  return (await lintText(text, context)).filter((finding) => finding.code === code);
}

/** The words that the findings of a rule stand on. */
export async function wordsOf(code: string, text: string, context: LintCase = {}): Promise<string[]> {
  const lines = new LineIndex(text);
  return (await findingsOf(code, text, context)).map(({ range }) =>
    text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end)),
  );
}

/** The text after every fix that a rule offers. */
export async function mended(code: string, text: string, context: LintCase = {}): Promise<string> {
  const findings = await findingsOf(code, text, context);
  return applied(
    text,
    findings.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []),
  );
}

/** The text after edits that do not overlap. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = new LineIndex(text);
  return [...edits]
    .sort((left, right) => lines.offsetAt(right.range.start) - lines.offsetAt(left.range.start))
    .reduce(
      (result, { range, text: put }) =>
        result.slice(0, lines.offsetAt(range.start)) + put + result.slice(lines.offsetAt(range.end)),
      text,
    );
}
