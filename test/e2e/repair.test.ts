import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { Guide } from '../support/guide';
import { copySampleRepository, editFile } from '../support/sampleModule';
import { stepOn, writePack } from '../support/smallPack';
import { useTemporaryFolders } from '../support/temporaryFolders';
import { until } from '../support/until';
import { openWorkbench, type Workbench } from '../support/workbench';

const FILE = 'engine/wal.go';
const WRITTEN = '.source-guide/mine/my-reading/walkthrough.json';

suite('repairing a step of one’s own pack', () => {
  const makeFolder = useTemporaryFolders();
  let folder: string;
  let workbench: Workbench;
  let guide: Guide;

  suiteSetup(async () => {
    const { folder: repository, commit } = await copySampleRepository(makeFolder);
    folder = repository;
    const steps = [await stepOn(folder, 'wal', FILE, '(*WAL).Write')];
    const pack = await writePack(makeFolder, { walkthroughs: { 'my-reading': steps }, base: commit });
    await fs.cp(pack, path.join(folder, '.source-guide', 'mine'), { recursive: true });
    await editFile(folder, FILE, (text) => text.replace(/(\(l \*WAL\) Write\(.*\n)/, '$1\t_ = len(rows)\n'));
    workbench = await openWorkbench({ folder });
    guide = await Guide.open(workbench);
  });
  suiteTeardown(() => workbench.close());

  test('its walkthrough is listed beside the built-in one, with the name of the pack', async () => {
    const item = guide.page.getByText('About my-reading').first();
    await item.waitFor();
    await guide.page.getByText('sample · 0 of 1 steps read').waitFor();
    await workbench.screenshot('own-pack-welcome');
  });

  test('old and new are shown side by side before anything is written', async () => {
    await workbench.pickFrom('Source Guide: Open Walkthrough…', 'About my-reading');
    await guide.verdict.getByText('The text describes code from 2026-01-31').waitFor();
    await workbench.runCommand('Source Guide: Repair Anchor…');
    await workbench.page.locator('.monaco-diff-editor .modified').getByText('_ = len(rows)').waitFor();
    await workbench.page.getByRole('button', { name: 'Continue' }).click();
    await workbench.page.locator('.monaco-dialog-box').getByText('Repair the anchor of').waitFor();
    await workbench.screenshot('repair-question');
    await workbench.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Cancel' }).click();
    assert.match(await written(), /"body": "[0-9a-f]{16}"\n {6}\}/);
  });

  test('after confirmation the anchor is written, and the step is as described again', async () => {
    const before = await written();
    await workbench.runCommand('Source Guide: Repair Anchor…');
    await workbench.page.getByRole('button', { name: 'Continue' }).click();
    await workbench.page
      .locator('.monaco-dialog-box')
      .getByRole('button', { name: 'Repair', exact: true })
      .click();
    await until(async () => (await written()) !== before);
    assert.match(await written(), /"sketches": \{\n/);
    await guide.verdict.waitFor({ state: 'detached' });
    await guide.heading.getByText('(*WAL).Write').waitFor();
    await workbench.screenshot('repaired');
  });

  function written(): Promise<string> {
    return fs.readFile(path.join(folder, WRITTEN), 'utf8');
  }
});
