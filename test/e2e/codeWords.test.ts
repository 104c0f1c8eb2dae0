import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import { copySample } from '../../src/development/sample';
import { violationsIn } from '../support/axe';
import { Guide } from '../support/guide';
import { writeGuidedPack } from '../support/guidedPack';
import { openWorkbench, type Workbench } from '../support/workbench';

suite('words in backticks in the Guide', () => {
  let workbench: Workbench;
  let guide: Guide;

  suiteSetup(async () => {
    const folder = copySample();
    await writeGuidedPack(folder);
    const file = path.join(folder, '.source-guide/kiln/writing/en.md');
    const text = await fs.readFile(file, 'utf8');
    const more = '`NewPointsWriter` makes it, `WriteRows` ends it, `noSuchName` is no part of it.';
    await fs.writeFile(file, text.replace('The request comes in.', `The request comes in. ${more}`));
    workbench = await openWorkbench({ folder });
    guide = await Guide.open(workbench);
    await guide.button('Start: Writing, shortly').click();
    await guide.button('Next').click();
    await guide.heading.getByText('Receiving').waitFor();
    await guide.link('NewPointsWriter').waitFor();
  });
  suiteTeardown(() => workbench.close());

  test('are links if the checkout declares them, and the tooltip says where', async () => {
    assert.match(
      (await guide.link('NewPointsWriter').getAttribute('title')) ?? '',
      /^NewPointsWriter · function · coordinator\/points_writer\.go:\d+$/,
    );
    assert.match(
      (await guide.link('WriteRows').getAttribute('title')) ?? '',
      /^Can be one of \d declarations$/,
    );
    assert.equal(await guide.link('noSuchName').count(), 0);
  });

  test('say what they are and what they do, by keyboard', async () => {
    await guide.link('NewPointsWriter').focus();
    await workbench.page.keyboard.press('Enter');
    await guide.word.getByText(/^function · coordinator\/points_writer\.go:/).waitFor();
    await guide.word.getByText('func NewPointsWriter(patience time.Duration) *PointsWriter').waitFor();
    await guide.word.getByRole('heading', { name: 'Fields' }).waitFor();
    const frame = await (await guide.page.elementHandle()).ownerFrame();
    assert.ok(frame);
    assert.deepEqual(await violationsIn(frame), []);
    await workbench.screenshot('code-word');
  });

  test('lead to their code, and the text stays', async () => {
    await guide.word.getByRole('button', { name: 'Go to Definition' }).click();
    await workbench.page.locator('.tab.active[aria-label^="points_writer.go"]').waitFor();
    await guide.heading.getByText('Receiving').waitFor();
  });

  test('show their code above the code that is open', async () => {
    await guide.word.getByRole('button', { name: 'Peek Definition' }).click();
    await workbench.page.locator('.peekview-widget').waitFor();
    await workbench.screenshot('code-word-peek');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('.peekview-widget').waitFor({ state: 'detached' });
  });

  test('ask which declaration is meant if there are several', async () => {
    await guide.link('WriteRows').click();
    await workbench.page.locator('.quick-input-title').getByText('What WriteRows means').waitFor();
    await workbench.screenshot('code-word-several');
    await workbench.pick('(*shard).WriteRows');
    await workbench.page.locator('.tab.active[aria-label^="shard.go"]').waitFor();
  });
});
