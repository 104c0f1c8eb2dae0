import { button, element, prose } from '../parts/element';
import type { GuideWord } from './guideProtocol';

/**
 * The panel with an entry of the glossary. It is between the text and the buttons and covers neither. The reader can go
 * back through the words that were opened from other words. Closing returns the focus to the first link.
 */
export class WordPanel {
  private words: GuideWord[] = [];
  private opener: HTMLElement | undefined;
  private panel: HTMLElement | undefined;

  constructor(private readonly container: HTMLElement) {}

  /** Remembers the link that opens the panel, so that closing can return the focus to it. */
  openedFrom(link: HTMLElement): void {
    if (!this.panel?.contains(link)) this.opener = link;
  }

  show(word: GuideWord): void {
    if (this.words.at(-1)?.word !== word.word) this.words.push(word);
    this.render();
  }

  /** Closes the panel and returns the focus to the link that opened it. */
  close(): void {
    if (!this.panel) return;
    this.panel.remove();
    const { opener } = this;
    this.forget();
    const name = CSS.escape(opener?.getAttribute('data-focus') ?? '');
    const again = opener?.isConnected
      ? opener
      : this.container.querySelector<HTMLElement>(`[data-focus="${name}"]`);
    again?.focus();
  }

  /** Forgets the opened words. Called when another page is shown, which has no panel. */
  forget(): void {
    this.panel = undefined;
    this.opener = undefined;
    this.words = [];
  }

  get hasFocus(): boolean {
    return this.panel?.contains(document.activeElement) ?? false;
  }

  /** Puts the open panel into the page after the page was rendered again. */
  putBack(hadFocus: boolean): void {
    if (!this.panel) return;
    this.insert(this.panel);
    if (hadFocus) this.panel.querySelector('h2')?.focus();
  }

  private goBack(): void {
    this.words.pop();
    this.render();
  }

  private render(): void {
    const word = this.words.at(-1);
    if (!word) return;
    const { heading, html, labels } = word;
    const back = button('←', () => this.goBack(), {
      class: 'icon',
      title: labels.back,
      'aria-label': labels.back,
    });
    const close = button('×', () => this.close(), {
      class: 'icon',
      title: labels.close,
      'aria-label': labels.close,
    });
    const title = element('h2', { tabindex: '-1' }, heading);
    const bar = element('div', { class: 'row' }, this.words.length > 1 ? back : undefined, title, close);
    const panel = element('aside', { class: 'word-panel', 'aria-label': heading }, bar, prose(html));
    this.panel?.remove();
    this.panel = panel;
    this.insert(panel);
    title.focus();
  }

  private insert(panel: HTMLElement): void {
    const main = this.container.querySelector('main');
    main?.insertBefore(panel, main.querySelector(':scope > footer'));
  }
}
