import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { Guide, WORDS } from '../support/guide';
import { until } from '../support/until';
import { openWorkbench, type Workbench } from '../support/workbench';

const HEIGHT = 860;

suite('the walkthrough map', () => {
  let workbench: Workbench;
  let guide: Guide;
  let map: FrameLocator;

  suiteSetup(async () => {
    workbench = await openWorkbench({ height: HEIGHT });
    guide = await Guide.open(workbench);
    await guide.beginWriting();
    await guide.button('Next').click();
  });
  suiteTeardown(() => workbench.close());

  test('in the Guide marks the current step and what was read', async () => {
    await guide.page.getByText(WORDS.en.map).click();
    await guide.button('Next').click();
    await guide.heading.getByText('Checks, then blocks of lines').waitFor();
    const current = guide.page.locator('.map [aria-current=step]');
    assert.match((await current.textContent()) ?? '', /Checks, then blocks of lines/);
    assert.match((await guide.mapStep(1).textContent()) ?? '', /^✓ 1\. .*, ts-sql process, read$/);
    // No arrow leads to the first step, nor to the last one, which is in the function that it comes from.
    assert.equal(await guide.page.locator('.map .arrow-line').count(), 23);
    await workbench.screenshot('map-in-guide');
  });

  test('opens in a tab beside the code, where 25 steps can be seen at once', async () => {
    await workbench.runCommand('Source Guide: Open Walkthrough Map');
    map = await workbench.webviewFrame('Walkthrough map: How ts-sql writes data');
    const rows = map.locator('.rows li');
    await rows.nth(24).waitFor();
    const last = await rows.nth(24).boundingBox();
    assert.ok(last && last.y + last.height <= HEIGHT - 22, `the last row ends at ${last?.y}`);
    await workbench.page.locator('.tab.active[aria-label^="handler.go"]').waitFor();
    await workbench.screenshot('map-in-tab');
  });

  test('is made larger and smaller by buttons and by keys', async () => {
    const width = async (): Promise<number> => (await map.locator('.map').boundingBox())?.width ?? 0;
    const usual = await width();
    await map.getByRole('button', { name: 'Larger' }).click();
    await map.getByRole('button', { name: '110 %' }).waitFor();
    const row = map.locator('.rows li').first();
    const large = (await row.boundingBox())?.height ?? 0;
    await workbench.page.keyboard.press('-');
    await workbench.page.keyboard.press('-');
    await map.getByRole('button', { name: '90 %' }).waitFor();
    const small = (await row.boundingBox())?.height ?? 0;
    assert.ok(large > small, `${large} and ${small}`);
    await workbench.page.keyboard.press('0');
    await map.getByRole('button', { name: '100 %' }).waitFor();
    assert.equal(await width(), usual);
  });

  test('has a list with the same content for screen readers', async () => {
    const list = map.getByRole('list', { name: /^Walkthrough map of "How ts-sql writes data": 25 steps/ });
    assert.equal(await list.getByRole('listitem').count(), 25);
    await list
      .getByRole('button', {
        name: /^14\. ts-store takes the request ?, .*remote call ?,.* ts-store process, first reading, not read$/,
      })
      .waitFor();
  });

  test('jumps to a step, and follows when reading goes on', async () => {
    await map.getByRole('button', { name: /^17\. / }).click();
    await guide.heading.getByText('Finding the shard').waitFor();
    await workbench.page.locator('.tab.active[aria-label^="engine.go"]').waitFor();
    await workbench.page.locator('.tab[aria-label^="Walkthrough map"]').click();
    map = await workbench.webviewFrame('Walkthrough map: How ts-sql writes data');
    await map.locator('[aria-current=step]').getByText('Finding the shard').waitFor();
    await guide.button('Next').click();
    await guide.heading.getByText('Memory first, then index and data').waitFor();
  });

  test('is saved as SVG where the reader says', async () => {
    await workbench.runCommand('Source Guide: Save Walkthrough Map as SVG…');
    const file = await save('map.svg');
    assert.match(await fs.readFile(file, 'utf8'), /^<svg [^>]*>\n<title id="title">How ts-sql writes data</);
  });

  test('is saved as PNG at twice its size', async () => {
    await workbench.runCommand('Source Guide: Save Walkthrough Map as PNG…');
    const bytes = await fs.readFile(await save('map.png'));
    const svg = await fs.readFile(path.join(workbench.folder, 'map.svg'), 'utf8');
    const width = Number(/ width="(\d+)"/.exec(svg)?.[1]);
    assert.deepEqual([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16)], ['PNG', width * 2]);
  });

  test('never overwrites a file', async () => {
    const file = path.join(workbench.folder, 'kept.svg');
    await fs.writeFile(file, 'mine');
    await workbench.runCommand('Source Guide: Save Walkthrough Map as SVG…');
    await nameFile('kept.svg');
    // VS Code asks whether to replace it; even then the file is left as it is.
    await workbench.page
      .getByText(/already exists/)
      .first()
      .waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByText('This file already exists and was not changed.').first().waitFor();
    assert.equal(await fs.readFile(file, 'utf8'), 'mine');
  });

  async function nameFile(name: string): Promise<void> {
    // The dialog first fills in the name that it was given.
    const ending = `ts-sql-write.en${path.extname(name)}`;
    await until(async () => (await workbench.quickInput().inputValue()).endsWith(ending));
    await workbench.saveAs(path.join(workbench.folder, name));
  }

  /** Saves under a name in the folder that is open, and returns the file once it is whole. */
  async function save(name: string): Promise<string> {
    await nameFile(name);
    const file = path.join(workbench.folder, name);
    await until(() =>
      fs.stat(file).then(
        ({ size }) => size > 0,
        () => false,
      ),
    );
    return file;
  }
});
