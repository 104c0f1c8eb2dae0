import fs from 'node:fs';
import path from 'node:path';
import { createTemporaryFolder } from '../../src/development/temporaryFolder';
import { openWorkbench, type Workbench } from '../support/workbench';

suite('Workbench', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    const folder = createTemporaryFolder().path;
    fs.writeFileSync(path.join(folder, 'engine.go'), 'package engine\n');
    workbench = await openWorkbench({ folder });
  });

  suiteTeardown(() => workbench.close());

  test('opens the folder and shows its file in the explorer', async () => {
    await workbench.page.getByRole('treeitem', { name: 'engine.go' }).waitFor();
    await workbench.screenshot('smoke');
  });
});
