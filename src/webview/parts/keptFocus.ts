/**
 * Keeps the focus in a container whose content is drawn again. Elements that stay the same have the same `data-focus`, so
 * that a reader can press a button again by keyboard. If there is no such element any more, the focus goes to the element
 * with `data-focus-else`: it never falls back to the page, from where the next Tab would begin at the top.
 */
export class KeptFocus {
  private readonly name: string | undefined;

  /** Call this before the content changes. */
  constructor(private readonly container: HTMLElement) {
    const focused = document.activeElement;
    const isInside = focused !== null && focused !== container && container.contains(focused);
    this.name = isInside ? (focused.getAttribute('data-focus') ?? '') : undefined;
  }

  /** Call this after the content has changed. */
  restore(): void {
    if (this.name === undefined || this.container.contains(document.activeElement)) return;
    const own =
      this.name === '' ? null : this.container.querySelector(`[data-focus="${CSS.escape(this.name)}"]`);
    for (const wanted of [own, this.container.querySelector('[data-focus-else]')]) {
      if (wanted instanceof HTMLElement || wanted instanceof SVGElement) wanted.focus();
      if (this.container.contains(document.activeElement)) return;
    }
  }
}

/** Names the links and the parts that open in a page, so that the focus stays on them while the page is the same. */
export function nameForFocus(container: HTMLElement, page: string): void {
  const unnamed = container.querySelectorAll('a:not([data-focus]), summary:not([data-focus])');
  unnamed.forEach((each, index) => each.setAttribute('data-focus', `${page} ${index}`));
}
