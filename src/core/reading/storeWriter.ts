import { Emitter, type Event } from '../base/disposable';
import type { StateStore } from '../ports';

/**
 * Writes to a store in the background: one write at a time, in order. If several values wait for one key, it writes only
 * the latest. A write that failed is tried again with the next one. It keeps no copy of what is stored, because another
 * window may replace it.
 */
export class StoreWriter {
  private readonly didFail = new Emitter<unknown>();
  private readonly waiting = new Map<string, unknown>();
  /** Values that the store does not have yet: they wait, are being written, or could not be written. */
  private readonly unstored = new Map<string, unknown>();
  private readonly failed = new Map<string, unknown>();
  private running: Promise<void> | undefined;
  private isFailing = false;

  /** Fires with the store's error when a write failed; once, until a write succeeds again. */
  readonly onDidFail: Event<unknown> = this.didFail.event;

  constructor(private readonly store: StateStore) {}

  /** The latest value, unchecked: what was put last until it is stored, else what the store has. */
  get(key: string): unknown {
    return this.unstored.has(key) ? this.unstored.get(key) : this.store.get(key);
  }

  /** Writes a value soon. The caller must not change the value afterwards. */
  put(key: string, value: unknown): void {
    this.unstored.set(key, value);
    for (const waits of [this.waiting, this.failed]) waits.delete(key);
    this.tryAgain();
    this.waiting.set(key, value);
    this.running ??= this.run();
  }

  /** Resolves when nothing waits, after another try for what could not be written. Never rejects. */
  async settled(): Promise<void> {
    await this.running;
    if (this.failed.size === 0) return;
    this.tryAgain();
    await (this.running = this.run());
  }

  private tryAgain(): void {
    for (const [key, value] of this.failed) this.waiting.set(key, value);
    this.failed.clear();
  }

  private async run(): Promise<void> {
    // All changes in one turn of the event loop become one write.
    await Promise.resolve();
    for (const [key, value] of this.waiting) {
      this.waiting.delete(key);
      const isStored = await this.write(key, value);
      if (this.waiting.has(key)) continue;
      if (isStored) this.unstored.delete(key);
      else this.failed.set(key, value);
    }
    this.running = undefined;
  }

  /** True if the value is stored. */
  private async write(key: string, value: unknown): Promise<boolean> {
    try {
      await this.store.set(key, value);
      this.isFailing = false;
      return true;
    } catch (error) {
      const isFirst = !this.isFailing;
      this.isFailing = true;
      if (isFirst) this.didFail.fire(error);
      return false;
    }
  }
}
