import type * as vscode from 'vscode';
import {
  isSharedKey,
  isStamped,
  mergeSharedProgress,
  parseSharedProgress,
  type StateStore,
  type Stamped,
} from '../../../core';

/** Longer than VS Code takes to tell one window what another one has stored. */
const CHECK_MILLISECONDS = 2000;

/** The name of the only value that Settings Sync takes to other machines. */
const SYNCED = 'progress of all modules';

/** Where values are kept. */
export interface MementoStores {
  /** The storage that all windows share. */
  readonly shared: vscode.ExtensionContext['globalState'];
  /** The storage of the workspace, where earlier versions kept the values. */
  readonly earlier: vscode.Memento;
  /** Names the workspace in the shared storage. */
  readonly workspace: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs what nobody waits for. */
  readonly inBackground: (work: () => Promise<void>) => void;
}

/**
 * The port `StateStore` on VS Code's storage for extensions. VS Code stores all values of an extension at once, from the
 * copy that the window has, and tells other windows only what is in the shared storage. So the values are there, each with a
 * key of its own and its time; and what a window has written, it writes again if an older copy of another window has
 * replaced it.
 *
 * What machines share is also in one value for Settings Sync, which has no folders in it. Settings Sync replaces a value as
 * a whole; as each folder keeps its own values as well, it adds them again, and nothing is lost.
 */
export class MementoStateStore implements StateStore {
  /** What was written, by the name of the value, until we know that nothing older has replaced it. */
  private readonly unsure = new Map<string, Stamped>();
  private latest = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly stores: MementoStores) {
    stores.shared.setKeysForSync([SYNCED]);
    stores.inBackground(() => this.share());
  }

  get(key: string): unknown {
    const stored = this.latestAt(key);
    return stored ? stored.value : this.stores.earlier.get(key);
  }

  async set(key: string, value: unknown): Promise<void> {
    // Two values of one window never have the same time, and the clock of another machine may be ahead.
    this.latest = Math.max(this.stores.now(), this.latest + 1, (this.latestAt(key)?.at ?? 0) + 1);
    await this.write(this.nameOf(key), { at: this.latest, value });
  }

  /** Writes again what an older copy of another window has replaced. What another window has set later stays. */
  async restore(): Promise<void> {
    for (const [name, own] of [...this.unsure]) {
      this.unsure.delete(name);
      const stored = this.storedAt(name);
      if (!stored || stored.at < own.at) await this.write(name, own);
    }
    await this.share();
  }

  /** Adds the values of this folder to those that machines share, where they are newer. */
  private async share(): Promise<void> {
    const { shared } = this.stores;
    const start = this.nameOf('');
    const names = shared.keys().filter((name) => name.startsWith(start));
    const own = names.flatMap((name) => {
      const stored = this.storedAt(name);
      return stored ? [[name.slice(start.length), stored] as const] : [];
    });
    const merged = mergeSharedProgress(parseSharedProgress(shared.get(SYNCED)), new Map(own));
    if (!merged) return;
    await shared.update(SYNCED, merged);
    this.checkLater();
  }

  /** Writes a value, and checks later that it is still there. */
  private async write(name: string, stamped: Stamped): Promise<void> {
    this.unsure.set(name, stamped);
    await this.stores.shared.update(name, stamped);
    this.checkLater();
  }

  private checkLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.stores.inBackground(() => this.restore()), CHECK_MILLISECONDS);
  }

  /** What was set last, in this folder or elsewhere. */
  private latestAt(key: string): Stamped | undefined {
    const own = this.storedAt(this.nameOf(key));
    const all: unknown = isSharedKey(key) ? this.stores.shared.get(SYNCED) : undefined;
    const other = (all as Readonly<Record<string, unknown>> | undefined)?.[key];
    if (!isStamped(other)) return own;
    return own && own.at >= other.at ? own : other;
  }

  private storedAt(name: string): Stamped | undefined {
    const stored: unknown = this.stores.shared.get(name);
    return isStamped(stored) ? stored : undefined;
  }

  private nameOf(key: string): string {
    return `${this.stores.workspace} ${key}`;
  }
}
