import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../support/workbench';

const WORDS = {
  en: {
    container: 'Source Guide',
    guide: 'Guide',
    view: 'Call Flow',
    show: 'Show Call Flow',
    hidden: '2 library calls are hidden.',
  },
  'zh-cn': {
    container: '源码导读',
    guide: '讲解',
    view: '调用流程',
    show: '显示调用流程',
    hidden: '隐藏了 2 处库调用。',
  },
} as const;

type Language = keyof typeof WORDS;

suite('call flow', () => {
  const looks = [
    { language: 'en', theme: 'Default Dark Modern' },
    { language: 'zh-cn', theme: 'Default Light Modern' },
  ] as const satisfies readonly WorkbenchOptions[];

  for (const { language, theme } of looks) {
    test(`of the function under the cursor is shown beside the code (${language}, ${theme})`, async () => {
      const workbench = await openWorkbench({ language, theme });
      await showFlow(workbench, language, '92:20');
      const tree = treeOf(workbench, language);
      await rowOf(tree, '(MTable).WriteRows').waitFor();
      await workbench.page.getByText(WORDS[language].hidden).waitFor();
      await workbench.screenshot(`call-flow-${language}`);
      await workbench.close();
    });
  }

  suite('with the sample open', () => {
    let workbench: Workbench;
    let tree: Locator;

    suiteSetup(async () => {
      workbench = await openWorkbench();
      tree = treeOf(workbench, 'en');
      await showFlow(workbench, 'en', '92:20');
      await rowOf(tree, '(MTable).WriteRows').waitFor();
    });
    suiteTeardown(() => workbench.close());

    test('opens an interface’s method by keyboard', async () => {
      await rowOf(tree, '(MTable).WriteRows').click();
      await workbench.page.keyboard.press('ArrowRight');
      await rowOf(tree, '(*tsMemTableImpl).WriteRows').waitFor();
    });

    test('tells screen readers how the function of a row is called', async () => {
      const label = await rowOf(tree, '(MTable).WriteRows').getAttribute('aria-label');
      assert.match(label ?? '', /via interface MTable → 1 implementation, engine\/mutable\/table\.go:\d+/);
    });

    test('opens the call of a row, and the definition', async () => {
      await rowOf(tree, '(*WAL).Write').click();
      await currentLine('s.wal.Write(encoded').waitFor();
      await rowOf(tree, '(*WAL).Write').getByRole('button', { name: 'Go to Definition' }).click();
      await workbench.page.locator('.tab.active[aria-label^="wal.go"]').waitFor();
    });

    test('turns to the callers', async () => {
      await workbench.runCommand('Source Guide: Show Callers');
      await rowOf(tree, '(*shard).writeRowsToTable').waitFor();
      await rowOf(tree, '(MTable).WriteRows').waitFor({ state: 'detached' });
    });

    test('shows and hides the library', async () => {
      await workbench.runCommand('Source Guide: Show Callees');
      await rowOf(tree, '(MTable).WriteRows').waitFor();
      await workbench.runCommand('Source Guide: Show Library Calls');
      await rowOf(tree, '(*RWMutex).RLock').waitFor();
      await workbench.runCommand('Source Guide: Hide Library Calls');
      await rowOf(tree, '(*RWMutex).RLock').waitFor({ state: 'detached' });
    });

    test('keeps a pinned flow beside the next one', async () => {
      await workbench.runCommand('Source Guide: Pin Call Flow');
      await showFlow(workbench, 'en', '103:20');
      await rowOf(tree, '(*shard).shouldSnapshot').waitFor();
      await rowOf(tree, '(*shard).writeRows').first().waitFor();
      assert.equal(await tree.locator('[aria-level="1"]').count(), 2);
    });

    test('marks the steps of a walkthrough', async () => {
      await workbench.pickFrom('Source Guide: Compare with Walkthrough…', 'How ts-store flushes data');
      await tree.getByText('Compared with “How ts-store flushes data”').waitFor();
      await tree
        .getByText(/^\d+ calls? deep$/)
        .first()
        .waitFor();
      await workbench.screenshot('call-flow-compared');
    });

    /** The line with the cursor, once it holds this text. */
    function currentLine(text: string): Locator {
      return workbench.page
        .locator('.editor-group-container.active .view-line', { hasText: text.replaceAll(' ', '\u00a0') })
        .first();
    }
  });
});

/** Puts the cursor into a function of the shard and shows its flow, with the whole side bar for the view. */
async function showFlow(workbench: Workbench, language: Language, place: string): Promise<void> {
  const { container, guide, show } = WORDS[language];
  const { page } = workbench;
  await workbench.openFile('engine/shard.go');
  await page.keyboard.press('Control+G');
  await workbench.quickInput().fill(`:${place}`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: `Ln ${place.split(':')[0] ?? ''}` }).waitFor();
  await workbench.runCommand(`${container}: ${show}`);
  const header = page.locator('.pane-header[aria-expanded="true"]', { hasText: guide }).first();
  if (await header.isVisible()) await header.click();
}

function treeOf(workbench: Workbench, language: Language): Locator {
  return workbench.page.getByRole('tree', { name: WORDS[language].view });
}

/** The row that begins with a symbol. */
function rowOf(tree: Locator, symbol: string): Locator {
  return tree
    .locator('.monaco-list-row')
    .filter({ has: tree.page().locator('.label-name').getByText(symbol, { exact: true }) })
    .first();
}
