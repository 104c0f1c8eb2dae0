import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { copySample } from '../../src/development/sample';
import { until } from '../support/until';
import { openWorkbench, type Workbench } from '../support/workbench';

suite('the page of the talent program', () => {
  let workbench: Workbench;
  let page: FrameLocator;

  suiteSetup(async () => {
    workbench = await openWorkbench();
    page = await openProgram(workbench, 'Source Guide: Show the Talent Program Check-list', 'Talent Program');
  });
  suiteTeardown(() => workbench.close());

  function field(label: string): Locator {
    return page.getByRole('textbox', { name: label });
  }

  function says(id: string): Locator {
    return page.locator(`#${id}-says li`);
  }

  test('shows the dates, the roles of three documents, and what go.mod asks for', async () => {
    assert.equal(await page.locator('#dates dt').count(), 5);
    assert.equal(await page.locator('#roles thead th').count(), 4);
    await page.locator('#go-versions').getByText('go.mod:').waitFor();
    await workbench.screenshot('program-dark');
    await page.locator('#go-versions').scrollIntoViewIfNeeded();
    await page.locator('#roles tbody').scrollIntoViewIfNeeded();
    await workbench.screenshot('program-roles-dark');
  });

  test('shows no problems before the reader types, and then shows the problems of a title at once', async () => {
    assert.equal(await page.locator('.says li').count(), 0);
    await field('Title').fill('fix(Engine): Close the shard.');
    await says('title').nth(2).waitFor();
    assert.deepEqual(await says('title').allTextContents(), [
      'Write the scope in lower case.',
      'Begin the description with a lower-case letter.',
      'Remove the full stop at the end.',
    ]);
    assert.equal(await says('name').count(), 0);
  });

  test('shows the place of a problem in the title by keyboard', async () => {
    const problem = page.getByRole('button', { name: 'Write the scope in lower case.' });
    await problem.focus();
    await workbench.page.keyboard.press('Enter');
    const selected = await field('Title').evaluate((input: HTMLInputElement) =>
      input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
    );
    assert.equal(selected, 'Engine');
  });

  test('says when a title has no problems', async () => {
    await field('Title').fill('fix(engine): close the shard');
    await says('title').getByText('No problems found.').waitFor();
    assert.equal(await field('Title').getAttribute('aria-invalid'), 'false');
  });

  test('compares the sign-off of a commit with the author, whichever is typed first', async () => {
    await field('Commit message').fill('fix: close the shard\n\nSigned-off-by: Ada Byron <ada@mail.org>\n');
    await says('commit').getByText('No problems found.').waitFor();
    await field('Author').fill('Bob <bob@mail.org>');
    await says('commit')
      .getByText(/^The author has not signed off/)
      .waitFor();
  });

  test('checks the fields of the form', async () => {
    await field('Links to published articles').fill('https://zhuanlan.zhihu.com/p/12/edit');
    await says('articles')
      .getByText(/editor, a draft or a preview \(Zhihu\)/)
      .waitFor();
    await workbench.screenshot('program-form-dark');
    await page.locator('#reminders').scrollIntoViewIfNeeded();
    await workbench.screenshot('program-contribution-dark');
  });

  test('keeps typed texts and ticks while it is hidden, and shows markup as text', async () => {
    await field('Name').fill('<b>Ada</b>');
    const box = page.getByRole('checkbox', { name: /^I know Go/ });
    await box.check();
    await workbench.openFile('go.mod');
    await workbench.page.locator('.tab[aria-label^="Talent Program"]').click();
    page = await workbench.webviewFrame('Talent Program');
    await field('Name').waitFor();
    assert.equal(await field('Name').inputValue(), '<b>Ada</b>');
    assert.ok(await page.getByRole('checkbox', { name: /^I know Go/ }).isChecked());
  });

  test('links to its sections', async () => {
    await page.getByRole('link', { name: 'Related pages' }).click();
    await until(() => isInSight(page.locator('#links h2'), 800));
  });

  test('saves its dates where the reader says, and never over a file', async () => {
    const file = path.join(workbench.folder, 'program.ics');
    await saveAs(file);
    await until(() =>
      fs.stat(file).then(
        ({ size }) => size > 0,
        () => false,
      ),
    );
    assert.match(await fs.readFile(file, 'utf8'), /^BEGIN:VCALENDAR\r\n/);
    await fs.writeFile(file, 'mine');
    await saveAs(file);
    // VS Code asks whether to replace it; even then the file is left as it is.
    await workbench.page
      .getByText(/already exists/)
      .first()
      .waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByText('This file already exists and was not changed.').first().waitFor();
    assert.equal(await fs.readFile(file, 'utf8'), 'mine');
  });

  test('forgets everything when it is closed', async () => {
    const tab = workbench.page.locator('.tab[aria-label^="Talent Program"]');
    await tab.click({ button: 'middle' });
    await tab.waitFor({ state: 'detached' });
    page = await openProgram(workbench, 'Source Guide: Show the Talent Program Check-list', 'Talent Program');
    assert.equal(await field('Name').inputValue(), '');
  });

  async function saveAs(file: string): Promise<void> {
    await page.getByRole('button', { name: 'Save as Calendar…' }).click();
    // The dialog first fills in the name that it was given.
    await until(async () =>
      /talent-program-\d{4}-\d{2}\.ics$/.test(await workbench.quickInput().inputValue()),
    );
    await workbench.quickInput().fill(file);
    await workbench.page.keyboard.press('Enter');
  }
});

