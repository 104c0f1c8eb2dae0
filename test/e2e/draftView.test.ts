import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { copySample } from '../../src/development/sample';
import { commitAll, createRepository } from '../support/gitRepository';
import { until } from '../support/until';
import { openWorkbench, type Workbench } from '../support/workbench';

const SOURCE = 'coordinator/points_writer.go';

suite('the excerpts of a draft', () => {
  let workbench: Workbench;
  let folder: string;
  let draft: string;
  let commit: string;

  suiteSetup(async () => {
    folder = copySample();
    commit = await createRepository(folder);
    workbench = await openWorkbench({ folder });
    draft = path.join(folder, 'essay.md');
    await createDraft();
    await workbench.runCommand('Source Guide: Focus on Draft View');
  });
  suiteTeardown(() => workbench.close());

  test('are listed with their verdicts, below their section', async () => {
    await collapse('Guide');
    await row('matches the source').first().waitFor();
    await row('Key code').waitFor();
    await workbench.screenshot('draft view');
  });

  test('are marked when the code changes after they were quoted', async () => {
    const file = path.join(folder, SOURCE);
    const text = fs.readFileSync(file, 'utf8');
    const head = /func \(\w+ \*PointsWriter\) writeShardMap\(.*\n/.exec(text)?.[0] ?? '';
    assert.notEqual(head, '');
    fs.writeFileSync(file, text.replace(head, `// Moved down.\n\n${head}\tnow := time.Now()\n\t_ = now\n`));
    await commitAll(folder, 'Later');
    await row('(*PointsWriter).writeShardMap').getByText('changed since the pin').waitFor();
  });

  test('are refreshed when the writer agrees, and nothing else changes', async () => {
    const before = await savedText((text) => text.includes(commit));
    await workbench.runCommand('Source Guide: Refresh All Excerpts of the Draft…');
    await workbench.page.locator('.monaco-dialog-box').getByText('Refresh', { exact: true }).click();
    await row('(*PointsWriter).writeShardMap').getByText('matches the source').waitFor();
    const after = await savedText((text) => text.includes('\tnow := time.Now()\n'));
    assert.equal(withoutExcerpts(after), withoutExcerpts(before));
    assert.ok(excerptsOf(before).every((excerpt) => excerpt.includes(commit)));
    assert.ok(excerptsOf(after).every((excerpt) => !excerpt.includes(commit)));
  });

  test('are restored by one undo', async () => {
    await workbench.openFile('essay.md');
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await row('(*PointsWriter).writeShardMap').getByText('changed since the pin').waitFor();
    await savedText((text) => excerptsOf(text).every((excerpt) => excerpt.includes(commit)));
  });

  test('come with a target that the draft names, and that an export offers first', async () => {
    await workbench.pickFrom('Source Guide: Choose Where the Draft Is Published…', 'Juejin');
    await savedText((text) => text.includes('"target":"juejin"'));
    await workbench.runCommand('Source Guide: Export the Draft…');
    const first = workbench.page.locator('.quick-input-list .monaco-list-row').first();
    await first.getByText('Juejin', { exact: true }).waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  async function createDraft(): Promise<void> {
    await workbench.pickFrom('Source Guide: New Essay Draft…', 'How ts-sql writes data');
    await workbench.page.getByText('Where should the draft be written?').waitFor();
    await until(async () => (await workbench.quickInput().inputValue()).endsWith('ts-sql-write.en.md'));
    await workbench.saveAs(draft);
    await workbench.page.locator('.tab.active[aria-label^="essay.md"]').waitFor();
  }

  function row(text: string) {
    return workbench.page.locator('.pane-body .monaco-list-row').filter({ hasText: text });
  }

  async function collapse(view: string): Promise<void> {
    await workbench.page.locator('.pane-header').filter({ hasText: view }).first().click();
  }

  /** What the editor has, saved by the writer; the tab looks saved a moment before the file is. */
  async function savedText(isExpected: (text: string) => boolean): Promise<string> {
    await workbench.openFile('essay.md');
    await workbench.page.keyboard.press('ControlOrMeta+S');
    await until(() => isExpected(fs.readFileSync(draft, 'utf8')));
    return fs.readFileSync(draft, 'utf8');
  }
});

const EXCERPT = /<!-- source-guide-excerpt [^\n]*\n[^\n]*\n\n```go\n[^`]*```/g;

function excerptsOf(text: string): string[] {
  return text.match(EXCERPT) ?? [];
}

function withoutExcerpts(text: string): string {
  return text.replace(EXCERPT, '');
}
