import fs from 'node:fs';
import path from 'node:path';
import { desktopHostProblem, runInDesktopHost } from './desktopHost';
import type { HostRun } from './hostRun';
import { readResults, requestForFiles } from './mochaResults';
import type { MochaFilesRequest } from './mochaRun';
import { messageOf, say } from './progress';
import { repositoryRoot } from './repositoryRoot';
import { copySample } from './sample';
import { runInServedHost } from './servedHost';
import { printOutcome, type TestOutcome } from './testReport';

/** Runs the host tests inside VS Code's extension host: the desktop one if it can be had, else the served one. */
export async function runHostTests(grep: string | undefined): Promise<TestOutcome[]> {
  const request = requestForFiles('host', grep);
  const run = { folder: copySample(), script: writeScript(request) };
  const problem = await runInChosenHost(run, () => fs.existsSync(request.resultFile));
  const outcomes = readResults('host', request, problem ?? 'The extension host ended before all tests did.');
  outcomes.forEach(printOutcome);
  return outcomes;
}

/** The extension host gives `run` nothing to go by, so the script that it loads brings the request along. */
function writeScript(request: MochaFilesRequest): string {
  const script = `${request.resultFile}.run.js`;
  const bundle = path.join(repositoryRoot, 'dist', 'test', 'host', 'run.js');
  const call = `require(${JSON.stringify(bundle)}).run(${JSON.stringify(request)})`;
  fs.writeFileSync(script, `exports.run = () => ${call};\n`);
  return script;
}

/** Returns what kept the tests from ending, if anything. */
async function runInChosenHost(run: HostRun, hasResults: () => boolean): Promise<string | undefined> {
  switch (process.env.SOURCE_GUIDE_HOST ?? '') {
    case 'desktop':
      return runInDesktopHost(run);
    case 'served':
      return runInServedHost(run);
    case '':
      return runWhereItCan(run, hasResults);
    default:
      throw new Error('SOURCE_GUIDE_HOST is served or desktop.');
  }
}

/** A desktop VS Code that does not come as far as the first result lacks something here; the served one lacks less. */
async function runWhereItCan(run: HostRun, hasResults: () => boolean): Promise<string | undefined> {
  let problem = await desktopHostProblem();
  if (problem === undefined) {
    problem = await runInDesktopHost(run).catch(messageOf);
    if (hasResults()) {
      return problem;
    }
  }
  say(`  in the served VS Code, since for the desktop one: ${problem ?? 'no test ran'}`);
  return runInServedHost(run);
}
