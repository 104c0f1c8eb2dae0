import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { colorsAcross, contrastOf, textContrasts, type Backdrop } from '../support/contrast';
import { Guide, WORDS } from '../support/guide';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../support/workbench';

/** What WCAG asks of texts, and of what is drawn. */
const READABLE_TEXT = 4.5;
const VISIBLE_SHAPE = 3;

const SIDE_BAR: Backdrop = '--vscode-sideBar-background';
const EDITOR: Backdrop = '--vscode-editor-background';

const THEMES = [
  'Default High Contrast Light',
  'Default High Contrast',
  'Default Dark Modern',
  'Default Light Modern',
] as const satisfies readonly WorkbenchOptions['theme'][];

for (const theme of THEMES) {
  suite(`the pages in ${theme}`, () => {
    let workbench: Workbench;
    let guide: Guide;

    suiteSetup(async () => {
      workbench = await openWorkbench({ theme });
      guide = await Guide.open(workbench);
      await guide.beginWriting();
      for (let press = 0; press < 3; press++) await guide.button('Next').click();
      await guide.heading.getByText('Parsing on a worker').waitFor();
    });
    suiteTeardown(() => workbench.close());

    test('have code words and other texts that can be read', async () => {
      await guide.prose.locator('code').first().waitFor();
      await assertReadable(guide.page, SIDE_BAR);
      await workbench.screenshot(`guide-${theme}`);
    });

    test('have facts that can be read, with a link for each line', async () => {
      const facts = guide.page.locator('details.facts');
      await facts.locator('summary').click();
      await facts.getByRole('heading').first().waitFor();
      await assertReadable(facts, SIDE_BAR);
      await workbench.screenshot(`facts-${theme}`);
      await facts.getByRole('listitem').first().getByRole('button').first().click();
      await facts.locator('summary').click();
    });

    test('have a progress bar whose parts can be told apart', async () => {
      const bar = await guide.page.locator('progress').screenshot();
      const [reached, left] = await colorsAcross(workbench.page, bar, [0.03, 0.97]);
      const row = await guide.page.locator('header .row').screenshot();
      const [beside] = await colorsAcross(workbench.page, row, [0]);
      assert.ok(reached && left && beside);
      const ratios = [contrastOf(reached, left), contrastOf(reached, beside)];
      assert.ok(
        ratios.every((ratio) => ratio >= VISIBLE_SHAPE),
        ratios.join(' and '),
      );
    });

    test('have a map in the Guide whose rows can be read under the mouse', async () => {
      await guide.page.getByText(WORDS.en.map).click();
      await assertReadableRows(guide.page, SIDE_BAR);
      await workbench.screenshot(`map-in-guide-${theme}`);
    });

    test('have a map in a tab whose rows can be read under the mouse', async () => {
      await workbench.runCommand('Source Guide: Open Walkthrough Map');
      const map: FrameLocator = await workbench.webviewFrame('Walkthrough map: How ts-sql writes data');
      await assertReadableRows(map.locator('#walkthrough-map'), EDITOR);
      await workbench.screenshot(`map-in-tab-${theme}`);
    });
  });
}

async function assertReadable(root: Locator, backdrop: Backdrop): Promise<void> {
  const contrasts = await textContrasts(root, backdrop);
  assert.notEqual(contrasts.length, 0);
  const pale = contrasts.filter(({ ratio }) => ratio < READABLE_TEXT);
  assert.deepEqual(
    pale.map(({ text, ratio }) => `${ratio.toFixed(2)} ${text}`),
    [],
  );
}

/** The row of the current step, and one of another, with the mouse on it and without. */
async function assertReadableRows(page: Locator, backdrop: Backdrop): Promise<void> {
  const rows = page.locator('.map .rows button');
  await rows.first().waitFor();
  await assertReadable(page, backdrop);
  for (const row of [page.locator('.map .rows [aria-current]'), rows.nth(1)]) {
    await row.hover();
    await assertReadable(page, backdrop);
  }
}
