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

const LANGUAGES = [
  { language: 'en', nls: 'package.nls.json' },
  { language: 'zh-cn', nls: 'package.nls.zh-cn.json' },
] as const;

/** The four kinds of themes, and the class by which a page knows its kind. */
const THEMES = {
  'Default Dark Modern': 'vscode-dark',
  'Default Light Modern': 'vscode-light',
  'Default High Contrast': 'vscode-high-contrast',
  'Default High Contrast Light': 'vscode-high-contrast-light',
} as const satisfies Partial<Record<NonNullable<WorkbenchOptions['theme']>, string>>;

type Theme = keyof typeof THEMES;
const EVERY_THEME = Object.keys(THEMES) as Theme[];

const USUAL = { width: 1280, height: 800 };
/** As a browser lays out the same window at 150 %. */
const ENLARGED = { width: Math.round(USUAL.width / 1.5), height: Math.round(USUAL.height / 1.5) };

const PIN = { path: 'engine/wal.go', symbol: '(*WAL).Write', lines: '1-1', pin: 'f'.repeat(40) };
const DRAFT = `---
title: "Reading the kiln"
---

<!-- source-guide-draft {"kind":"analysis"} -->

# Reading the kiln

**Careful**: [a](javascript:alert(1)).

\`\`\`go
func Fire() {}
\`\`\`

<!-- source-guide-excerpt ${JSON.stringify(PIN)} -->

\`\`\`go
func (w *WAL) Write() {}
\`\`\`

\`\`\`figure layout A record
length: 4
body: n
\`\`\`
`;

for (const { language, nls } of LANGUAGES) {
  // Each test reaches pages once, and looks at each in every kind of theme and both sizes.
  suite(`axe finds nothing in any theme, ${language},`, () => {
    let workbench: Workbench;
    let texts: Readonly<Record<string, string>>;
    let shownTheme: Theme = EVERY_THEME[0] ?? 'Default Dark Modern';

    suiteSetup(async () => {
      texts = await readTexts(nls);
      const folder = copySample();
      await writeGuidedPack(folder);
      fs.writeFileSync(path.join(folder, 'kiln.md'), DRAFT);
      workbench = await openWorkbench({ theme: shownTheme, language, folder, ...USUAL });
    });
    suiteTeardown(() => workbench.close());

    test('in the start page of the Guide', async () => {
      await workbench.page
        .locator('.activitybar')
        .getByRole('tab', { name: texts['container.title'] ?? '' })
        .click();
      const guide = await pageWith('#guide [data-focus^="start-"]');
      await guide.locator('details summary').first().click();
      await check('#guide', 'welcome');
    });

    test('in the introduction', async () => {
      const guide = await pageWith('#guide');
      await guide.locator('[data-focus$="-writing"]').click();
      await guide.locator('[data-focus="next"]').waitFor();
      await check('#guide', 'introduction');
    });

    test('in a step with its facts', async () => {
      const guide = await pageWith('#guide');
      await guide.locator('[data-focus="next"]').click();
      await guide.locator('.verdict').waitFor();
      await guide.locator('details.facts summary').click();
      await guide.locator('details.facts h2').first().waitFor();
      await check('#guide', 'step');
      await guide.locator('details.facts summary').click();
    });

    test('in the map of the Guide', async () => {
      const guide = await pageWith('#guide');
      await guide.locator('[data-focus="map"]').click();
      await guide.locator('.map .rows').waitFor();
      await check('#guide', 'map-in-guide');
    });

    test('in the glossary', async () => {
      const guide = await pageWith('#guide');
      await guide.locator('[data-focus="glossary"]').click();
      await guide.locator('.word-panel').waitFor();
      await check('#guide', 'glossary');
    });

    test('in the questions', async () => {
      const guide = await pageWith('#guide');
      await guide.locator('[data-focus="page-check-yourself"]').click();
      await guide.locator('.questions summary').first().click();
      await check('#guide', 'questions');
    });

    test('in the page after the last one', async () => {
      const guide = await pageWith('#guide');
      await guide.locator('[data-focus="page-essay-ideas"]').click();
      await guide.locator('[aria-current=page][data-focus="page-essay-ideas"]').waitFor();
      await guide.locator('[data-focus="next"]').click();
      await guide.locator('.finish').waitFor();
      await check('#guide', 'finish');
    });

    test('in the map in a tab', async () => {
      const guide = await pageWith('#guide');
      await guide.locator('[data-focus="left-out-store"]').click();
      await guide.locator('[data-focus="next"]').waitFor();
      await run('command.flowMap.open');
      const map = await pageWith('#walkthrough-map .rows');
      await map.locator('[data-focus="zoom-larger"]').click();
      await check('#walkthrough-map', 'map-in-tab');
    });

    test('in the check-list of the talent program', async () => {
      await run('command.program.open');
      const program = await pageWith('#roles');
      await program.locator('#field-title').fill('fix(Engine): Close the shard.');
      await program.locator('#title-says li').first().waitFor();
      await check('#roles', 'talent-program');
    });

    test('in what the preview of a draft shows of ours', async () => {
      await workbench.openFile('kiln.md');
      await run('command.draft.preview');
      await pageWith('.source-guide-figure img');
      await check('.source-guide-untraced', 'preview', '.source-guide-verdict, .source-guide-figure');
    });

    test('in an export', async () => {
      await workbench.pickFrom(titleOf('command.draft.export'), 'CSDN');
      await workbench.page.locator('.quick-input-list .monaco-list-row').getByText('kiln-csdn').click();
      await check('#export h1', 'export');
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
      await workbench.runCommand(titleOf(key));
    }

    function titleOf(key: string): string {
      return `${texts['container.title']}: ${texts[key]}`;
    }

    /** In every kind of theme, at 100 % and at 150 %. Begins with the theme that is shown. */
    async function check(selector: string, name: string, part?: string): Promise<void> {
      const found: Record<string, string[]> = {};
      for (const theme of [shownTheme, ...EVERY_THEME.filter((other) => other !== shownTheme)]) {
        showTheme(theme);
        const shown = `body[data-vscode-theme-kind="${THEMES[theme]}"] ${selector}`;
        found[`${theme}, 100 %`] = await violationsOf(shown, part);
        await workbench.screenshot(`axe-${name}-${theme}-${language}`);
        await workbench.page.setViewportSize(ENLARGED);
        found[`${theme}, 150 %`] = await violationsOf(shown, part);
        await workbench.page.setViewportSize(USUAL);
      }
      const faults = Object.entries(found).filter(([, violations]) => violations.length > 0);
      assert.deepEqual(faults, []);
    }

    async function violationsOf(selector: string, part: string | undefined): Promise<string[]> {
      const frame = await pageWith(selector);
      try {
        return await violationsIn(frame, part);
      } catch (error) {
        // VS Code draws its preview again, in another frame, when settings change.
        if (!frame.isDetached()) throw error;
        return violationsOf(selector, part);
      }
    }

    /** Settings of the folder, as a person may have them; the workbench sees that the file changed. */
    function showTheme(theme: Theme): void {
      const file = path.join(workbench.folder, '.vscode', 'settings.json');
      fs.mkdirSync(path.dirname(file), { recursive: true });
      if (theme !== shownTheme) fs.writeFileSync(file, JSON.stringify({ 'workbench.colorTheme': theme }));
      shownTheme = theme;
    }
  });
}
