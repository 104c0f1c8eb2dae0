import { say } from './progress';

export const phaseNames = ['types', 'lint', 'unit', 'host', 'web', 'e2e'] as const;
export type PhaseName = (typeof phaseNames)[number];

/** The outcome of one test. */
export interface TestOutcome {
  /** The title, after those of its suites. */
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly milliseconds: number;
  /** Why the test failed; absent if it did not. */
  readonly message?: string;
}

/** The outcome for a phase that did not finish. */
export function failedPhase(phase: PhaseName, reason: string): TestOutcome {
  return { title: `${phase} did not run to its end`, state: 'failed', milliseconds: 0, message: reason };
}

/** Prints one line for a test. The summary says why it failed. */
export function printOutcome({ title, state, milliseconds }: TestOutcome): void {
  const mark = { passed: '✓', failed: '✗', skipped: '-' }[state];
  say(`  ${mark} ${title} (${milliseconds} ms)`);
}

/** The counts as text: `3 passed, 1 failed`, and the skipped tests if there are any. */
export function countsOf(outcomes: readonly TestOutcome[]): string {
  const count = (state: TestOutcome['state']): number =>
    outcomes.filter((outcome) => outcome.state === state).length;
  const skipped = count('skipped') > 0 ? `, ${count('skipped')} skipped` : '';
  return `${count('passed')} passed, ${count('failed')} failed${skipped}`;
}

/** Prints why tests failed, then the counts on the last line. Returns the exit code. */
export function printSummary(outcomes: readonly TestOutcome[]): number {
  const failed = outcomes.filter((outcome) => outcome.state === 'failed');
  say('');
  failed.forEach((outcome) => say(`✗ ${outcome.title}\n${indent(outcome.message ?? '')}\n`));
  if (outcomes.length === 0) {
    say('No test matches --grep.');
  }
  say(countsOf(outcomes));
  return failed.length > 0 || outcomes.length === 0 ? 1 : 0;
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
