import { element, svgElement } from '../parts/element';
import type { GuideLinks } from './codeProtocol';

/** Makes links of the words in backticks that lead somewhere. Nothing moves: a link is as large as the word. */
export class CodeLinks {
  private titles: ReadonlyMap<string, string> = new Map();

  constructor(private readonly container: HTMLElement) {}

  /** Replaces the words, and marks them in the page. */
  take({ words }: GuideLinks): void {
    this.titles = new Map(words.map(({ word, title }) => [word, title]));
    this.mark();
  }

  /** Marks the words in the page as it is now. */
  mark(): void {
    this.markPictures();
    for (const link of this.container.querySelectorAll<HTMLElement>('a.code')) {
      const title = this.titles.get(link.dataset['code'] ?? '');
      if (title === undefined) link.replaceWith(...link.childNodes);
      else link.title = title;
    }
    const words = this.container.querySelectorAll<HTMLElement>('.prose code:not(.lacking)');
    for (const [index, code] of words.entries()) {
      const word = code.textContent;
      const title = this.titles.get(word);
      if (title === undefined || code.closest('a, summary, pre')) continue;
      const attributes = {
        href: '#',
        class: 'code',
        title,
        'data-code': word,
        'data-focus': `code ${index}`,
      };
      const link = element('a', attributes);
      code.replaceWith(link);
      link.append(code);
    }
  }

  /** The same for names in pictures, whose links are elements of SVG. */
  private markPictures(): void {
    for (const link of this.container.querySelectorAll('.picture a')) {
      if (!this.titles.has(link.getAttribute('data-code') ?? '')) link.replaceWith(...link.childNodes);
    }
    const names = this.container.querySelectorAll<SVGElement>('.picture .code');
    for (const [index, name] of names.entries()) {
      const word = name.dataset['name'] ?? '';
      const title = this.titles.get(word);
      if (title === undefined || name.closest('a')) continue;
      const link = svgElement('a', {
        href: '#',
        'data-code': word,
        'data-focus': `picture ${index}`,
        'aria-label': `${word}: ${title}`,
      });
      name.replaceWith(link);
      link.append(name);
    }
  }
}
