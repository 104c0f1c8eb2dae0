/**
 * Holds back what redraws a page while a mouse button or the space bar is down on it: a button that is replaced between
 * press and release is never clicked, and the press is lost. Of several redraws that wait, only the last is made.
 */
export class PressGate {
  private isPressed = false;
  private waiting: (() => void) | undefined;

  constructor(page: Window) {
    const press = (): void => void (this.isPressed = true);
    // The click comes after the release, in the same turn.
    const release = (): void => void setTimeout(() => this.open());
    page.addEventListener('pointerdown', press, true);
    page.addEventListener('keydown', ({ key }) => key === ' ' && press(), true);
    for (const end of ['pointerup', 'pointercancel', 'dragend', 'blur']) page.addEventListener(end, release);
    page.addEventListener('keyup', ({ key }) => key === ' ' && release());
  }

  /** Redraws now, or when the press is over. */
  pass(redraw: () => void): void {
    if (this.isPressed) this.waiting = redraw;
    else redraw();
  }

  private open(): void {
    this.isPressed = false;
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.();
  }
}
