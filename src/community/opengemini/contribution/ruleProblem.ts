import type { Message, TextRange } from '../../../core';

/** A rule that a title, a message, a file or a form breaks. */
export interface RuleProblem {
  /** Stable id, `<area>.<what-is-wrong>`. */
  readonly code: string;
  /** `error`: a check of the project rejects it. `warning`: no check does, but a reviewer may. */
  readonly severity: 'error' | 'warning';
  /** What is wrong and what to do. */
  readonly message: Message;
  /** The place in the text; an empty range where something is missing. */
  readonly range: TextRange;
}

/** An error in a text of one line. Columns are 0-based, in UTF-16 units. */
export function errorAt(code: string, start: number, end: number, message: Message): RuleProblem {
  const range = { start: { line: 0, column: start }, end: { line: 0, column: end } };
  return { code, severity: 'error', message, range };
}

/** The types that the project accepts, in its own order: `.commitlint.yaml`, and `ALLOWED_TYPES` of its title check. */
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
