import fs from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import Mocha from 'mocha';
import type { TestOutcome } from './testReport';

/** What one run of mocha is to do. Plain data, since it crosses processes as JSON. */
export interface MochaRequest {
  readonly files: readonly string[];
  readonly grep?: string | undefined;
  readonly timeoutMilliseconds: number;
  readonly forbidsPending: boolean;
  /** Takes one outcome per line while the tests run, and at the end the line `endOfResults`. */
  readonly resultFile: string;
}

/** The last line of a complete result file. Without it, the run was cut short. */
export const endOfResults = 'end';

/** Runs test files with mocha in this process, be it Node or VS Code's extension host. */
export async function runMocha(
  request: MochaRequest,
  onOutcome?: (outcome: TestOutcome) => void,
): Promise<void> {
  const record = (outcome: TestOutcome): void => {
    fs.appendFileSync(request.resultFile, `${JSON.stringify(outcome)}\n`);
    onOutcome?.(outcome);
  };
  try {
    const mocha = createMocha(request, record);
    await new Promise((resolve) => mocha.run(resolve));
  } catch (error) {
    const title = 'the test files could not be loaded';
    record({ title, state: 'failed', milliseconds: 0, message: explain(error) });
  }
  fs.appendFileSync(request.resultFile, `${endOfResults}\n`);
}

function createMocha(request: MochaRequest, record: (outcome: TestOutcome) => void): Mocha {
  const mocha = new Mocha({
    ui: 'tdd',
    forbidOnly: true,
    forbidPending: request.forbidsPending,
    timeout: request.timeoutMilliseconds,
    reporter: reporterFor(record),
    ...(request.grep === undefined ? {} : { grep: request.grep }),
  });
  request.files.forEach((file) => mocha.addFile(file));
  return mocha;
}

function reporterFor(record: (outcome: TestOutcome) => void): Mocha.ReporterConstructor {
  return class OutcomeReporter extends Mocha.reporters.Base {
    constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
      super(runner, options);
      const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING } = Mocha.Runner.constants;
      runner.on(EVENT_TEST_PASS, (test) => record(outcomeOf(test, 'passed')));
      runner.on(EVENT_TEST_PENDING, (test) => record(outcomeOf(test, 'skipped')));
      runner.on(EVENT_TEST_FAIL, (test, error: unknown) =>
        record({ ...outcomeOf(test, 'failed'), message: explain(error) }),
      );
    }
  };
}

function outcomeOf(test: Mocha.Test, state: TestOutcome['state']): TestOutcome {
  return { title: test.titlePath().join(' › '), state, milliseconds: test.duration ?? 0 };
}

/** The stack begins with the message. Playwright colours its own, which a log would show as noise. */
function explain(error: unknown): string {
  return stripVTControlCharacters(error instanceof Error && error.stack ? error.stack : String(error));
}
