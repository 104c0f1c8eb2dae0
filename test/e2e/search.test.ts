import assert from 'node:assert/strict';
import { copySample } from '../../src/development/sample';
import { Guide } from '../support/guide';
import { writeGuidedPack } from '../support/guidedPack';
import { readTexts } from '../support/manifest';
import { openWorkbench, type Workbench } from '../support/workbench';

const CASES = [
  { language: 'en', nls: 'package.nls.json', query: 'ScheduleUnmarshalWork', theme: 'Default Dark Modern' },
  { language: 'zh-cn', nls: 'package.nls.zh-cn.json', query: '内存表', theme: 'Default Light Modern' },
] as const;

for (const { language, nls, query, theme } of CASES) {
  suite(`searching the walkthroughs, ${language},`, () => {
    let workbench: Workbench;
    let texts: Readonly<Record<string, string>>;
    const titleOf = (key: string): string => `${texts['container.title']}: ${texts[key]}`;

    suiteSetup(async () => {
      texts = await readTexts(nls);
      const folder = copySample();
      await writeGuidedPack(folder);
      workbench = await openWorkbench({ language, theme, folder });
    });
    suiteTeardown(() => workbench.close());

    test('finds a word of a text or a symbol, and leads there', async () => {
      await workbench.runCommand(titleOf('command.walkthrough.search'));
      await workbench.quickInput().fill(query);
      const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
      await rows.filter({ hasText: query }).first().waitFor();
      await workbench.screenshot(`search-${language}`);
      const label = await rows.first().locator('.label-name').first().innerText();
      await workbench.page.keyboard.press('Enter');
      const guide = await Guide.reopened(workbench, language);
      await guide.heading.getByText(label.replace(/^\d+\. /, '')).waitFor();
    });

    test('tells where the cursor is', async () => {
      await workbench.openFile('engine/shard.go');
      await workbench.page.keyboard.press('ControlOrMeta+G');
      await workbench.quickInput().fill(':67');
      await workbench.page.keyboard.press('Enter');
      await workbench.runCommand(titleOf('command.code.whereAmI'));
      await workbench.page.locator('.quick-input-list-separator').first().waitFor();
      await workbench.screenshot(`where-am-i-${language}`);
      assert.ok((await workbench.page.locator('.quick-input-list .monaco-list-row').count()) > 0);
      await workbench.page.keyboard.press('Escape');
    });
  });
}
