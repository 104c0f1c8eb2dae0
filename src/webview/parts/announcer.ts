import { element } from './element';

/**
 * Lets screen readers say what has changed. A region is announced only if it was in the page before its text changed; so
 * there is one for the whole life of the page, outside of everything that is drawn again.
 */
export class Announcer {
  private readonly region = element('div', { class: 'unseen', role: 'status' });

  constructor(parent: HTMLElement) {
    parent.append(this.region);
  }

  say(text: string): void {
    this.region.textContent = text;
  }
}
