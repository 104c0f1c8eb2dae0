import type * as vscode from 'vscode';
import type { StateStore } from '../../../core';

/** Longer than VS Code takes to tell one window what another one has stored. */
const CHECK_MILLISECONDS = 2000;

/** Where values are kept. */
export interface MementoStores {
  /** The storage that all windows share. */
  readonly shared: vscode.Memento;
  /** The storage of the workspace, where earlier versions kept the values. */
  readonly earlier: vscode.Memento;
  /** Names the workspace in the shared storage. */
  readonly workspace: string;
  /** Runs what nobody waits for. */
  readonly inBackground: (work: () => Promise<void>) => void;
}

/**
 * The port `StateStore` on VS Code's storage for extensions. VS Code stores all values of an extension at once, from the
 * copy that the window has, and tells other windows only what is in the shared storage. So the values are there, each with a
 * key of its own; and what a window has written, it writes again if an older copy of another window has replaced it.
 */
export class MementoStateStore implements StateStore {
  /** What was stored before, by the name of the value, until we know that ours is stored. */
  private readonly unsure = new Map<string, { readonly before: unknown; readonly value: unknown }>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly stores: MementoStores) {}

  get(key: string): unknown {
    const { shared, earlier } = this.stores;
    const value: unknown = shared.get(this.nameOf(key));
    return value === undefined ? earlier.get(key) : value;
  }

  async set(key: string, value: unknown): Promise<void> {
    const name = this.nameOf(key);
    const { before } = this.unsure.get(name) ?? { before: this.stores.shared.get<unknown>(name) };
    await this.write(name, before, value);
  }

  /** Writes again what an older copy of another window has replaced. What another window has changed stays. */
  async restore(): Promise<void> {
    for (const [name, { before, value }] of [...this.unsure]) {
      this.unsure.delete(name);
      const isReplaced = isSame(this.stores.shared.get(name), before) && !isSame(before, value);
      if (isReplaced) await this.write(name, before, value);
    }
  }

  /** Writes a value, and checks later that it is still there. */
  private async write(name: string, before: unknown, value: unknown): Promise<void> {
    const { shared, inBackground } = this.stores;
    this.unsure.set(name, { before, value });
    await shared.update(name, value);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => inBackground(() => this.restore()), CHECK_MILLISECONDS);
  }

  private nameOf(key: string): string {
    return `${this.stores.workspace} ${key}`;
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
