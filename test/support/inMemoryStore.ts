import type { StateStore } from '../../src/core';

/** A store that keeps values as JSON text, as the real ones do. */
export class InMemoryStore implements StateStore {
  private readonly values = new Map<string, string>();

  get(key: string): unknown {
    const value = this.values.get(key);
    return value === undefined ? undefined : (JSON.parse(value) as unknown);
  }

  set(key: string, value: unknown): Promise<void> {
    this.values.set(key, JSON.stringify(value));
    return Promise.resolve();
  }
}
