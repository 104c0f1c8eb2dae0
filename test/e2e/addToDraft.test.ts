import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from '../support/until';
import { openWorkbench, type Workbench } from '../support/workbench';

suite('code for a draft', () => {
  let workbench: Workbench;
  let file: string;

  suiteSetup(async () => {
    workbench = await openWorkbench();
    file = path.join(workbench.folder, 'essay.md');
  });
  suiteTeardown(() => workbench.close());

  test('is the selection, in a new draft beside it, with a note', async () => {
    const { page } = workbench;
    await workbench.openFile('engine/wal.go');
    await page.keyboard.press('ControlOrMeta+G');
    await workbench.quickInput().fill(':29');
    await page.keyboard.press('Enter');
    for (let line = 0; line < 3; line++) await page.keyboard.press('Shift+ArrowDown');
    await workbench.pickFrom('Source Guide: Add Selection or Function to Draft…', 'New empty draft…');
    await until(async () => (await workbench.quickInput().inputValue()).endsWith('draft.en.md'));
    await workbench.saveAs(file);
    await page.getByText('What do you want to say about this code?').waitFor();
    await workbench.quickInput().fill('Written before anything else, so that a crash loses nothing.');
    await page.keyboard.press('Enter');
    await page.getByText('Added (*WAL).Write to essay.md.').first().waitFor();
    await page.locator('.editor-group-container.active .tab.active[aria-label^="wal.go"]').waitFor();
    await page.locator('.view-line').getByText('Written before anything else').waitFor();
    // The draft is visible beside the code, so nothing offers to show it.
    assert.equal(await page.getByRole('button', { name: 'Show' }).count(), 0);
    await page.keyboard.press('ControlOrMeta+2');
    await page.locator('.editor-group-container.active .tab.active[aria-label^="essay.md"]').waitFor();
    await page.keyboard.press('ControlOrMeta+S');
    await until(() => Promise.resolve(fs.readFileSync(file, 'utf8').includes('Written before')));
    const source = fs.readFileSync(path.join(workbench.folder, 'engine/wal.go'), 'utf8').split('\n');
    const quoted = source.slice(28, 31).join('\n');
    assert.ok(fs.readFileSync(file, 'utf8').includes(`\`\`\`go\n${quoted}\n\`\`\`\n\nWritten before`));
  });

  test('is the code of the current step, and is not added twice', async () => {
    const { page } = workbench;
    await workbench.pickFrom('Source Guide: Open Walkthrough…', 'How ts-sql writes data');
    await page.locator('.tab[aria-label^="handler.go"]').waitFor();
    await workbench.runCommand('Source Guide: Add Step to Draft…');
    await page.getByText('What do you want to say about this code?').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Added (*Handler).AddInfluxDBAPIRoutes to essay.md.').first().waitFor();
    await workbench.runCommand('Source Guide: Add Step to Draft…');
    await page
      .getByText('The draft quotes these lines of (*Handler).AddInfluxDBAPIRoutes already.')
      .first()
      .waitFor();
  });

  test('is a function in the call flow', async () => {
    const { page } = workbench;
    await workbench.openFile('engine/shard.go');
    await page.keyboard.press('ControlOrMeta+G');
    await workbench.quickInput().fill(':66');
    await page.keyboard.press('Enter');
    await workbench.runCommand('Source Guide: Show Call Flow');
    const row = page.getByRole('treeitem', { name: /writeRowsToTable/ }).first();
    await row.click({ button: 'right' });
    // A menu ignores clicks right after it opened, because they might belong to the click that opened it.
    await page.getByRole('menuitem', { name: 'Add Function of Call Flow to Draft…' }).hover();
    await page.keyboard.press('Enter');
    await page.getByText('What do you want to say about this code?').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Added (*shard).writeRowsToTable to essay.md.').first().waitFor();
  });
});
