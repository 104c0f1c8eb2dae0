import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { Guide, WORDS } from '../support/guide';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../support/workbench';

const FIRST_PLACE = /^lib\/util\/lifted\/influx\/httpd\/handler\.go:\d+$/;

suite('reading a walkthrough', () => {
  const looks = [
    { language: 'en', theme: 'Default Dark Modern', heading: 'The route that accepts writes' },
    { language: 'zh-cn', theme: 'Default Light Modern', heading: '写请求的路由' },
  ] as const satisfies readonly (WorkbenchOptions & { heading: string })[];

  for (const { language, theme, heading } of looks) {
    test(`shows text and code of the first step side by side, whole (${language}, ${theme})`, async () => {
      const workbench = await openWorkbench({ language, theme });
      const guide = await Guide.open(workbench, language);
      await guide.beginWriting(language);
      await guide.heading.getByText(WORDS[language].writePath).waitFor();
      await workbench.screenshot(`introduction-${language}`);
      await guide.button(WORDS[language].next).click();
      await guide.heading.getByText(heading).waitFor();
      await workbench.page.locator('.tab.active[aria-label^="handler.go"]').waitFor();
      await codeLine(workbench, 'AddRoutes').waitFor();
      await highlight(workbench).waitFor();
      assert.match((await guide.place.textContent()) ?? '', FIRST_PLACE);
      await assertNothingCovered(workbench, guide, language);
      await workbench.screenshot(`first-step-${language}`);
      await workbench.close();
    });
  }

  suite('with the sample open', () => {
    let workbench: Workbench;
    let guide: Guide;

    suiteSetup(async () => {
      workbench = await openWorkbench();
      guide = await Guide.open(workbench);
      await guide.beginWriting();
      await guide.button('Next').click();
      await guide.heading.getByText('The route that accepts writes').waitFor();
    });
    suiteTeardown(() => workbench.close());

    test('goes on to the next step and opens its code', async () => {
      await guide.button('Next').click();
      await guide.heading.getByText('Checks, then blocks of lines').waitFor();
      await codeLine(workbench, 'ScheduleUnmarshalWork').waitFor();
      await highlight(workbench).waitFor();
    });

    test('says that the body differs from the one the text describes', async () => {
      await guide.verdict.getByText('Different from the text').waitFor();
    });

    test('keeps what the reader has selected when the same is shown once more', async () => {
      const selected = (): Promise<string | undefined> =>
        guide.page.evaluate(() => getSelection()?.toString());
      await guide.page.evaluate((page) => {
        window.addEventListener('message', ({ data }: MessageEvent<{ kind?: string }>) => {
          if (data.kind === 'window') page.dataset['shown'] = 'again';
        });
      });
      await guide.heading.evaluate((heading) => getSelection()?.selectAllChildren(heading));
      assert.equal(await selected(), 'Checks, then blocks of lines');
      await workbench.runCommand('Source Guide: Toggle Code Lenses for Calls');
      await guide.page.and(workbench.page.locator('[data-shown]')).waitFor();
      assert.equal(await selected(), 'Checks, then blocks of lines');
    });

    test('goes forward and back by keyboard while the focus is in the code', async () => {
      await workbench.page.locator('.editor-group-container.active .view-lines').click();
      await workbench.page.keyboard.press('ControlOrMeta+K');
      await workbench.page.keyboard.press(']');
      await guide.heading.getByText('Parsing on a worker').waitFor();
      await workbench.page.keyboard.press('ControlOrMeta+K');
      await workbench.page.keyboard.press('[');
      await guide.heading.getByText('Checks, then blocks of lines').waitFor();
    });

    test('keeps the focus on the button while steps open other files, and says which step it is', async () => {
      await guide.button('Next').focus();
      for (let number = 3; number <= 12; number++) {
        await workbench.page.keyboard.press('Enter');
        await guide.page.getByText(`Step ${number} of 25`).first().waitFor();
        await workbench.page.locator('.statusbar-item').getByText(`${number}/25`).waitFor();
        const heading = await guide.heading.textContent();
        await guide.announcement.getByText(`Step ${number} of 25: ${heading}`).waitFor();
      }
      assert.equal(await guide.focused(), 'next');
      for (let number = 11; number >= 2; number--) {
        await workbench.page.keyboard.press('Shift+Tab');
        await workbench.page.keyboard.press('Enter');
        await guide.page.getByText(`Step ${number} of 25`).first().waitFor();
        assert.equal(await guide.focused(), 'previous');
        await workbench.page.keyboard.press('Tab');
      }
    });

    test('counts the steps in the status bar', async () => {
      await workbench.page.locator('.statusbar-item').getByText('2/25').waitFor();
    });

    test('counts a press although the page wants to redraw during it', async () => {
      await guide.page.getByText(WORDS.en.map).click();
      await guide.mapStep(3).click();
      await guide.heading.getByText('Parsing on a worker').waitFor();
      await guide.button('Next').hover();
      await workbench.page.mouse.down();
      await workbench.page.keyboard.press('ControlOrMeta+K');
      await workbench.page.keyboard.press(']');
      await workbench.page.locator('.statusbar-item').getByText('4/25').waitFor();
      await workbench.page.mouse.up();
      await workbench.page.locator('.statusbar-item').getByText('5/25').waitFor();
    });

    test('moves once for each of five quick presses', async () => {
      const next = await guide.button('Next').boundingBox();
      assert.ok(next);
      for (let press = 0; press < 5; press++)
        await workbench.page.mouse.click(next.x + next.width / 2, next.y + next.height / 2);
      await workbench.page.locator('.statusbar-item').getByText('10/25').waitFor();
      await guide.page.getByText('Step 10 of 25').waitFor();
    });

    test('jumps to a step from the map of all steps', async () => {
      await guide.mapStep(23).click();
      await guide.heading.getByText('Into the write-ahead log').waitFor();
      await workbench.page.locator('.tab.active[aria-label^="wal.go"]').waitFor();
    });

    test('marks functions that are steps with a code lens', async () => {
      await workbench.page
        .locator('.codelens-decoration')
        .getByText('How ts-sql writes data: step 23')
        .waitFor();
    });

    test('is at the same step after a restart', async () => {
      await workbench.page.reload();
      const reopened = await Guide.reopened(workbench);
      await reopened.heading.getByText('Into the write-ahead log').waitFor();
    });

    test('offers to continue on top of the start page, with the one primary button', async () => {
      const reopened = await Guide.reopened(workbench);
      await reopened.button('Leave the walkthrough').click();
      await reopened.page.locator('li').first().getByText(WORDS.en.writePath).waitFor();
      assert.equal(await reopened.page.locator('button.primary').count(), 1);
      await workbench.screenshot('continue');
      const item = reopened.page.getByRole('listitem').filter({ hasText: WORDS.en.writePath });
      await item.getByText(/all [1-9]\d* of 25/).waitFor();
      await reopened.beginWriting('en', 'Continue');
      await reopened.heading.getByText('Into the write-ahead log').waitFor();
    });
  });
});

