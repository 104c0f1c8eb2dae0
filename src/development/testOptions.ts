import { parseArgs } from 'node:util';
import { MisuseError, orMisuse } from './misuse';
import { phaseNames, type PhaseName } from './testReport';

export const testUsage = `Runs every check of this repository and ends with the counts.

npm test [-- --only ${phaseNames.join(',')}] [--grep PATTERN]

  --only  only these phases, separated by commas
  --grep  only tests whose title matches; types and lint are each one test of that title

SOURCE_GUIDE_HOST=served|desktop  which VS Code runs the host tests; else the desktop one if it can be had
SOURCE_GUIDE_SCREENSHOTS=DIR      where the end-to-end tests put their screenshots; else dist/test/screenshots
OPENGEMINI_REPO=DIR               also runs the tests that want a checkout of openGemini`;

export interface TestOptions {
  /** In the order in which they run. */
  readonly phases: readonly PhaseName[];
  readonly grep: string | undefined;
  readonly showsUsage: boolean;
}

/** Reads the command line of `npm test`; throws a MisuseError that says what is wrong with it. */
export function parseTestOptions(args: readonly string[]): TestOptions {
  const values = readArguments(args);
  const only = values.only?.split(',');
  const unknown = only?.find((name) => !phaseNames.some((phase) => phase === name));
  if (unknown !== undefined) {
    throw misuse(`There is no phase ${unknown}.`);
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
