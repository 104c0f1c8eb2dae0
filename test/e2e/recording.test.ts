import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { runCommandLine, type CheckReport } from '../support/commandLine';
import { Guide } from '../support/guide';
import { copySampleRepository } from '../support/sampleModule';
import { useTemporaryFolders } from '../support/temporaryFolders';
import { until } from '../support/until';
import { openWorkbench, type Workbench } from '../support/workbench';

const WAL = 'engine/wal.go';
const SHARD = 'engine/shard.go';
const WALKTHROUGH = '.source-guide/opengemini/how-a-row-is-logged';
const PACK = '.source-guide/opengemini/pack.json';
const THREE_MINUTES = 180_000;

/** What an author reads and presses, in each display language. */
const WORDS = {
  en: {
    category: 'Source Guide',
    create: 'New Walkthrough…',
    add: 'Add Step Here',
    moveUp: 'Move Step Up',
    edit: 'Edit the Text of the Step',
    unwritten: 'Show Unwritten Texts…',
    both: 'English + 中文',
    text: 'The index comes first.',
    other: '先写索引。',
    theme: 'Default Dark Modern',
  },
  'zh-cn': {
    category: '源码导读',
    create: '新建导读…',
    add: '在这里添加步骤',
    moveUp: '上移步骤',
    edit: '编辑步骤的文字',
    unwritten: '显示待写的文字…',
    both: '中文 + English',
    text: '先写索引。',
    other: 'The index comes first.',
    theme: 'Default Light Modern',
  },
} as const;

suite('recording a walkthrough in the editor', () => {
  const makeFolder = useTemporaryFolders();

  for (const language of ['en', 'zh-cn'] as const) {
    test(`five steps over two files, one moved, with texts in two languages (${language})`, async function () {
      this.timeout(THREE_MINUTES);
      const words = WORDS[language];
      const { folder, commit } = await copySampleRepository(makeFolder);
      const workbench = await openWorkbench({
        folder,
        language,
        theme: words.theme,
        width: 1600,
        height: 950,
      });
      await workbench.openFile(WAL);
      const guide = await Guide.open(workbench, language);
      const author = new Author(workbench, guide, words);
      const start = Date.now();

      await author.begin(WAL, 29, 'How a row is logged', words.both);
      await guide.heading.getByText('(*WAL).Write').waitFor();
      await workbench.screenshot(`recording-begun-${language}`);
      await author.add(WAL, '37:1', '(*WAL).writeBinary');
      await author.add(SHARD, '92:1', '(*shard).writeRows');
      await author.addSelected(SHARD, 99, '(*shard).writeRows: Write');
      await author.add(SHARD, '82:1', '(*shard).writeRowsToTable');
      await workbench.screenshot(`recording-five-steps-${language}`);
      await author.run(words.moveUp);
      await until(async () => (await author.steps()).at(-2) === 'write-rows-to-table');

      await author.run(words.edit);
      await author.untilWriting(language === 'en' ? 'en.md' : 'zh-cn.md');
      await workbench.page.keyboard.type(words.text);
      await guide.prose.getByText(words.text).waitFor();
      await workbench.screenshot(`recording-text-${language}`);
      await workbench.page.keyboard.press('ControlOrMeta+S');
      await author.writeInOther(language, words.unwritten, words.other);
      const seconds = (Date.now() - start) / 1000;

      const { code, out } = await runCommandLine(['check', '--repo', folder, '--json']);
      const report = JSON.parse(out) as CheckReport;
      assert.deepEqual([code, report.revisions[0]?.summary.exact], [0, 5], out);
      const own = language === 'en' ? 'en.md' : 'zh-cn.md';
      assert.ok((await fs.readFile(path.join(folder, WALKTHROUGH, own), 'utf8')).includes(words.text));
      assert.ok((await fs.readFile(path.join(folder, PACK), 'utf8')).includes(commit));
      assert.ok(seconds < THREE_MINUTES / 1000, `${seconds} s`);
      await workbench.close();
    });
  }
});

type Words = (typeof WORDS)[keyof typeof WORDS];

/** Somebody who records, with the keyboard and the palette. */
class Author {
  constructor(
    private readonly workbench: Workbench,
    private readonly guide: Guide,
    private readonly words: Words,
  ) {}

  run(title: string): Promise<void> {
    return this.workbench.runCommand(`${this.words.category}: ${title}`);
  }

  async begin(file: string, line: number, title: string, languages: string): Promise<void> {
    await this.goTo(file, `${line}:1`);
    await this.run(this.words.create);
    const { page } = this.workbench;
    await this.workbench.quickInput().fill(title);
    await page.keyboard.press('Enter');
    await this.workbench.pick(languages);
  }

  async add(file: string, place: string, symbol: string): Promise<void> {
    await this.goTo(file, place);
    await this.run(this.words.add);
    await this.guide.heading.getByText(symbol, { exact: true }).waitFor();
  }

  /** Selects a line, as a statement, and adds it by its key. */
  async addSelected(file: string, line: number, symbol: string): Promise<void> {
    const before = (await this.steps()).length;
    await this.goTo(file, `${line}:1`);
    const { page } = this.workbench;
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.press('Equal');
    await until(async () => (await this.steps()).length === before + 1);
    await this.guide.heading.getByText(symbol).waitFor();
  }

  async writeInOther(language: keyof typeof WORDS, unwritten: string, text: string): Promise<void> {
    await this.run(unwritten);
    const other = language === 'en' ? '中文' : 'English';
    const row = this.workbench.page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ hasText: '(*shard).writeRowsToTable' })
      .filter({ hasText: other });
    await this.workbench.quickInput().fill('writeRowsToTable');
    await row.first().click();
    await row.first().waitFor({ state: 'hidden' });
    const { page } = this.workbench;
    await this.untilWriting(language === 'en' ? 'zh-cn.md' : 'en.md');
    await page.keyboard.type(text);
    await this.workbench.screenshot(`recording-other-language-${language}`);
    await page.keyboard.press('ControlOrMeta+S');
    const file = language === 'en' ? 'zh-cn.md' : 'en.md';
    await until(async () => (await this.read(file)).includes(text));
  }

  /** Waits until the keyboard writes into a text. */
  async untilWriting(file: string): Promise<void> {
    const group = this.workbench.page
      .locator('.editor-group-container.active')
      .filter({ has: this.workbench.page.locator(`.tab.active[aria-label^="${file}"]`) });
    await group.locator('.monaco-editor.focused').waitFor();
  }

  /** The ids of the steps; none while the file is being written. */
  async steps(): Promise<string[]> {
    const text = await this.read('walkthrough.json').catch(() => '');
    return [...text.matchAll(/^ {6}"id": "([^"]+)",\n {6}"lane"/gm)].map(([, id = '']) => id);
  }

  private read(file: string): Promise<string> {
    return fs.readFile(path.join(this.workbench.folder, WALKTHROUGH, file), 'utf8');
  }

  /** Opens a file in the group with the code, and puts the cursor at a place. */
  private async goTo(file: string, place: string): Promise<void> {
    const { page } = this.workbench;
    // The Guide's page may still have the focus.
    await page.locator('.editor-group-container').first().locator('.tab.active').click();
    await this.workbench.openFile(file);
    await page.keyboard.press('Control+G');
    await this.workbench.quickInput().fill(`:${place}`);
    await page.keyboard.press('Enter');
    await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }
}