function codeLine(workbench: Workbench, text: string): Locator {
  return workbench.page.locator('.editor-group-container.active .view-line', { hasText: text }).first();
}

/** The backgrounds that an extension's decorations draw behind the code. */
function highlight(workbench: Workbench): Locator {
  return workbench.page.locator('.editor-group-container.active .view-overlays [class*="ced-"]').first();
}

/** The Guide's text ends above its buttons, and the side bar ends where the editor begins. */
async function assertNothingCovered(
  workbench: Workbench,
  guide: Guide,
  language: keyof typeof WORDS,
): Promise<void> {
  const prose = await boxOf(guide.prose);
  const next = await boxOf(guide.button(WORDS[language].next));
  const sidebar = await boxOf(workbench.page.locator('.part.sidebar'));
  const editor = await boxOf(workbench.page.locator('.part.editor'));
  assert.ok(prose.bottom <= next.top, `the text ends at ${prose.bottom}, the buttons begin at ${next.top}`);
  assert.ok(
    sidebar.right <= editor.left,
    `the side bar ends at ${sidebar.right}, the editor begins at ${editor.left}`,
  );
  assert.equal(await workbench.page.locator('.comments-panel').count(), 0);
}

async function boxOf(
  locator: Locator,
): Promise<{ left: number; right: number; top: number; bottom: number }> {
  const box = await locator.boundingBox();
  assert.ok(box, 'the element is shown');
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}
