import type { RuleProblem } from './ruleProblem';

/** The author of a commit. We compare names and addresses without regard to case, as the project's DCO check does. */
export interface Author {
  readonly name: string;
  readonly email: string;
}

/** Reads `Name <address>`; `undefined` for anything else. `rest` is the text after it; the caller decides about that. */
export function readPerson(text: string): (Author & { readonly rest: string }) | undefined {
  const [before = '', behind = ''] = text.split(/<(.*)/s, 2);
  const name = before.trim();
  const end = behind.indexOf('>');
  const email = behind.slice(0, Math.max(end, 0));
  if (name === '' || name.includes('>') || !/^[^\s<>@]+@[^\s<>@]+$/.test(email)) return undefined;
  return { name, email, rest: behind.slice(end + 1) };
}

/** One line of a commit message. */
export interface MessageLine {
  /** 0-based, in the whole text, comments included. */
  readonly number: number;
  readonly text: string;
}

/** A problem in one line of a message. Columns are 0-based, in UTF-16 units. */
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
