import { Emitter, type Event } from '../base/disposable';
import type { StateStore } from '../ports';

/**
 * Writes to a store in the background: one write at a time, in order. If several values wait for one key, it writes only
 * the latest. It does not repeat a write that failed, and goes on with the next.
 */
export class StoreWriter {
  private readonly didFail = new Emitter<unknown>();
  private readonly waiting = new Map<string, unknown>();
  private running: Promise<void> | undefined;
  private isFailing = false;

  /** Fires with the store's error when a write failed; once, until a write succeeds again. */
  readonly onDidFail: Event<unknown> = this.didFail.event;

  constructor(private readonly store: StateStore) {}

  /** The stored value, unchecked. Values that still wait are not in it. */
  get(key: string): unknown {
    return this.store.get(key);
  }

  /** Writes a value soon. The caller must not change the value afterwards. */
  put(key: string, value: unknown): void {
    this.waiting.delete(key);
    this.waiting.set(key, value);
    this.running ??= this.run();
  }

  /** Resolves when nothing waits. Never rejects. */
  async settled(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    // All changes in one turn of the event loop become one write.
    await Promise.resolve();
    for (const [key, value] of this.waiting) {
      this.waiting.delete(key);
      await this.write(key, value);
    }
    this.running = undefined;
  }

  private async write(key: string, value: unknown): Promise<void> {
    try {
      await this.store.set(key, value);
      this.isFailing = false;
    } catch (error) {
      const isFirst = !this.isFailing;
      this.isFailing = true;
      if (isFirst) this.didFail.fire(error);
    }
  }
}
