import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { copySample } from '../../src/development/sample';
import { createTemporaryFolder } from '../../src/development/temporaryFolder';
import { Guide, WORDS } from '../support/guide';
import { openWorkbench } from '../support/workbench';

suite('folders that are not the root of a checkout', () => {
  test('another Go module is named, with what to do', async () => {
    await checkGuide(
      folderWith({ 'go.mod': 'module example.com/other\n' }),
      /^(?!.*openGemini).*This is example\.com\/other\. No pack describes it\..*Open Folder/s,
    );
  });

  test('a folder without go.mod says so, with what to do', async () => {
    await checkGuide(
      folderWith({ 'notes.txt': 'nothing here' }),
      /^(?!.*openGemini).*None of these files was found.*go\.mod.*Open Folder….*Look Again/s,
    );
  });

  test('a folder inside a checkout is recognised', async () => {
    await checkGuide(path.join(copySample(), 'engine'), /How ts-sql writes data.*Start/s);
  });

  test('a folder that holds a checkout is recognised', async () => {
    const folder = folderWith({ 'notes.txt': 'my checkouts' });
    fs.cpSync(copySample(), path.join(folder, 'projects', 'openGemini'), { recursive: true });
    await checkGuide(folder, /How ts-sql writes data.*Start/s);
  });

  test('a step whose file is gone is not found, and the rest still works', async () => {
    const folder = copySample();
    fs.rmSync(path.join(folder, 'engine', 'wal.go'));
    const workbench = await openWorkbench({ folder });
    const guide = await Guide.open(workbench);
    await guide.beginWriting();
    await guide.page.getByText(WORDS.en.map).click();
    await guide.mapStep(23).click();
    await guide.verdict.getByText('Not found').waitFor();
    await guide.button('Next').click();
    await guide.heading.getByText('A copy for subscribers').waitFor();
    await workbench.page.locator('.tab.active[aria-label^="subscriber.go"]').waitFor();
    await workbench.close();
  });
});

async function checkGuide(folder: string, expected: RegExp): Promise<void> {
  const workbench = await openWorkbench({ folder });
  const guide = await Guide.open(workbench);
  await guide
    .button(/Start|Open Folder/)
    .first()
    .waitFor();
  assert.match((await guide.page.innerText()) || '', expected);
  await workbench.close();
}

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = createTemporaryFolder().path;
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  return folder;
}
