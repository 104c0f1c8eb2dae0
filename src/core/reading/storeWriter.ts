import { Emitter, type Event } from '../base/disposable';
import type { StateStore } from '../ports';

/**
 * Writes to a store behind those who change values: one write at a time, in order, and of several values for one key
 * only the latest that waits. A write that fails is not repeated, and stops no later one.
 */
export class StoreWriter {
  private readonly didFail = new Emitter<unknown>();
  private readonly waiting = new Map<string, unknown>();
  private running: Promise<void> | undefined;
  private isFailing = false;

  /** A write failed, with the store's error. Fires once until a write succeeds again. */
  readonly onDidFail: Event<unknown> = this.didFail.event;

  constructor(private readonly store: StateStore) {}

  /** What the store held at last, unchecked. What still waits is not in it. */
  get(key: string): unknown {
    return this.store.get(key);
  }

  /** Has a value written soon. Values must not change any more. */
  put(key: string, value: unknown): void {
    this.waiting.delete(key);
    this.waiting.set(key, value);
    this.running ??= this.run();
  }

  /** Resolves when nothing waits any more. Never rejects. */
  async settled(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    // What changes in one turn is one write.
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
