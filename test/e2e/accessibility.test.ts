import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { copySample } from '../../src/development/sample';
import { violationsIn } from '../support/axe';
import { writeGuidedPack } from '../support/guidedPack';
import { readTexts } from '../support/manifest';
import { until } from '../support/until';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../support/workbench';

const LOOKS = [
  { theme: 'Default Dark Modern', language: 'en', nls: 'package.nls.json' },
] as const satisfies readonly (Pick<WorkbenchOptions, 'theme' | 'language'> & { nls: string })[];

const USUAL = { width: 1280, height: 800 };
/** As a browser lays out the same window at 150 %. */
const ENLARGED = { width: Math.round(USUAL.width / 1.5), height: Math.round(USUAL.height / 1.5) };

const DRAFT = `---\ntitle: "Reading the kiln"\n---\n\n## How it opens\n\n**Careful**: [a](javascript:alert(1)).\n`;

for (const { theme, language, nls } of LOOKS) {
  suite(`axe finds nothing in ${theme}, ${language}`, () => {
    let workbench: Workbench;
    let texts: Readonly<Record<string, string>>;

    suiteSetup(async () => {
      texts = await readTexts(nls);
      const folder = copySample();
      await writeGuidedPack(folder);
      fs.writeFileSync(path.join(folder, 'kiln.md'), DRAFT);
      workbench = await openWorkbench({ theme, language, folder, ...USUAL });
    });
    suiteTeardown(() => workbench.close());

    test('in the start page of the Guide', async () => {
      await workbench.page
        .locator('.activitybar')
        .getByRole('tab', { name: texts['container.title'] ?? '' })
        .click();
      const guide = await pageWith('#guide [data-focus^="start-"]');
      await guide.locator('details summary').first().click();
      await check(guide, 'welcome');
    });

    test('in the introduction, a step with its facts, and the map of the Guide', async () => {
      const guide = await pageWith('#guide');
      await guide.locator('[data-focus$="-writing"]').click();
      await guide.locator('[data-focus="next"]').waitFor();
      await check(guide, 'introduction');
      await guide.locator('[data-focus="next"]').click();
      await guide.locator('.verdict').waitFor();
      await guide.locator('details.facts summary').click();
      await guide.locator('details.facts h2').first().waitFor();
      await check(guide, 'step');
      await guide.locator('details.facts summary').click();
      await guide.locator('[data-focus="map"]').click();
      await guide.locator('.map .rows').waitFor();
      await check(guide, 'map-in-guide');
    });

    test('in the glossary, the questions, and the page after the last one', async () => {
      const guide = await pageWith('#guide');
      await guide.locator('[data-focus="glossary"]').click();
      await guide.locator('.word-panel').waitFor();
      await check(guide, 'glossary');
      await guide.locator('[data-focus="page-check-yourself"]').click();
      await guide.locator('.questions summary').first().click();
      await check(guide, 'questions');
      await guide.locator('[data-focus="page-essay-ideas"]').click();
      await until(
        async () => (await guide.locator('[aria-current=page][data-focus="page-essay-ideas"]').count()) === 1,
      );
      await guide.locator('[data-focus="next"]').click();
      await guide.locator('.finish').waitFor();
      await check(guide, 'finish');
    });

    test('in the map in a tab', async () => {
      const guide = await pageWith('#guide');
      await guide.locator('[data-focus="left-out-store"]').click();
      await guide.locator('[data-focus="next"]').waitFor();
      await run('command.flowMap.open');
      const map = await pageWith('#walkthrough-map .rows');
      await map.locator('[data-focus="zoom-larger"]').click();
      await check(map, 'map-in-tab');
    });

    test('in an export', async () => {
      await workbench.openFile('kiln.md');
      await run('command.draft.export');
      await workbench.quickInput().waitFor();
      await workbench.pick('CSDN');
      await workbench
        .quickPick('kiln-csdn')
        .or(workbench.page.locator('.quick-input-list .monaco-list-row').first())
        .first()
        .click();
      await check(await pageWith('#export h1'), 'export');
    });

    /** The page of the extension that has such an element. */
    async function pageWith(selector: string): Promise<Frame> {
      let found: Frame | undefined;
      await until(async () => {
        for (const frame of workbench.page.frames()) {
          const element = await frame.$(selector).catch(() => null);
          if (element && (await element.isVisible())) found = frame;
        }
        return found !== undefined;
      });
      assert.ok(found);
      return found;
    }

    async function run(key: string): Promise<void> {
      await workbench.runCommand(`${texts['container.title']}: ${texts[key]}`);
    }

    /** At 100 % and at 150 %. */
    async function check(frame: Frame, name: string): Promise<void> {
      const usual = await violationsIn(frame);
      await workbench.screenshot(`axe-${name}-${theme}-${language}`);
      await workbench.page.setViewportSize(ENLARGED);
      const enlarged = await violationsIn(frame);
      await workbench.page.setViewportSize(USUAL);
      assert.deepEqual({ usual, enlarged }, { usual: [], enlarged: [] });
    }
  });
}
