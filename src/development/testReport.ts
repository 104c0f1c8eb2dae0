import { say } from './progress';

export const phaseNames = ['types', 'lint', 'unit', 'host', 'web', 'e2e'] as const;
export type PhaseName = (typeof phaseNames)[number];

/** How one test ended. */
export interface TestOutcome {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly milliseconds: number;
  /** Why it failed. */
  readonly message?: string;
}

/** A phase that could not do its work, told like a failed test. */
export function failedPhase(phase: PhaseName, reason: string): TestOutcome {
  return { title: `${phase} did not run to its end`, state: 'failed', milliseconds: 0, message: reason };
}

/** Prints one test as one line; why it failed stands in the summary. */
export function printOutcome({ title, state, milliseconds }: TestOutcome): void {
  const mark = { passed: '✓', failed: '✗', skipped: '-' }[state];
  say(`  ${mark} ${title} (${milliseconds} ms)`);
}

/** The counts in words: `3 passed, 1 failed`, and the skipped ones if there are any. */
export function countsOf(outcomes: readonly TestOutcome[]): string {
  const count = (state: TestOutcome['state']): number =>
    outcomes.filter((outcome) => outcome.state === state).length;
  const skipped = count('skipped') > 0 ? `, ${count('skipped')} skipped` : '';
  return `${count('passed')} passed, ${count('failed')} failed${skipped}`;
}

/** Prints why tests failed, and then the counts alone on the last line. Returns the exit code. */
export function printSummary(outcomes: readonly TestOutcome[]): number {
  const failed = outcomes.filter((outcome) => outcome.state === 'failed');
  say('');
  failed.forEach((outcome) => say(`✗ ${outcome.title}\n${indent(outcome.message ?? '')}\n`));
  if (outcomes.length === 0) {
    say('No test matches what was asked for.');
  }
  say(countsOf(outcomes));
  return failed.length > 0 || outcomes.length === 0 ? 1 : 0;
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
