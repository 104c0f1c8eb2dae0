import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { Guide } from '../support/guide';
import { copySampleRepository, cutFunction, editFile } from '../support/sampleModule';
import { stepOn, writePack } from '../support/smallPack';
import { useTemporaryFolders } from '../support/temporaryFolders';
import { until } from '../support/until';
import { openWorkbench, type Workbench } from '../support/workbench';

const WAL = 'engine/wal.go';
const SHARD = 'engine/shard.go';
const WRITTEN = '.source-guide/mine/my-reading/walkthrough.json';

suite('what the Guide says where the code is not as described', () => {
  const makeFolder = useTemporaryFolders();
  let folder: string;
  let workbench: Workbench;
  let guide: Guide;

  suiteSetup(async () => {
    const { folder: repository, commit } = await copySampleRepository(makeFolder);
    folder = repository;
    const unrecorded = { id: 'open', path: SHARD, symbol: '(*shard).OpenAndEnable' };
    const steps = [
      unrecorded,
      await stepOn(folder, 'write', WAL, '(*WAL).Write'),
      await stepOn(folder, 'switch', WAL, '(*WAL).Switch'),
    ];
    const pack = await writePack(makeFolder, { walkthroughs: { 'my-reading': steps }, base: commit });
    await fs.cp(pack, path.join(folder, '.source-guide', 'mine'), { recursive: true });
    await editFile(folder, WAL, (text) => text.replace(/(\(l \*WAL\) Write\(.*\n)/, '$1\t_ = len(rows)\n'));
    await cutFunction(folder, WAL, '(*WAL).Switch');
    workbench = await openWorkbench({ folder });
    guide = await Guide.open(workbench);
    await workbench.pickFrom('Source Guide: Open Walkthrough…', 'About my-reading');
  });
  suiteTeardown(() => workbench.close());

  test('an own step without a hash is not recorded, until its author records the code', async () => {
    await guide.verdict.getByText('Not recorded').waitFor();
    await workbench.screenshot('not-recorded');
    await guide.button('Record This Code…').click();
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog
      .getByText('Record this code as the one that the texts of sample describe? Places: 1.')
      .waitFor();
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await guide.verdict.waitFor({ state: 'detached' });
    const { steps } = JSON.parse(await fs.readFile(path.join(folder, WRITTEN), 'utf8')) as {
      steps: { anchor: { body?: string } }[];
    };
    assert.match(steps[0]?.anchor.body ?? '', /^[0-9a-f]{16}$/);
  });

  test('a banner leads to what changed', async () => {
    await guide.button('Next').click();
    await guide.verdict.getByText('Different from the text').waitFor();
    // The Git extension may still be looking for the repository.
    await until(async () => {
      await guide.button('What Changed').click();
      return workbench.page.locator('.monaco-diff-editor .modified').getByText('_ = len(rows)').isVisible();
    });
    await workbench.screenshot('what-changed');
  });

  test('a step that is gone shows the described code, read-only, and not the code of the step before', async () => {
    await guide.button('Next').click();
    await guide.verdict.getByText('Not found').waitFor();
    const editor = workbench.page.locator('.editor-group-container.active .view-line');
    await editor.filter({ hasText: 'Switch()' }).first().waitFor();
    assert.doesNotMatch(await fs.readFile(path.join(folder, WAL), 'utf8'), /Switch\(\)/);
    await workbench.screenshot('described-code');
    await workbench.runCommand('Source Guide: Show Current Step');
    await workbench.page
      .locator('.notification-list-item')
      .getByText(/^\(\*WAL\)\.Switch: Not found\. /)
      .first()
      .waitFor();
  });
});
