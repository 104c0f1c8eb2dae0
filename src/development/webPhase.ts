import path from 'node:path';
import { readResults, requestForPhase } from './mochaResults';
import { requestSetting } from './mochaRequest';
import { repositoryRoot } from './repositoryRoot';
import { copySample } from './sample';
import { runInServedHost } from './servedHost';
import { inWebWorker } from './webWorkerHost';
import { printOutcome, type TestOutcome } from './testReport';

/** Runs the tests of the web extension host. These tests are a browser bundle. */
export async function runWebTests(grep: string | undefined): Promise<TestOutcome[]> {
  const request = requestForPhase('web', grep);
  const problem = await runInServedHost({
    folder: copySample(),
    // VS Code runs a script in the host of the extension whose folder contains the script.
    script: path.join(repositoryRoot, 'dist', 'test', 'web', 'run.js'),
    settings: { ...inWebWorker, [requestSetting]: request },
  });
  const reason = problem ?? 'The web extension host ended before all tests did.';
  const outcomes = readResults('web', request, reason);
  outcomes.forEach(printOutcome);
  return outcomes;
}
