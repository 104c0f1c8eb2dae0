import type { RuleProblem } from './ruleProblem';

/** Who made a commit. Names and addresses are compared without regard to case, as the project's DCO check does. */
export interface Author {
  readonly name: string;
  readonly email: string;
}

/** Reads `Name <address>`; `undefined` for anything else. What stands behind it is the caller's to judge. */
export function readPerson(text: string): (Author & { readonly rest: string }) | undefined {
  const [before = '', behind = ''] = text.split(/<(.*)/s, 2);
  const name = before.trim();
  const end = behind.indexOf('>');
  const email = behind.slice(0, Math.max(end, 0));
  if (name === '' || name.includes('>') || !/^[^\s<>@]+@[^\s<>@]+$/.test(email)) return undefined;
  return { name, email, rest: behind.slice(end + 1) };
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
