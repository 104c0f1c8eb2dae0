import assert from 'node:assert/strict';
import type { StateStore } from '../../src/core';

/** A store whose writes wait until the test answers them. It keeps a value only when it answers that it did. */
export class HeldStore implements StateStore {
  private readonly values = new Map<string, string>();
  private held: { readonly answer: (error?: Error) => void } | undefined;
  /** Every value that somebody began to write, as JSON. */
  readonly begun: string[] = [];

  get isHolding(): boolean {
    return this.held !== undefined;
  }

  get(key: string): unknown {
    const value = this.values.get(key);
    return value === undefined ? undefined : (JSON.parse(value) as unknown);
  }

  set(key: string, value: unknown): Promise<void> {
    assert.equal(this.held, undefined, 'one write at a time');
    const text = JSON.stringify(value);
    this.begun.push(text);
    return new Promise((resolve, reject) => {
      const answer = (error?: Error): void => {
        this.held = undefined;
        if (error) reject(error);
        else {
          this.values.set(key, text);
          resolve();
        }
      };
      this.held = { answer };
    });
  }

  /** Ends the write that waits; without an error, its value is kept. */
  answer(error?: Error): void {
    assert.ok(this.held, 'a write waits');
    this.held.answer(error);
  }
}
