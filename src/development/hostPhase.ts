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

/** Runs the host tests in VS Code's extension host: that of the desktop VS Code if available, else that of the served one. */
export async function runHostTests(grep: string | undefined): Promise<TestOutcome[]> {
  const request = requestForFiles('host', grep);
  const run = { folder: copySample(), script: writeScript(request) };
  const problem = await runInChosenHost(run, () => fs.existsSync(request.resultFile));
  const outcomes = readResults('host', request, problem ?? 'The extension host ended before all tests did.');
  outcomes.forEach(printOutcome);
  return outcomes;
}

/** Writes the script that the extension host loads. The host passes no arguments, so the script contains the request. */
function writeScript(request: MochaFilesRequest): string {
  const script = `${request.resultFile}.run.js`;
  const bundle = path.join(repositoryRoot, 'dist', 'test', 'host', 'run.js');
  const call = `require(${JSON.stringify(bundle)}).run(${JSON.stringify(request)})`;
  fs.writeFileSync(script, `exports.run = () => ${call};\n`);
  return script;
}

/** Returns why the tests did not finish; `undefined` if they did. */
async function runInChosenHost(run: HostRun, hasResults: () => boolean): Promise<string | undefined> {
  switch (process.env.SOURCE_GUIDE_HOST ?? '') {
    case 'desktop':
      return runInDesktopHost(run);
    case 'served':
      return runInServedHost(run);
    case '':
      return runWhereItCan(run, hasResults);
    default:
      throw new Error('SOURCE_GUIDE_HOST must be served or desktop.');
  }
}

/** Tries the desktop VS Code first. If it yields no result at all, this system cannot run it, so the served one runs. */
async function runWhereItCan(run: HostRun, hasResults: () => boolean): Promise<string | undefined> {
  let problem = await desktopHostProblem();
  if (problem === undefined) {
    problem = await runInDesktopHost(run).catch(messageOf);
    if (hasResults()) {
      return problem;
    }
  }
  say(`  using the served VS Code, not the desktop one: ${problem ?? 'no test ran there'}`);
  return runInServedHost(run);
}
