import type Mocha from 'mocha';
import type { TestOutcome } from './testReport';

/** A reporter that passes on the outcome of each test. Works in Node and in browsers, with any build of mocha. */
export function outcomeReporter(
  mocha: typeof Mocha,
  record: (outcome: TestOutcome) => void,
  explain: (error: unknown) => string,
): Mocha.ReporterConstructor {
  return class OutcomeReporter extends mocha.reporters.Base {
    constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
      super(runner, options);
      const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING } = mocha.Runner.constants;
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
