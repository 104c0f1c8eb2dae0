import type { Message, TextRange } from '../../../core';

/** A rule that a title, a message or a form breaks. */
export interface RuleProblem {
  /** Stable name, `<area>.<what-is-wrong>`. */
  readonly code: string;
  /** `error`: a check of the project refuses it. `warning`: nothing refuses it, people may. */
  readonly severity: 'error' | 'warning';
  /** What is wrong and what to do. */
  readonly message: Message;
  /** Where in the text; empty at the place where something is missing. */
  readonly range: TextRange;
}

/** An error in a text of one line, from one column to another, in UTF-16 units from 0. */
export function errorAt(code: string, start: number, end: number, message: Message): RuleProblem {
  const range = { start: { line: 0, column: start }, end: { line: 0, column: end } };
  return { code, severity: 'error', message, range };
}

/** The types that the project knows, in its own order: `.commitlint.yaml`, and `ALLOWED_TYPES` of its title checker. */
export const CHANGE_TYPES: readonly string[] = [
  'feat',
  'fix',
  'docs',
  'style',
  'refactor',
  'perf',
  'test',
  'build',
  'ci',
  'chore',
  'revert',
];
