import fs from 'node:fs';
import path from 'node:path';
import { runProcess } from './childProcess';
import { readResults, requestForFiles } from './mochaResults';
import { repositoryRoot } from './repositoryRoot';
import type { TestOutcome } from './testReport';

/** Runs the unit tests in a separate Node process. */
export async function runUnitTests(grep: string | undefined): Promise<TestOutcome[]> {
  const request = requestForFiles('unit', grep);
  const requestFile = `${request.resultFile}.request.json`;
  fs.writeFileSync(requestFile, JSON.stringify(request));
  const script = path.join(repositoryRoot, 'dist', 'development', 'mochaChild.js');
  const code = await runProcess(process.execPath, ['--enable-source-maps', script, requestFile], {
    folder: repositoryRoot,
    output: 'inherit',
  });
  return readResults('unit', request, `mocha ended early with exit code ${code}; see its output above.`);
}
