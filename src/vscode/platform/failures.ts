import * as vscode from 'vscode';
import { Cancelled, message } from '../../core';
import { localize } from './localize';

/**
 * Runs what a user asked for. If it throws, logs the error, shows it, and resolves to `undefined`; what was cancelled is no
 * error. `what` is the name in the log.
 */
export async function guarded<Result>(
  log: vscode.LogOutputChannel,
  what: string,
  work: () => Result | Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Cancelled) return undefined;
    await report(log, what, error);
    return undefined;
  }
}

/** Runs what a user asked for, as `guarded` does, for callers that cannot wait. */
export function startGuarded(log: vscode.LogOutputChannel, what: string, work: () => unknown): void {
  inBackground(log, what, () => guarded(log, what, work));
}

/**
 * Runs what nobody waits for, such as an update after an event. If it fails, logs the error and shows nothing, because
 * nobody asked for it. `what` is the name in the log.
 */
export function inBackground(log: vscode.LogOutputChannel, what: string, work: () => unknown): void {
  Promise.resolve()
    .then(work)
    .catch((error: unknown) => {
      if (!(error instanceof Cancelled)) log.error(what, error instanceof Error ? error : String(error));
    });
}

async function report(log: vscode.LogOutputChannel, what: string, error: unknown): Promise<void> {
  log.error(what, error instanceof Error ? error : String(error));
  const showLog = localize(message('Show Log'));
  const reason = error instanceof Error ? error.message : String(error);
  const text = localize(message('Source Guide could not finish: {0}', reason));
  if ((await vscode.window.showErrorMessage(text, showLog)) === showLog) log.show();
}
