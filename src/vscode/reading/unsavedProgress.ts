import * as vscode from 'vscode';
import { message } from '../../core';
import { localize } from '../platform/localize';

/** Warns the reader that reading progress could not be saved. Reading can continue. */
export function reportUnsavedProgress(log: vscode.LogOutputChannel, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  log.error('progress', reason);
  void vscode.window.showWarningMessage(
    localize(
      message(
        'Your reading progress could not be saved and will be lost when this window closes: {0}',
        reason,
      ),
    ),
  );
}
