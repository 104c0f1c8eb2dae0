import fs from 'node:fs';
import path from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame } from 'playwright-core';
import { repositoryRoot } from '../../src/development/repositoryRoot';

const AXE = path.join(repositoryRoot, 'node_modules', 'axe-core', 'axe.min.js');

/** All rules of WCAG 2.2 A and AA and the good practices; and, though it is new, that names contain what is seen. */
const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'label-content-name-mismatch': { enabled: true } },
  resultTypes: ['violations'],
  iframes: false,
};

/** What axe finds in a page or in a part of it, each as `rule: element (what to do)`; empty for an accessible page. */
export async function violationsIn(frame: Frame, part = 'html'): Promise<string[]> {
  // The page forbids scripts of others. The browser's debugger may run them all the same.
  if (!(await frame.evaluate('typeof axe === "object"'))) await frame.evaluate(fs.readFileSync(AXE, 'utf8'));
  // Pages show what is behind them; axe would take that for white.
  await frame.evaluate(
    `document.documentElement.style.background = 'var(--vscode-' + (document.querySelector('#guide') ? 'sideBar' : 'editor') + '-background)'`,
  );
  const run = `axe.run(${JSON.stringify(part)}, ${JSON.stringify(OPTIONS)})`;
  const { violations } = await frame.evaluate<AxeResults>(run);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) =>
        `${id}: ${html.slice(0, 160)} (${failureSummary.split('\n').slice(1, 3).join(' ').trim()})`,
    ),
  );
}
