import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { say } from '../../src/development/progress';
import { repositoryRoot } from '../../src/development/repositoryRoot';

/** Something whose picture helps to understand why a test failed. */
export interface Pictured {
  readonly page: Page;
  close(): Promise<void>;
}

const opened = new Set<Pictured>();
let lastViewsOfClosed: Buffer[] = [];

// Root hooks of mocha: they run around those of the suites, hence the last views of what a test closed itself. Every
// bundle of tests has its own copy of this file, and only the tests of that bundle are its business.
setup(() => {
  lastViewsOfClosed = [];
});

teardown(async function () {
  const test = this.currentTest;
  if (test?.state !== 'failed' || test.file !== __filename) {
    return;
  }
  const views = await Promise.all([...opened].map(({ page }) => page.screenshot()));
  [...lastViewsOfClosed, ...views].forEach((view, index) => {
    const file = pictureFile(`failed ${test.fullTitle()} ${index + 1}`);
    fs.writeFileSync(file, view);
    say(`    ${file}`);
  });
});

suiteTeardown(async () => {
  await Promise.all([...opened].map((pictured) => pictured.close()));
});

/** Has pictures taken of it from now on when a test fails, and has it closed at the end. */
export function watchForFailures(pictured: Pictured): void {
  opened.add(pictured);
}

/** To be called before it closes: keeps its last view in case that the current test fails. */
export async function keepLastView(pictured: Pictured): Promise<void> {
  if (opened.delete(pictured)) {
    lastViewsOfClosed.push(await pictured.page.screenshot());
  }
}

/** The file of a picture, in the folder that SOURCE_GUIDE_SCREENSHOTS names. */
export function pictureFile(name: string): string {
  const fallback = path.join(repositoryRoot, 'dist', 'test', 'screenshots');
  const folder = path.resolve(process.env.SOURCE_GUIDE_SCREENSHOTS || fallback);
  fs.mkdirSync(folder, { recursive: true });
  return path.join(folder, `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.png`);
}
