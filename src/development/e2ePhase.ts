import { launchSharedBrowser } from './browser';
import { browserVariable } from './browserVariable';
import { readResults, requestForFiles } from './mochaResults';
import { runMocha } from './mochaRun';
import { printOutcome, type TestOutcome } from './testReport';

/**
 * Runs the end-to-end tests in this process, so that the VS Code servers that they start end with it. The tests share one
 * browser; each workbench has its own server, profile and browser context.
 */
export async function runEndToEndTests(grep: string | undefined): Promise<TestOutcome[]> {
  const request = requestForFiles('e2e', grep);
  const browser = await launchSharedBrowser();
  try {
    process.env[browserVariable] = browser.wsEndpoint();
    process.setSourceMapsEnabled(true);
    await runMocha(request, printOutcome);
    return readResults('e2e', request, 'mocha ended early.');
  } finally {
    await browser.close();
  }
}
