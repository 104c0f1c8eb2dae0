import { parseArgs } from 'node:util';
import { MisuseError, orMisuse } from './misuse';
import { phaseNames, type PhaseName } from './testReport';

export const testUsage = `Runs every check of this repository and prints the counts at the end.

npm test [-- --only ${phaseNames.join(',')}] [--grep PATTERN]

  --only  run only these phases, separated by commas
  --grep  run only tests whose title matches; the phases types and lint are one test each, with that title

SOURCE_GUIDE_HOST=served|desktop  which VS Code runs the host tests (default: the desktop one if available)
SOURCE_GUIDE_SCREENSHOTS=DIR      where the end-to-end tests put screenshots (default: dist/test/screenshots)
OPENGEMINI_REPO=DIR               also run the tests that need a checkout of openGemini`;

/** The options of `npm test`. */
export interface TestOptions {
  /** In the order in which they run. */
  readonly phases: readonly PhaseName[];
  /** Runs only the tests whose title matches; all tests when absent. */
  readonly grep: string | undefined;
  /** True for `--help`. */
  readonly showsUsage: boolean;
}

/** Reads the command line of `npm test`. Throws a MisuseError if it is not valid. */
export function parseTestOptions(args: readonly string[]): TestOptions {
  const values = readArguments(args);
  const only = values.only?.split(',');
  const unknown = only?.find((name) => !phaseNames.some((phase) => phase === name));
  if (unknown !== undefined) {
    throw misuse(`There is no phase "${unknown}".`);
  }
  const phases = phaseNames.filter((phase) => only === undefined || only.includes(phase));
  return { phases, grep: values.grep, showsUsage: values.help === true };
}

function readArguments(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { only: text, grep: text, help: { type: 'boolean' } } as const;
  return orMisuse(() => parseArgs({ args: [...args], options }).values, testUsage);
}

function misuse(message: string): MisuseError {
  return new MisuseError(`${message}\n\n${testUsage}`);
}
