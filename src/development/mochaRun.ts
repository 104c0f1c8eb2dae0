import fs from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import Mocha from 'mocha';
import { endOfResults, type MochaRequest } from './mochaRequest';
import { outcomeReporter } from './outcomeReporter';
import type { TestOutcome } from './testReport';

/** A run of test files in Node. */
export interface MochaFilesRequest extends MochaRequest {
  readonly files: readonly string[];
}

/** Runs test files with mocha in this process: Node, or VS Code's extension host. Never rejects. */
export async function runMocha(
  request: MochaFilesRequest,
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

function createMocha(request: MochaFilesRequest, record: (outcome: TestOutcome) => void): Mocha {
  const mocha = new Mocha({
    ui: 'tdd',
    forbidOnly: true,
    forbidPending: request.forbidsPending,
    timeout: request.timeoutMilliseconds,
    reporter: outcomeReporter(Mocha, record, explain),
    ...(request.grep === undefined ? {} : { grep: request.grep }),
  });
  request.files.forEach((file) => mocha.addFile(file));
  return mocha;
}

/** The stack, which begins with the message. Removes the colours in messages of Playwright, which clutter logs. */
function explain(error: unknown): string {
  return stripVTControlCharacters(error instanceof Error && error.stack ? error.stack : String(error));
}
