import fs from 'node:fs';
import path from 'node:path';
import { endOfResults, type MochaRequest } from './mochaRequest';
import type { MochaFilesRequest } from './mochaRun';
import { repositoryRoot } from './repositoryRoot';
import { createTemporaryFolder } from './temporaryFolder';
import { failedPhase, type PhaseName, type TestOutcome } from './testReport';

const timeouts = { unit: 5_000, host: 20_000, web: 20_000, e2e: 60_000 } as const;

export type MochaPhaseName = keyof typeof timeouts;

/** Describes the run of one phase over the bundles of its test files. */
export function requestForFiles(
  phase: Exclude<MochaPhaseName, 'web'>,
  grep: string | undefined,
): MochaFilesRequest {
  return { ...requestForPhase(phase, grep), files: testBundles(phase) };
}

/** Describes the run of one phase. */
export function requestForPhase(phase: MochaPhaseName, grep: string | undefined): MochaRequest {
  return {
    grep,
    timeoutMilliseconds: timeouts[phase],
    forbidsPending: mochaSettings()['forbid-pending'] === true,
    resultFile: path.join(createTemporaryFolder().path, 'results'),
  };
}

/** Reads the outcomes of a run. Adds a failure, with the given reason, if the run ended early. */
export function readResults(
  phase: PhaseName,
  request: MochaRequest,
  reasonIfCutShort: string,
): TestOutcome[] {
  const text = fs.existsSync(request.resultFile) ? fs.readFileSync(request.resultFile, 'utf8') : '';
  const lines = text.split('\n').filter((line) => line !== '');
  const outcomes = lines
    .filter((line) => line !== endOfResults)
    .map((line) => JSON.parse(line) as TestOutcome);
  return lines.includes(endOfResults) ? outcomes : [...outcomes, failedPhase(phase, reasonIfCutShort)];
}

/** The bundles of the tests that are in the sources. An old bundle of a deleted test must not run. */
function testBundles(phase: MochaPhaseName): string[] {
  const folder = path.join(repositoryRoot, 'test', phase);
  const sources = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const tests = sources.filter((file) => file.endsWith('.test.ts')).sort();
  return tests.map((file) => path.join(repositoryRoot, 'dist', 'test', phase, file.replace(/\.ts$/, '.js')));
}

/** The settings of a plain `mocha`, so that both runs give the same results. */
function mochaSettings(): Record<string, unknown> {
  return JSON.parse(fs.readFileSync(path.join(repositoryRoot, '.mocharc.json'), 'utf8')) as Record<
    string,
    unknown
  >;
}
