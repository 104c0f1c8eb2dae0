import { element } from '../parts/element';
import type { GuideLacking } from './guideProtocol';

/** Marks the code words in the page that the open checkout does not have, in words for screen readers too. */
export class LackingMarks {
  private lacking: GuideLacking = { kind: 'lacking', words: [], label: '' };

  constructor(private readonly container: HTMLElement) {}

  /** Replaces the words, and marks them in the page. */
  take(lacking: GuideLacking): void {
    this.lacking = lacking;
    this.mark();
  }

  /** Marks the words in the page as it is now. */
  mark(): void {
    const { words, label } = this.lacking;
    for (const code of this.container.querySelectorAll<HTMLElement>('.prose code')) {
      const isMarked = code.classList.contains('lacking');
      if (isMarked || !words.includes(code.textContent)) continue;
      code.classList.add('lacking');
      code.title = label;
      code.append(element('span', { class: 'unseen' }, ` (${label})`));
    }
    for (const name of this.container.querySelectorAll<SVGElement>('.picture .code')) {
      name.classList.toggle('lacking', words.includes(name.dataset['name'] ?? ''));
    }
  }
}
