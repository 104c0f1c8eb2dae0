import { button, element } from '../parts/element';
import { KeptFocus } from '../parts/keptFocus';

/** What the panel shows: a word of the glossary, or what a word in backticks is. */
export interface PanelEntry {
  /** The same for the same word. */
  readonly id: string;
  readonly heading: string;
  readonly body: HTMLElement;
  /** Tooltips of the buttons. */
  readonly labels: { readonly back: string; readonly close: string };
}

/**
 * The panel with what a word means. It is between the text and the buttons and covers neither. The reader can go
 * back through the words that were opened from other words. Closing returns the focus to the first link.
 */
export class WordPanel {
  private words: PanelEntry[] = [];
  private opener: HTMLElement | SVGElement | undefined;
  private panel: HTMLElement | undefined;

  constructor(private readonly container: HTMLElement) {}

  /** Remembers the link that opens the panel, so that closing can return the focus to it. */
  openedFrom(link: HTMLElement | SVGElement): void {
    if (!this.panel?.contains(link)) this.opener = link;
  }

  /** Shows an entry, or with `isUpdate` only what is new in it. */
  take(entry: PanelEntry, isUpdate: boolean): void {
    if (isUpdate) this.update(entry);
    else this.show(entry);
  }

  show(entry: PanelEntry): void {
    if (this.words.at(-1)?.id !== entry.id) this.words.push(entry);
    else this.words.splice(-1, 1, entry);
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
      : this.container.querySelector<HTMLElement | SVGElement>(`[data-focus="${name}"]`);
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

  /** Does nothing if the reader has closed the entry. */
  private update(entry: PanelEntry): void {
    const shown = this.words.at(-1);
    if (shown?.id !== entry.id || !this.panel) return;
    const focus = new KeptFocus(this.panel);
    shown.body.replaceWith(entry.body);
    this.words.splice(-1, 1, entry);
    focus.restore();
  }

  private goBack(): void {
    this.words.pop();
    this.render();
  }

  private render(): void {
    const word = this.words.at(-1);
    if (!word) return;
    const { heading, body, labels } = word;
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
    const panel = element('aside', { class: 'word-panel', 'aria-label': heading }, bar, body);
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
