import { button, element } from '../parts/element';
import type { ZoomLabels } from './walkthroughMapProtocol';

/** In percent. */
const LEVELS = [50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200] as const;
const USUAL = 100;

/** How large a page draws its map: by buttons, and by the keys +, - and 0. */
export class Zoom {
  private percent: number;
  private drawn: HTMLElement | undefined;
  private shown: HTMLElement | undefined;

  /** `remembered` is what the page remembered, unchecked. */
  constructor(
    page: HTMLElement,
    remembered: unknown,
    private readonly remember: (percent: number) => void,
  ) {
    this.percent = LEVELS.find((level) => level === remembered) ?? USUAL;
    page.addEventListener('keydown', (event) => this.onKey(event));
  }

  /** The buttons. */
  render(labels: ZoomLabels): HTMLElement {
    this.shown = button('', () => this.set(USUAL), { title: labels.usual, 'data-focus': 'zoom-usual' });
    const controls = element(
      'div',
      { class: 'actions', role: 'group', 'aria-label': labels.group },
      button('−', () => this.step(-1), {
        title: labels.smaller,
        'aria-label': labels.smaller,
        'data-focus': 'zoom-smaller',
      }),
      this.shown,
      button('+', () => this.step(1), {
        title: labels.larger,
        'aria-label': labels.larger,
        'data-focus': 'zoom-larger',
      }),
    );
    this.apply();
    return controls;
  }

  /** Sizes this element from now on. */
  applyTo(drawn: HTMLElement): void {
    this.drawn = drawn;
    this.apply();
  }

  private onKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
    if (ctrlKey || metaKey || altKey) return;
    if (key === '+' || key === '=') this.step(1);
    else if (key === '-') this.step(-1);
    else if (key === '0') this.set(USUAL);
  }

  private step(by: 1 | -1): void {
    const next = LEVELS[LEVELS.findIndex((level) => level === this.percent) + by];
    if (next !== undefined) this.set(next);
  }

  private set(percent: number): void {
    this.percent = percent;
    this.remember(percent);
    this.apply();
  }

  private apply(): void {
    this.drawn?.style.setProperty('zoom', `${this.percent}%`);
    if (this.shown) this.shown.textContent = `${this.percent} %`;
  }
}
