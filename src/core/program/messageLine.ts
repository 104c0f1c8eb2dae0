import type { RuleProblem } from './ruleProblem';

/** Who made a commit. Names and addresses are compared without regard to case, as the project's DCO check does. */
export interface Author {
  readonly name: string;
  readonly email: string;
}

/** One line of a message that git keeps, with its number in the whole text, from 0. */
export interface MessageLine {
  readonly number: number;
  readonly text: string;
}

/** An error in one line of a message; columns in UTF-16 units from 0. */
export function problemAt(
  code: string,
  { number }: MessageLine,
  [start, end]: readonly [number, number],
  text: RuleProblem['message'],
  severity: RuleProblem['severity'] = 'error',
): RuleProblem {
  const range = { start: { line: number, column: start }, end: { line: number, column: end } };
  return { code, severity, message: text, range };
}
