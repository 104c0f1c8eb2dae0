import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { copySample } from '../../src/development/sample';
import { Guide } from '../support/guide';
import { writeGuidedPack } from '../support/guidedPack';
import { until } from '../support/until';
import { openWorkbench, type Workbench } from '../support/workbench';

suite('pages and links of the Guide', () => {
  let workbench: Workbench;
  let guide: Guide;

  suiteSetup(async () => {
    const folder = copySample();
    await writeGuidedPack(folder);
    workbench = await openWorkbench({ folder });
    guide = await Guide.open(workbench);
    await guide.button('Start: Writing, shortly').click();
  });
  suiteTeardown(() => workbench.close());

  test('the introduction comes first, with the prerequisites', async () => {
    await guide.heading.getByText('Writing, shortly').waitFor();
    await guide.page.getByText('Before the first step').waitFor();
    await guide.page.getByRole('heading', { name: 'Before you start' }).waitFor();
    await workbench.page.locator('.statusbar-item').getByText('0/3').waitFor();
    await workbench.page.locator('.tab.active[aria-label^="handler.go"]').waitFor();
  });

  test('a word is explained below the text, which makes room for it', async () => {
    await guide.link('shard').click();
    await guide.word.getByRole('heading', { name: 'Shard' }).waitFor();
    const [text, word] = [await boxOf(guide.page.locator('.text')), await boxOf(guide.word)];
    assert.ok(text.bottom <= word.top, `the text ends at ${text.bottom}, the word begins at ${word.top}`);
    await workbench.screenshot('word');
  });

  test('a word leads to another one, and back', async () => {
    await guide.word.getByRole('link', { name: 'partition' }).click();
    await guide.word.getByText('A share of a database.').waitFor();
    await guide.word.getByRole('button', { name: 'Back' }).click();
    await guide.word.getByText('A stretch of time').waitFor();
  });

  test('Escape closes the word and returns to its link', async () => {
    await workbench.page.keyboard.press('Escape');
    await guide.word.waitFor({ state: 'detached' });
    assert.equal(await focusedText(guide), 'shard');
  });

  test('a word opens and closes by keyboard alone', async () => {
    await workbench.page.keyboard.press('Enter');
    await guide.word.waitFor();
    await workbench.page.keyboard.press('Tab');
    await workbench.page.keyboard.press('Enter');
    await guide.word.waitFor({ state: 'detached' });
    assert.equal(await focusedText(guide), 'shard');
  });

  test('a word is closed when another page is shown', async () => {
    await guide.link('shard').click();
    await guide.word.waitFor();
    await guide.button('Next').click();
    await guide.heading.getByText('Receiving').waitFor();
    await guide.word.waitFor({ state: 'detached' });
  });

  test('a link leads to a step of another walkthrough, and the way back is shown', async () => {
    await guide.button('Next').click();
    await guide.heading.getByText('Storing').waitFor();
    await guide.link('into the log').click();
    await guide.heading.getByText('Write', { exact: true }).waitFor();
    await workbench.page.locator('.tab.active[aria-label^="wal.go"]').waitFor();
    await workbench.screenshot('followed-link');
    await guide.button(/Back to Writing, shortly: step 2\. Storing/).click();
    await guide.heading.getByText('Storing').waitFor();
    await workbench.page.locator('.tab.active[aria-label^="shard.go"]').waitFor();
  });

  test('the last step leads to the pages that close the walkthrough', async () => {
    await guide.button('Next').click();
    await guide.heading.getByText('Logging').waitFor();
    await guide.button('Next').click();
    await guide.heading.getByText('One point').waitFor();
    await guide.page.getByRole('cell', { name: '0.5' }).waitFor();
    await workbench.screenshot('worked-example');
  });

  test('answers are hidden until the reader opens their question', async () => {
    await guide.button('Next').click();
    await guide.heading.getByText('Check yourself').waitFor();
    await guide.page.getByText('Think first.').waitFor();
    const answer = guide.page.getByText('Because memory forgets.');
    assert.equal(await answer.isVisible(), false);
    await guide.page.getByText('Why is there a log?').click();
    await answer.waitFor();
    assert.equal(await guide.page.getByText('A stretch of time.').isVisible(), false);
    await workbench.screenshot('questions');
  });

  test('the place on a closing page survives a restart', async () => {
    await workbench.page.reload();
    guide = await Guide.reopened(workbench);
    await guide.heading.getByText('Check yourself').waitFor();
  });

  test('the walkthrough ends after its last page', async () => {
    await guide.button('Next').click();
    await guide.heading.getByText('Exercise').waitFor();
    await guide.button('Next').click();
    await guide.heading.getByText('Essays').waitFor();
    await guide.button('Finish').click();
    await guide.page.getByText('3 of 3 steps read').waitFor();
  });

  test('the page after it says what was read and what to do next', async () => {
    await guide.heading.getByText('Writing, shortly').waitFor();
    await workbench.screenshot('finish');
    await guide.button("go test ./engine -run 'TestShard$'").click();
    await until(async () => {
      const copied = await workbench.page.evaluate(() => navigator.clipboard.readText());
      return copied === "go test ./engine -run 'TestShard$'";
    });
    await guide.button('Back').click();
    await guide.heading.getByText('Essays').waitFor();
    await guide.button('Finish').click();
    await guide.button('Start: Logging, shortly').click();
    await guide.button('Leave the walkthrough').waitFor();
  });

  test('an idea at its end becomes a draft, and a step that was left out can be read', async () => {
    await guide.button('Leave the walkthrough').click();
    await guide.button('Read Again: Writing, shortly').click();
    for (const heading of [
      'Receiving',
      'Storing',
      'Logging',
      'One point',
      'Check yourself',
      'Exercise',
      'Essays',
    ]) {
      await guide.button('Next').click();
      await guide.heading.getByText(heading).waitFor();
    }
    await guide.button('Finish').click();
    await guide.button('New Essay Draft…').first().click();
    await until(async () => /writing\.en\.md$/.test(await workbench.quickInput().inputValue()));
    await workbench.saveAs(path.join(workbench.folder, 'writing.en.md'));
    await workbench.page.locator('.tab.active[aria-label^="writing.en.md"]').waitFor();
    const draft = await fs.readFile(path.join(workbench.folder, 'writing.en.md'), 'utf8');
    assert.match(draft, /Why is the log written second\?/);
    assert.doesNotMatch(draft, /How long does memory last\?/);
  });
});

async function boxOf(locator: Locator): Promise<{ top: number; bottom: number }> {
  const box = await locator.boundingBox();
  assert.ok(box, 'the element is shown');
  return { top: box.y, bottom: box.y + box.height };
}

function focusedText(guide: Guide): Promise<string | null> {
  return guide.page.evaluate(() => document.activeElement?.textContent ?? null);
}
