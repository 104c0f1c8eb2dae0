import type { Locator } from 'playwright-core';
import { Guide } from '../support/guide';
import { openWorkbench, type Workbench } from '../support/workbench';

suite('entry points', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench();
    await Guide.open(workbench);
  });
  suiteTeardown(() => workbench.close());

  test('a command lists them by topic and jumps to the declaration', async () => {
    await workbench.runCommand('Source Guide: Go to Entry Point…');
    await workbench.quickPick('Start-up: the subscriber manager is created').waitFor();
    await workbench.quickInput().fill('HTTP write');
    await workbench.quickPick('The HTTP write entry').click();
    await cursorLine('serveWrite').waitFor();
    await workbench.page.locator('.tab.active[aria-label^="handler.go"]').waitFor();
  });

  test('the view lists every topic of the talent program', async () => {
    await workbench.page.locator('.pane-header', { hasText: 'Entry Points' }).click();
    const tree = workbench.page.getByRole('tree', { name: 'Entry Points' });
    for (const topic of [
      'Data subscription',
      'How ts-sql starts',
      'How ts-store starts',
      'How ts-sql writes data',
      'How ts-store flushes data',
    ]) {
      await tree.getByText(topic, { exact: true }).waitFor();
    }
  });

  test('a row of the view jumps to the declaration', async () => {
    const tree = workbench.page.getByRole('tree', { name: 'Entry Points' });
    await tree.getByText('How ts-store flushes data', { exact: true }).click();
    await tree.getByText('The flush loop of a shard', { exact: true }).click();
    await workbench.page.locator('.tab.active[aria-label^="shard.go"]').waitFor();
    await cursorLine('Snapshot').waitFor();
  });

  /** The line with the cursor, once it holds this text. */
  function cursorLine(text: string): Locator {
    return workbench.page
      .locator('.editor-group-container.active .view-line', { hasText: 'func' })
      .filter({ hasText: text })
      .first();
  }
});
