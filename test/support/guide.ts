import type { FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from './workbench';

/** The words of the product that tests look for, in both display languages. */
export const WORDS = {
  en: {
    container: 'Source Guide',
    guide: 'Guide',
    walkthroughs: 'Walkthroughs',
    entryPoints: 'Entry Points',
    begin: 'Start',
    next: 'Next',
    writePath: 'How ts-sql writes data',
    map: 'Walkthrough map and all steps',
  },
  'zh-cn': {
    container: '源码导读',
    guide: '讲解',
    walkthroughs: '导读',
    entryPoints: '代码入口',
    begin: '开始',
    next: '下一步',
    writePath: 'ts-sql 写数据流程',
    map: '导读流程图与全部步骤',
  },
} as const;

/** The Guide as a reader uses it. */
export class Guide {
  private constructor(private readonly frame: FrameLocator) {}

  /** Opens the extension's container by its icon, and waits for the Guide's page. */
  static async open(workbench: Workbench, language: keyof typeof WORDS = 'en'): Promise<Guide> {
    const words = WORDS[language];
    await workbench.page.locator('.activitybar').getByRole('tab', { name: words.container }).click();
    return new Guide(await workbench.webviewFrame(words.guide));
  }

  /** The Guide of a workbench that was reloaded: VS Code shows the container again that was shown before. */
  static async reopened(workbench: Workbench, language: keyof typeof WORDS = 'en'): Promise<Guide> {
    return new Guide(await workbench.webviewFrame(WORDS[language].guide));
  }

  /** The whole page. */
  get page(): Locator {
    return this.frame.locator('#guide');
  }

  /** Heading of the current step, or of the welcome page. */
  get heading(): Locator {
    return this.frame.locator('h1');
  }

  /** The text of the current step. */
  get prose(): Locator {
    return this.frame.locator('.text > .prose').first();
  }

  /** `path:line` of the current step. */
  get place(): Locator {
    return this.frame.locator('button.place span');
  }

  get verdict(): Locator {
    return this.frame.locator('.verdict');
  }

  /** What screen readers say when another page is shown. */
  get announcement(): Locator {
    return this.frame.getByRole('status');
  }

  /** The name of the element that has the focus; `undefined` if the page has not, or if nothing in it has. */
  focused(): Promise<string | undefined> {
    return this.page.evaluate(() =>
      document.hasFocus() ? (document.activeElement?.getAttribute('data-focus') ?? undefined) : undefined,
    );
  }

  /** A step in the walkthrough map, by its number. */
  mapStep(number: number): Locator {
    return this.frame
      .locator('.map .rows li')
      .nth(number - 1)
      .getByRole('button');
  }

  /** The entry of a word, when one is open. */
  get word(): Locator {
    return this.frame.getByRole('complementary');
  }

  /** A link in the text. */
  link(name: string | RegExp): Locator {
    return this.frame.getByRole('link', { name });
  }

  /** Begins the walkthrough of the write path, or goes on in it; its introduction comes first. */
  async beginWriting(
    language: keyof typeof WORDS = 'en',
    action: string = WORDS[language].begin,
  ): Promise<void> {
    await this.button(`${action}: ${WORDS[language].writePath}`).click();
    if (action !== WORDS[language].begin) return;
    // From step to step, not only through those of the first reading.
    await this.frame.locator('.scope').first().getByRole('radio').last().check();
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name });
  }
}
