import type { UserSettings } from './userData';

/** A run of the host tests in a VS Code. */
export interface HostRun {
  /** The folder to open. */
  readonly folder: string;
  /** The script whose `run` the extension host calls. */
  readonly script: string;
  /** User settings, for the served VS Code only. */
  readonly settings?: UserSettings | undefined;
}

/** Resolves after the time limit of the host tests, with a sentence that says so. */
export function tooLate(): Promise<string> {
  const minutes = 10;
  const message = `The host tests did not end within ${minutes} minutes.`;
  return new Promise((resolve) => setTimeout(() => resolve(message), minutes * 60_000).unref());
}
