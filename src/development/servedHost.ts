import type { Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { tooLate, type HostRun } from './hostRun';
import { repositoryRoot } from './repositoryRoot';
import { hostTestAddress } from './servedAddress';
import { serveVscode } from './servedVscode';

/** Runs the host tests in the extension host of a served VS Code. Returns why they did not finish; `undefined` if they did. */
export async function runInServedHost({ folder, script, settings }: HostRun): Promise<string | undefined> {
  const vscode = await serveVscode({ extension: 'fromAddress', settings });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const ends = Promise.race([testsEnded(page), problemOf(page), vscode.ended.then(endedAlone), tooLate()]);
    await page.goto(hostTestAddress(vscode.port, folder, repositoryRoot, script));
    const problem = await ends;
    return problem === undefined ? undefined : `${problem} The server’s last lines:\n${vscode.logTail()}`;
  } finally {
    await browser.close();
    vscode.stop();
  }
}

/** Resolves when the tests are over: the workbench then calls `codeAutomationExit` with an exit code. */
async function testsEnded(page: Page): Promise<string | undefined> {
  const errors: string[] = [];
  page.on('console', (line) => {
    if (line.type() === 'error') errors.push(line.text().split('\n', 1).join());
  });
  await page.exposeFunction('codeAutomationLog', () => undefined);
  return new Promise((resolve, reject) => {
    const end = (code: number): void =>
      resolve(code === 0 ? undefined : `VS Code could not run the tests:\n${errors.slice(-5).join('\n')}\n`);
    page.exposeFunction('codeAutomationExit', end).catch(reject);
  });
}

function problemOf(page: Page): Promise<string> {
  return new Promise((resolve) => {
    page.on('crash', () => resolve('The page of the served VS Code crashed.'));
    page.on('close', () => resolve('The page of the served VS Code was closed.'));
  });
}

function endedAlone(code: number): string {
  return `The VS Code server ended with exit code ${code}.`;
}
