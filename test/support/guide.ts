import type { FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from './workbench';

/** The words of the product that tests look for, in both display languages. */
export const WORDS = {
  en: {
    container: 'Source Guide',
    guide: 'Guide',
    walkthroughs: 'Walkthroughs',
    entryPoints: 'Entry Points',
    begin: 'Begin',
    next: 'Next',
  },
  'zh-cn': {
    container: '源码导读',
    guide: '讲解',
    walkthroughs: '导读',
    entryPoints: '代码入口',
    begin: '开始',
    next: '下一步',
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

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name });
  }
}
