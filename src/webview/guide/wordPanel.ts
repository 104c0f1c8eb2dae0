import { button, element, prose } from '../parts/element';
import type { GuideWord } from './guideProtocol';

/**
 * The entry of a word, between the text and the buttons: the text makes room, nothing is covered. Words that lead to
 * words are gone back through; closing returns the focus to the link that was followed.
 */
export class WordPanel {
  private words: GuideWord[] = [];
  private opener: HTMLElement | undefined;
  private panel: HTMLElement | undefined;

  constructor(private readonly container: HTMLElement) {}

  /** Notes which link asks for a word, to return to it. */
  openedFrom(link: HTMLElement): void {
    if (!this.panel?.contains(link)) this.opener = link;
  }

  show(word: GuideWord): void {
    if (this.words.at(-1)?.word !== word.word) this.words.push(word);
    this.render();
  }

  /** Closes the panel and returns to the link that it was opened from. */
  close(): void {
    if (!this.panel) return;
    this.panel.remove();
    const { opener } = this;
    this.forget();
    if (opener?.isConnected) opener.focus();
  }

  /** Lets go of the words: another page is shown. */
  forget(): void {
    this.panel = undefined;
    this.opener = undefined;
    this.words = [];
  }

  get hasFocus(): boolean {
    return this.panel?.contains(document.activeElement) ?? false;
  }

  /** Puts the panel into a page that was rendered anew. */
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
