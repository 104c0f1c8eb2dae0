import fs from 'node:fs';
import path from 'node:path';
import { errors, type BrowserContext, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { messageOf } from '../../src/development/progress';
import { copySample } from '../../src/development/sample';
import { folderAddress } from '../../src/development/servedAddress';
import { serveVscode, type DisplayLanguage, type ServedVscode } from '../../src/development/servedVscode';
import type { UserSettings } from '../../src/development/userData';
import { keepLastView, pictureFile, watchForFailures } from './failurePictures';
import { sharedBrowser } from './sharedBrowser';

/** Shorter than mocha's, so that Playwright is the one to say what was waited for. */
const stepTimeoutMilliseconds = 15_000;
const rowTimeoutMilliseconds = 500;
const inputTimeoutMilliseconds = 2000;
const LIST_TRIES = 4;
const ROW_TRIES = stepTimeoutMilliseconds / rowTimeoutMilliseconds;
/** On a busy machine, it takes long until the extension has found the checkout and its commands are available. */
const availableMilliseconds = 30_000;

/** How a workbench is to look; everything has a default. */
export interface WorkbenchOptions {
  /** The folder to open, else a fresh copy of the sample. Tests change what they open: give a copy. */
  readonly folder?: string;
  /** Display language, `en` by default. With `zh-cn` VS Code's own words stay English. */
  readonly language?: DisplayLanguage;
  readonly theme?:
    'Default Dark Modern' | 'Default Light Modern' | 'Default High Contrast' | 'Default High Contrast Light';
  readonly width?: number;
  readonly height?: number;
  /** Settings of the user, on top of a quiet workbench. */
  readonly settings?: UserSettings;
  /** Whether the folder opens in Restricted Mode, as an untrusted one; by default it is trusted. */
  readonly isRestricted?: boolean;
  /** Packages (`.vsix`) to install instead of the extension of this repository. */
  readonly packages?: readonly `${string}.vsix`[];
}

/**
 * Opens a workbench with a server, a profile and a browser context of its own, and returns when the explorer shows the
 * folder. Close it in `suiteTeardown`; what is left open is closed at the end. When a test fails, a picture of every
 * workbench that was open in it is kept next to the screenshots.
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { folder = copySample(), language = 'en', theme = 'Default Dark Modern' } = options;
  const { width = 1280, height = 800, isRestricted } = options;
  const settings = { 'workbench.colorTheme': theme, ...options.settings };
  const vscode = await serveVscode({
    extension: options.packages ?? 'installed',
    language,
    settings,
    isRestricted,
  });
  const browser = await sharedBrowser();
  const viewport = { width, height };
  const context = await browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  context.setDefaultTimeout(stepTimeoutMilliseconds);
  const workbench = new Workbench(await context.newPage(), folder, context, vscode);
  watchForFailures(workbench);
  try {
    await loadFolder(workbench.page, vscode, folder);
    return workbench;
  } catch (error) {
    const picture = await workbench.screenshot('failed to open');
    throw new Error(`${messageOf(error)}\nSee ${picture}\nThe server’s last lines:\n${vscode.logTail()}`);
  }
}

/** Returns when the explorer shows the folder. */
async function loadFolder(page: Page, { port }: ServedVscode, folder: string): Promise<void> {
  await page.goto(folderAddress(port, folder));
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
}

/** VS Code as a person sees it. Use `page` for everything that is not here. */
export class Workbench {
  constructor(
    readonly page: Page,
    /** The opened folder. */
    readonly folder: string,
    private readonly context: BrowserContext,
    private readonly vscode: ServedVscode,
  ) {}

  /** Opens the same folder in a second window of the same profile. It is closed with the first one. */
  async openSecondWindow(): Promise<Workbench> {
    const page = await this.context.newPage();
    await loadFolder(page, this.vscode, this.folder);
    return new Workbench(page, this.folder, this.context, this.vscode);
  }

  /** Picks a command in the palette by its full title, `Category: Title`, in the display language. */
  async runCommand(title: string): Promise<void> {
    await this.chooseFrom('F1', title, `>${title}`);
  }

  /** Runs a command that shows a list, and picks a row of the list by its label. */
  async pickFrom(title: string, label: string): Promise<void> {
    const deadline = Date.now() + availableMilliseconds;
    // A page that takes the focus late closes the list: then the command is run once more.
    do await this.runCommand(title);
    while (!(await this.finds(label, label, ROW_TRIES)) && Date.now() < deadline);
    await this.choose(label);
  }

  /** Opens a list by a key and chooses a row of it. */
  private async chooseFrom(key: string, label: string, typed: string): Promise<void> {
    const deadline = Date.now() + availableMilliseconds;
    await this.openList(key);
    // The list does not notice that a command becomes available while it is open, and closes when a page takes the focus late.
    while (!(await this.finds(label, typed, LIST_TRIES)) && Date.now() < deadline) {
      await this.page.keyboard.press('Escape');
      await this.openList(key);
    }
    await this.choose(label);
  }

  private async openList(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.quickInput().waitFor();
  }

  /** Opens a file by its path in the folder; returns when its editor has the focus. */
  async openFile(file: string): Promise<void> {
    const editor = this.page.locator('.editor-group-container.active .monaco-editor.focused');
    const deadline = Date.now() + availableMilliseconds;
    // A page that takes the focus late makes its own group the active one: then the file is asked for once more.
    do await this.chooseFrom('ControlOrMeta+P', path.posix.basename(file), file);
    while (!(await appears(editor, inputTimeoutMilliseconds)) && Date.now() < deadline);
    await editor.waitFor();
  }

  /** The field of the palette or of any other quick pick that is open. */
  quickInput(): Locator {
    return this.page.locator('.quick-input-widget input[type=text]');
  }

  /** A row of the quick pick that is open, by its label; see `pick` to choose it. */
  quickPick(label: string): Locator {
    return this.page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ has: this.page.locator('.label-name').getByText(label, { exact: true }) });
  }

  /**
   * Picks a row of the quick pick that is open, by its label, after typing what finds it: long lists have only the
   * rows that can be seen.
   */
  async pick(label: string, typed = label): Promise<void> {
    await this.finds(label, typed, ROW_TRIES);
    await this.choose(label);
  }

  /** Types until the list has the row: what the list is made from may still be loading, and the list does not notice. */
  private async finds(label: string, typed: string, tries: number): Promise<boolean> {
    const row = this.quickPick(label).first();
    for (let count = 0; count < tries; count++) {
      if (!(await this.isTyped(typed))) return false;
      if (await appears(row)) return true;
    }
    return false;
  }

  /** False if the quick pick is gone: a page that takes the focus late closes it. */
  private async isTyped(text: string): Promise<boolean> {
    try {
      await this.quickInput().fill('', { timeout: inputTimeoutMilliseconds });
      await this.quickInput().fill(text, { timeout: inputTimeoutMilliseconds });
      return true;
    } catch (error) {
      if (error instanceof errors.TimeoutError) return false;
      throw error;
    }
  }

  private async choose(label: string): Promise<void> {
    const row = this.quickPick(label).first();
    await row.click();
    await row.waitFor({ state: 'hidden' });
  }

  /** The document of the webview whose view or editor has this title. */
  async webviewFrame(title: string): Promise<FrameLocator> {
    // The workbench lays every webview over the page, in two nested frames; only the inner one knows its title.
    const handle = await this.page.waitForFunction((wanted) => {
      const outers = Array.from(document.querySelectorAll<HTMLIFrameElement>('iframe.webview'));
      const isWanted = (frame: HTMLIFrameElement): boolean =>
        frame.contentDocument?.querySelector<HTMLIFrameElement>('#active-frame')?.title === wanted;
      return outers.find(isWanted)?.name;
    }, title);
    const name = await handle.jsonValue();
    return this.page.frameLocator(`iframe.webview[name="${name}"]`).frameLocator('#active-frame');
  }

  /** Answers the dialog that asks where to save. It accepts a name only when it lists the folder of the file. */
  async saveAs(file: string): Promise<void> {
    const folder = path.dirname(file);
    // Files may be filtered by the dialog; folders are always listed.
    const listed = fs
      .readdirSync(folder, { withFileTypes: true })
      .find((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
    await this.quickInput().fill(`${folder}/`);
    await this.page
      .locator('.quick-input-list')
      .getByText(listed?.name ?? '', { exact: true })
      .waitFor();
    await this.quickInput().fill(file);
    await this.page.keyboard.press('Enter');
  }

  /** Saves what can be seen now and returns the file. */
  async screenshot(name: string): Promise<string> {
    const file = pictureFile(name);
    await this.page.screenshot({ path: file, animations: 'disabled' });
    return file;
  }

  /** Closes the page and ends its server. */
  async close(): Promise<void> {
    await keepLastView(this);
    await this.context.close();
    this.vscode.stop();
  }
}

function appears(element: Locator, timeout = rowTimeoutMilliseconds): Promise<boolean> {
  const shown = element.waitFor({ timeout });
  return shown.then(
    () => true,
    () => false,
  );
}
