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

/** Reads what a run wrote; a run that was cut short counts as a failure, with the reason given. */
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

/** From the sources, so that a bundle of a test that was deleted does not run. */
function testBundles(phase: MochaPhaseName): string[] {
  const folder = path.join(repositoryRoot, 'test', phase);
  const sources = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const tests = sources.filter((file) => file.endsWith('.test.ts')).sort();
  return tests.map((file) => path.join(repositoryRoot, 'dist', 'test', phase, file.replace(/\.ts$/, '.js')));
}

/** The settings that a plain `mocha` uses, so that both judge alike. */
function mochaSettings(): Record<string, unknown> {
  return JSON.parse(fs.readFileSync(path.join(repositoryRoot, '.mocharc.json'), 'utf8')) as Record<
    string,
    unknown
  >;
}
