import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onExit } from './onExit';

/** A folder that is removed when this process ends. */
export interface TemporaryFolder {
  /** Absolute, without links. */
  readonly path: string;
  /** Removes it now. */
  remove(): void;
}

export function createTemporaryFolder(): TemporaryFolder {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'source-guide-'));
  return { path: folder, remove: onExit(() => removeFolder(folder)) };
}

/** Removes a folder. Retries, since a process that was just killed may still hold files in it. */
export function removeFolder(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
