import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { copySample } from '../../src/development/sample';
import { commitAll, createRepository, git } from '../support/gitRepository';
import { until } from '../support/until';
import { openWorkbench, type Workbench } from '../support/workbench';

suite('a new essay draft', () => {
  let workbench: Workbench;
  let file: string;

  suiteSetup(async () => {
    const folder = copySample();
    const commit = await createRepository(folder);
    await git(folder, 'tag', 'v9.1.0', commit);
    fs.writeFileSync(path.join(folder, 'NEWS'), 'later\n');
    await commitAll(folder, 'Later');
    workbench = await openWorkbench({ folder });
    file = path.join(workbench.folder, 'essay.md');
  });
  suiteTeardown(() => workbench.close());

  test('is written where the writer says, and opens', async () => {
    await createDraft();
    await workbench.page.locator('.tab.active[aria-label^="essay.md"]').waitFor();
    const text = fs.readFileSync(file, 'utf8');
    assert.match(text, /^!\[.+\]\(essay\.map\.svg\)$/m);
    assert.match(fs.readFileSync(path.join(workbench.folder, 'essay.map.svg'), 'utf8'), /^<svg /);
    for (const part of ['What it does', 'How it works', 'Key code', '```go', '[To write]']) {
      assert.ok(text.includes(part), `the draft has ${part}`);
    }
  });

  test('names the nearest release, and those that have the quoted code, which git tells in a worker', () => {
    const text = fs.readFileSync(file, 'utf8');
    assert.match(text, /^> - Release: v9\.1\.0 \+ 1 commit$/m);
    assert.match(text, /^\| .*`v9\.1\.0`/m);
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
    await workbench.pickFrom('Source Guide: New Essay Draft…', 'How ts-sql writes data');
    await workbench.page.getByText('Where should the draft be written?').waitFor();
    // The dialog first fills in the name that it was given.
    await until(async () => (await workbench.quickInput().inputValue()).endsWith('ts-sql-write.en.md'));
    await workbench.saveAs(file);
  }
});