suite('the page of the talent program in Chinese and in a narrow window', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    const folder = copySample();
    await fs.writeFile(path.join(folder, 'README_CN.md'), '[GO](https://golang.org/dl/) version v1.19+\n');
    workbench = await openWorkbench({ folder, language: 'zh-cn', theme: 'Default Light Modern' });
  });
  suiteTeardown(() => workbench.close());

  test('is Chinese, and nothing is wider than the window', async () => {
    const page = await openProgram(workbench, '源码导读: 显示人才培养计划清单', '人才培养计划');
    await workbench.screenshot('program-light');
    await page.locator('#go-versions td.problem').getByText('比 go.mod 旧').waitFor();
    await page.getByRole('textbox', { name: '标题' }).fill('feat: 修复写入');
    await page
      .locator('#title-says')
      .getByText(/只能用 ASCII 字符/)
      .waitFor();
    await workbench.screenshot('program-form-light');
    await workbench.page.setViewportSize({ width: 480, height: 800 });
    await until(async () => (await page.locator('html').evaluate(({ clientWidth }) => clientWidth)) < 480);
    const overflow = await page
      .locator('html')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    assert.equal(overflow, 0);
    await workbench.screenshot('program-narrow');
  });
});

suite('the check of a title', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench();
  });
  suiteTeardown(() => workbench.close());

  test('shows problems and their places while the reader types, and offers to copy a valid title', async () => {
    await workbench.runCommand('Source Guide: Check a Pull Request Title…');
    await workbench.page.getByText('Nothing is sent.').first().waitFor();
    await workbench.quickInput().fill('fix:  Added it');
    await workbench.page
      .getByText(/^Column 5: Leave only one space after a colon\. And 2 more\./)
      .first()
      .waitFor();
    await workbench.screenshot('program-title');
    await workbench.quickInput().fill('fix: add it');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByText('No problems in this title: fix: add it').first().waitFor();
  });
});

suite('a new draft from a template', () => {
  let workbench: Workbench;
  let file: string;

  suiteSetup(async () => {
    workbench = await openWorkbench();
    file = path.join(workbench.folder, 'survey.md');
  });
  suiteTeardown(() => workbench.close());

  test('is written where the writer says, and opens', async () => {
    await create();
    await workbench.page.locator('.tab.active[aria-label^="survey.md"]').waitFor();
    const text = await fs.readFile(file, 'utf8');
    assert.match(text, /\n---\n<!-- source-guide-draft \{"kind":"community-survey"\} -->\n\n## Preface\n/);
  });

  test('never touches a file that exists', async () => {
    await fs.writeFile(file, 'my own words');
    await create();
    await workbench.page
      .getByText(/already exists/)
      .first()
      .waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByText('This file already exists and was not changed.').first().waitFor();
    assert.equal(await fs.readFile(file, 'utf8'), 'my own words');
  });

  async function create(): Promise<void> {
    await workbench.pickFrom('Source Guide: New Draft from a Template…', 'Community Survey');
    await workbench.page.getByText('Where should the draft be written?').waitFor();
    await until(async () => (await workbench.quickInput().inputValue()).endsWith('community-survey.en.md'));
    await workbench.saveAs(file);
  }
});

async function openProgram(workbench: Workbench, command: string, title: string): Promise<FrameLocator> {
  await workbench.runCommand(command);
  const page = await workbench.webviewFrame(title);
  await page.locator('#links').waitFor();
  return page;
}

/** True for an element that is inside a window of this height. */
async function isInSight(element: Locator, height: number): Promise<boolean> {
  const box = await element.boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}
