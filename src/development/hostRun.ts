import type { UserSettings } from './userData';

/** What a VS Code needs to run the host tests. */
export interface HostRun {
  /** The folder to open. */
  readonly folder: string;
  /** The script whose `run` it calls in its extension host. */
  readonly script: string;
  /** Settings of its user, where it has its own. */
  readonly settings?: UserSettings | undefined;
}

/** Resolves, when the tests should long be over, with a sentence that says so. */
export function tooLate(): Promise<string> {
  const minutes = 3;
  const message = `The host tests did not end within ${minutes} minutes.`;
  return new Promise((resolve) => setTimeout(() => resolve(message), minutes * 60_000).unref());
}
