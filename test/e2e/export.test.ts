import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from '../support/until';
import { openWorkbench, type Workbench } from '../support/workbench';

const DRAFT = `---
title: "Reading the kiln"
---

## How it opens

**Careful** with \`a < b\`, [the code](https://e.example/x) and <img src=x onerror=alert(1)>.

\`\`\`mermaid
sequenceDiagram
    participant hand as 手
    hand->>Kiln: (*Kiln).Open
\`\`\`

![the fire](pictures/fire.png)

[a](javascript:alert(1))

![out](pictures/away/outside.png) ![above](../outside.png)
`;

/** A picture of one point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

suite('the export of a draft', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench({ settings: { 'files.autoSave': 'off' } });
    fs.mkdirSync(path.join(workbench.folder, 'pictures'));
    fs.writeFileSync(path.join(workbench.folder, 'pictures', 'fire.png'), PNG);
    const outside = path.join(path.dirname(workbench.folder), 'outside.png');
    fs.writeFileSync(outside, PNG);
    fs.symlinkSync(path.dirname(outside), path.join(workbench.folder, 'pictures', 'away'));
    fs.writeFileSync(path.join(workbench.folder, 'kiln.md'), DRAFT);
    await workbench.openFile('kiln.md');
  });
  suiteTeardown(() => workbench.close());

  test('writes what is in the editor, saved or not, with diagrams as PNG, and shows what is left to do', async () => {
    await workbench.page.keyboard.press('ControlOrMeta+End');
    await workbench.page.keyboard.type('Not saved yet.');
    await exportFor('Zhihu');
    const page = await workbench.webviewFrame('Export for Zhihu');
    await page.getByText('Files written to kiln-zhihu: 4.').waitFor();
    const folder = path.join(workbench.folder, 'kiln-zhihu');
    assert.match(fs.readFileSync(path.join(folder, 'kiln.md'), 'utf8'), /Not saved yet\.\n$/);
    const png = fs.readFileSync(path.join(folder, 'images', 'kiln-diagram-1.png'));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.ok(png.readUInt32BE(16) > 300, `${png.readUInt32BE(16)} pixels wide`);
    await page.getByText('Upload images/kiln-diagram-1.png at its place').waitFor();
    await page.getByText('"javascript:alert(1)" is no address').waitFor();
    await workbench.screenshot('exported');
  });

  test('reads no picture from outside the open folder', async () => {
    const page = await workbench.webviewFrame('Export for Zhihu');
    await page.getByText('The picture pictures/away/outside.png was not found.').waitFor();
    await page.getByText('The picture ../outside.png was not found.').waitFor();
  });

  test('leads to a problem in the draft, and to a file that was written', async () => {
    const page = await workbench.webviewFrame('Export for Zhihu');
    await page.getByRole('button', { name: 'Line 17' }).click();
    await workbench.page.locator('.tab.active[aria-label^="kiln.md"]').first().waitFor();
    await workbench.page.getByText(/^Ln 17, Col /).waitFor();
    await page.getByRole('button', { name: 'diagrams/kiln-diagram-1.mmd' }).click();
    await workbench.page.locator('.tab.active[aria-label^="kiln-diagram-1.mmd"]').waitFor();
  });

  test('offers the last target first, and another new folder', async () => {
    await showDraft();
    await workbench.runCommand('Source Guide: Export the Draft…');
    const first = workbench.page.locator('.quick-input-list .monaco-list-row').first();
    await first.getByText('Zhihu').waitFor();
    await first.getByText('tables become lists').waitFor();
    await workbench.screenshot('targets');
    await workbench.page.keyboard.press('Enter');
    await workbench.quickPick('New Folder kiln-zhihu-2').waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  test('overwrites nothing', async () => {
    const mine = path.join(workbench.folder, 'kept', 'kiln.md');
    fs.mkdirSync(path.dirname(mine));
    fs.writeFileSync(mine, 'mine');
    await showDraft();
    await workbench.pickFrom('Source Guide: Export the Draft…', 'CSDN');
    await workbench.quickPick('Choose a Folder…').click();
    await workbench.quickPick('kept').click();
    await until(async () => (await workbench.quickInput().inputValue()).endsWith('/kept/'));
    await workbench.page.getByRole('button', { name: 'Export Here' }).click();
    await workbench.page.getByText('Some files already exist.').waitFor();
    await workbench.page.getByRole('button', { name: 'Cancel' }).click();
    await (await workbench.webviewFrame('Export for CSDN')).getByText('Nothing was written.').waitFor();
    assert.equal(fs.readFileSync(mine, 'utf8'), 'mine');
    assert.deepEqual(fs.readdirSync(path.dirname(mine)), ['kiln.md']);
  });

  test('copies Markdown, and says what the copy does not contain', async () => {
    await copyFor('CSDN');
    await workbench.page
      .getByText(/Copied for CSDN\. Not in the copy: pictures and diagrams \(1\)/)
      .first()
      .waitFor();
    const text = await workbench.page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /^## How it opens\n/);
    assert.match(text, /```mermaid\n/);
  });

  test('shows a page, and copies it as formatted text', async () => {
    await copyFor('WeChat');
    const page = await workbench.webviewFrame('Copy for WeChat');
    await page.locator('.page img').nth(1).waitFor();
    await page.getByText('Pictures in the copy, as data: 2.').waitFor();
    await workbench.screenshot('to-copy');
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText('Copied. Paste it into the editor of WeChat.').waitFor();
    const html = await clipboardHtml(workbench);
    assert.match(html, /<strong[^>]*>Careful<\/strong>/);
    assert.match(html, /<h2[^>]* style="[^"]*font-weight: ?bold/);
    assert.equal((html.match(/<img[^>]*src="data:image\/png;base64,/g) ?? []).length, 2);
    assert.doesNotMatch(html, /<script|<img[^>]*onerror|javascript:/);
    assert.match(html, /&lt;img src=x onerror=alert\(1\)&gt;/);
  });

  test('gives Zhihu, which does not read pasted Markdown, a page without the title', async () => {
    await copyFor('Zhihu');
    const page = await workbench.webviewFrame('Copy for Zhihu');
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText('Copied. Paste it into the editor of Zhihu.').waitFor();
    const html = await clipboardHtml(workbench);
    assert.match(html, /<h2[^>]*>How it opens<\/h2>/);
    assert.doesNotMatch(html, /<h1/);
  });

  test('copies even if the page may not use the clipboard API', async () => {
    const page = await workbench.webviewFrame('Copy for Zhihu');
    await workbench.page.evaluate(() => navigator.clipboard.writeText('before'));
    await page.locator('body').evaluate(() => {
      const refuse = (): Promise<void> => Promise.reject(new Error('not allowed'));
      Object.defineProperty(navigator.clipboard, 'write', { value: refuse });
    });
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await until(async () => (await clipboardHtml(workbench)).includes('How it opens'));
  });

  async function showDraft(): Promise<void> {
    await workbench.page.locator('.tab[aria-label^="kiln.md"]').first().click();
    await workbench.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  async function exportFor(target: string): Promise<void> {
    await workbench.pickFrom('Source Guide: Export the Draft…', target);
    await workbench.quickPick(`New Folder kiln-${target.toLowerCase()}`).click();
  }

  async function copyFor(target: string): Promise<void> {
    await showDraft();
    await workbench.pickFrom('Source Guide: Copy for…', target);
  }
});

suite('the export of a draft, in Chinese', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench({ language: 'zh-cn', theme: 'Default Light Modern' });
    fs.writeFileSync(path.join(workbench.folder, 'kiln.md'), DRAFT);
    await workbench.openFile('kiln.md');
  });
  suiteTeardown(() => workbench.close());

  test('shows in Chinese what is left to do', async () => {
    await workbench.runCommand('源码导读: 导出草稿…');
    await workbench.quickPick('openGemini 博客').waitFor();
    await workbench.screenshot('targets-zh-cn');
    await workbench.pick('掘金');
    await workbench.quickPick('新建文件夹 kiln-juejin').click();
    const page = await workbench.webviewFrame('导出：掘金');
    await page.getByText('已在 kiln-juejin 写入 3 个文件。').waitFor();
    await page.getByRole('heading', { name: '还需要手动完成' }).waitFor();
    await page.getByRole('button', { name: '第 17 行' }).waitFor();
    await workbench.screenshot('exported-zh-cn');
  });
});

/** What an editor for formatted text would get. */
async function clipboardHtml({ page }: Workbench): Promise<string> {
  await page.bringToFront();
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return item?.types.includes('text/html') ? (await item.getType('text/html')).text() : '';
  });
}
