/**
 * Delays redraws of a page while a mouse button or the space bar is down. Without this, a redraw could replace a button
 * between press and release, and the click would be lost. If several redraws wait, only the last one runs.
 */
export class PressGate {
  private isPressed = false;
  private waiting: (() => void) | undefined;

  constructor(page: Window) {
    const press = (): void => void (this.isPressed = true);
    // The click event follows the release in the same task, so the gate opens in the next one.
    const release = (): void => void setTimeout(() => this.open());
    page.addEventListener('pointerdown', press, true);
    page.addEventListener('keydown', ({ key }) => key === ' ' && press(), true);
    for (const end of ['pointerup', 'pointercancel', 'dragend', 'blur']) page.addEventListener(end, release);
    page.addEventListener('keyup', ({ key }) => key === ' ' && release());
  }

  /** Redraws now, or after the release. */
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
