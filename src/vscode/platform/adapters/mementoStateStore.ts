import type * as vscode from 'vscode';
import { isJsonObject, type StateStore } from '../../../core';

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
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs what nobody waits for. */
  readonly inBackground: (work: () => Promise<void>) => void;
}

/** A value, and when it was set: of two, the later one counts. */
interface Stamped {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly value: unknown;
}

/**
 * The port `StateStore` on VS Code's storage for extensions. VS Code stores all values of an extension at once, from the
 * copy that the window has, and tells other windows only what is in the shared storage. So the values are there, each with a
 * key of its own and its time; and what a window has written, it writes again if an older copy of another window has
 * replaced it.
 */
export class MementoStateStore implements StateStore {
  /** What was written, by the name of the value, until we know that nothing older has replaced it. */
  private readonly unsure = new Map<string, Stamped>();
  private latest = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly stores: MementoStores) {}

  get(key: string): unknown {
    const stored = this.storedAt(this.nameOf(key));
    return stored ? stored.value : this.stores.earlier.get(key);
  }

  async set(key: string, value: unknown): Promise<void> {
    // Two values of one window never have the same time.
    this.latest = Math.max(this.stores.now(), this.latest + 1);
    await this.write(this.nameOf(key), { at: this.latest, value });
  }

  /** Writes again what an older copy of another window has replaced. What another window has set later stays. */
  async restore(): Promise<void> {
    for (const [name, own] of [...this.unsure]) {
      this.unsure.delete(name);
      const stored = this.storedAt(name);
      if (!stored || stored.at < own.at) await this.write(name, own);
    }
  }

  /** Writes a value, and checks later that it is still there. */
  private async write(name: string, stamped: Stamped): Promise<void> {
    const { shared, inBackground } = this.stores;
    this.unsure.set(name, stamped);
    await shared.update(name, stamped);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => inBackground(() => this.restore()), CHECK_MILLISECONDS);
  }

  private storedAt(name: string): Stamped | undefined {
    const stored: unknown = this.stores.shared.get(name);
    return isStamped(stored) ? stored : undefined;
  }

  private nameOf(key: string): string {
    return `${this.stores.workspace} ${key}`;
  }
}

function isStamped(value: unknown): value is Stamped {
  return isJsonObject(value) && typeof value['at'] === 'number';
}
