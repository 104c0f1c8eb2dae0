import assert from 'node:assert/strict';
import * as path from 'node:path';
import type { Frame } from 'playwright-core';
import { copySample } from '../../src/development/sample';
import { violationsIn } from '../support/axe';
import { Guide } from '../support/guide';
import { writeFile } from '../support/sampleModule';
import { openWorkbench, type Workbench } from '../support/workbench';

const step = (id: string, symbol: string, isCore: boolean): object => ({
  id,
  lane: 'back',
  reached: id === 'store' ? 'start' : 'direct',
  ...(isCore && { core: true }),
  anchor: { path: symbol.includes('WAL') ? 'engine/wal.go' : 'engine/shard.go', symbol },
});

const FILES: Readonly<Record<string, string>> = {
  'pack.json': JSON.stringify({
    format: 2,
    language: 'go',
    name: 'Kiln',
    module: 'github.com/openGemini/openGemini',
    base: { commit: '0'.repeat(40), date: '2026-01-31' },
    languages: ['en'],
    walkthroughs: ['depths'],
  }),
  'depths/walkthrough.json': JSON.stringify({
    format: 2,
    minutes: 40,
    types: [{ id: 'shard', fields: ['wal', 'glaze'], anchor: { path: 'engine/shard.go', symbol: 'shard' } }],
    lanes: [{ id: 'back' }],
    steps: [
      step('store', '(*shard).WriteRows', true),
      step('between', '(*shard).writeRows', false),
      step('log', '(*WAL).Write', true),
    ],
  }),
  'depths/en.md': `# Two depths

Where a row goes.

\`\`\`figure states The way of a row
[*] -> memory: \`(*shard).WriteRows\`
memory -> log: \`(*WAL).Write\`
\`\`\`

\`\`\`type shard
What holds it.
\`\`\`

## Storing {#store}

Into memory.

### Trap

Memory forgets.

### Versions

It was slower.

## Between {#between}

On the way.

## Logging {#log}

Into the log.

### Trap

Logs grow.
`,
};

suite('a walkthrough with two depths', () => {
  let workbench: Workbench;
  let guide: Guide;

  suiteSetup(async () => {
    const folder = copySample();
    for (const [file, text] of Object.entries(FILES))
      await writeFile(path.join(folder, '.source-guide', 'kiln'), file, text);
    workbench = await openWorkbench({ folder });
    guide = await Guide.open(workbench);
    await guide.page.getByText('core about 25 minutes, all about 40 minutes').waitFor();
    await guide.button('Start: Two depths').click();
    await guide.heading.getByText('Two depths').waitFor();
  });
  suiteTeardown(() => workbench.close());

  /** The frame with the page of the Guide. */
  async function frame(): Promise<Frame> {
    const page = await guide.page.elementHandle();
    assert.ok(page);
    const owner = await page.ownerFrame();
    assert.ok(owner);
    return owner;
  }

  test('shows a picture with its title, whose names lead to the code', async () => {
    const picture = guide.page.locator('figure', { hasText: 'The way of a row' });
    const link = picture.locator('a', { hasText: '(*WAL).Write' });
    await link.waitFor();
    await link.click();
    await guide.word.getByRole('heading', { name: '(*WAL).Write' }).waitFor();
    await workbench.page.keyboard.press('Escape');
    await guide.word.waitFor({ state: 'detached' });
  });

  test('shows the fields of a type from the checkout, and which it does not have', async () => {
    const type = guide.page.locator('figure.type');
    await type.getByText('WAL', { exact: true }).waitFor();
    await type.getByText('not in this checkout').waitFor();
    await type.getByRole('link', { name: 'wal' }).click();
    await workbench.page.locator('.tab.active[aria-label^="shard.go"]').waitFor();
  });

  test('asks how much to read, and goes from core step to core step', async () => {
    assert.equal(await guide.page.getByRole('radio', { name: 'Read the core' }).first().isChecked(), true);
    await guide.button('Next').click();
    await guide.page.getByText('Core step 1 of 2').waitFor();
    await guide.button('Next').click();
    await guide.page.getByText('Core step 2 of 2').waitFor();
    await guide.heading.getByText('Logging').waitFor();
    await guide.button('Previous').click();
    await guide.button('Previous').click();
    await guide.page.getByRole('radio', { name: 'Read all' }).first().press('Space');
    await guide.button('Next').click();
    await guide.page.getByText('Step 1 of 3').waitFor();
  });

  test('folds parts of a step, and keeps a kind open that the reader opened, by keyboard', async () => {
    const trap = guide.page.locator('details.aside.trap');
    await guide.page.getByText('Memory forgets.').waitFor({ state: 'hidden' });
    await trap.locator('summary').press('Enter');
    await guide.page.getByText('Memory forgets.').waitFor();
    await guide.button('Next').click();
    await guide.button('Next').click();
    await guide.page.getByText('Logs grow.').waitFor();
  });

  test('has nothing that axe finds', async () => {
    const found: string[] = [];
    for (const each of ['Logging', 'Between', 'Storing', 'Two depths']) {
      await guide.heading.getByText(each).waitFor();
      found.push(...(await violationsIn(await frame(), '#guide')));
      if (each !== 'Two depths') await guide.button('Previous').click();
    }
    assert.deepEqual(found, []);
    await workbench.screenshot('two-depths');
  });
});
