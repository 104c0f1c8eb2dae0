import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from '../support/until';
import { openWorkbench, type Workbench } from '../support/workbench';

suite('a new essay draft', () => {
  let workbench: Workbench;
  let file: string;

  suiteSetup(async () => {
    workbench = await openWorkbench();
    file = path.join(workbench.folder, 'essay.md');
  });
  suiteTeardown(() => workbench.close());

  test('is written where the writer says, and opens', async () => {
    await createDraft();
    await workbench.page.locator('.tab.active[aria-label^="essay.md"]').waitFor();
    const text = fs.readFileSync(file, 'utf8');
    assert.match(text, /^!\[.+\]\(essay\.map\.svg\)$/m);
    assert.match(fs.readFileSync(path.join(workbench.folder, 'essay.map.svg'), 'utf8'), /^<svg /);
    for (const part of ['功能说明', '实现逻辑', '关键代码解析', '```mermaid', '```go', '[To write]']) {
      assert.ok(text.includes(part), `the draft has ${part}`);
    }
  });

  test('never touches a file that exists', async () => {
    fs.writeFileSync(file, 'my own words');
    await createDraft();
    // VS Code asks whether to replace it; even then the file is left as it is.
    await workbench.page
      .getByText(/already exists/)
      .first()
      .waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByText('This file already exists and was not changed.').first().waitFor();
    assert.equal(fs.readFileSync(file, 'utf8'), 'my own words');
  });

  async function createDraft(): Promise<void> {
    await workbench.runCommand('Source Guide: New Essay Draft…');
    await workbench.quickPick('How ts-sql writes data').click();
    await workbench.page.getByText('Where should the draft be written?').waitFor();
    // The dialog first fills in the name that it was given.
    await until(async () => (await workbench.quickInput().inputValue()).endsWith('ts-sql-write.en.md'));
    await workbench.quickInput().fill(file);
    await workbench.page.keyboard.press('Enter');
  }
});
