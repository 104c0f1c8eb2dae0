import assert from 'node:assert/strict';
import { until } from '../support/until';
import { openWorkbench, type Workbench } from '../support/workbench';

suite('Get Started', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench();
  });
  suiteTeardown(() => workbench.close());

  /** The steps with a tick, once they are these. */
  async function assertTicked(...expected: string[]): Promise<void> {
    await workbench.runCommand('Source Guide: Get Started');
    const boxes = workbench.page.locator('[data-done-step-id*="#gettingStarted#"]');
    await boxes.first().waitFor();
    let ticked: string[] = [];
    await until(async () => {
      ticked = await boxes.evaluateAll((found) =>
        found
          .filter((box) => box.getAttribute('aria-checked') === 'true')
          .map((box) => box.getAttribute('data-done-step-id')?.replace(/^.*#/, '') ?? ''),
      );
      return expected.every((step) => ticked.includes(step));
    });
    assert.deepEqual(ticked, expected);
  }

  test('has a tick only at the open checkout before anything was done', () => assertTicked('checkout'));

  test('has one more tick after a walkthrough was begun', async () => {
    await workbench.pickFrom('Source Guide: Open Walkthrough…', 'How ts-sql writes data');
    await workbench.page.locator('.tab[aria-label^="handler.go"]').waitFor();
    await assertTicked('checkout', 'walkthrough');
  });

  test('has one more tick after the map was opened', async () => {
    await workbench.runCommand('Source Guide: Open Walkthrough Map');
    await workbench.page.locator('.tab[aria-label^="Walkthrough map"]').waitFor();
    await assertTicked('checkout', 'walkthrough', 'map');
  });

  test('has one more tick after a jump to an entry point', async () => {
    await workbench.pickFrom('Source Guide: Go to Entry Point…', 'The HTTP write entry');
    await workbench.page.locator('.tab.active[aria-label^="handler.go"]').waitFor();
    await assertTicked('checkout', 'walkthrough', 'map', 'entryPoints');
  });

  test('has one more tick after a call flow was shown', async () => {
    await workbench.openFile('engine/wal.go');
    await workbench.page.keyboard.press('ControlOrMeta+G');
    await workbench.quickInput().fill(':30');
    await workbench.page.keyboard.press('Enter');
    await workbench.runCommand('Source Guide: Show Callers');
    await assertTicked('checkout', 'walkthrough', 'map', 'entryPoints', 'callFlow');
  });
});
