import type * as vscode from 'vscode';
import { throwIfCancelled, type Cancellation, type VersionHistory } from '../../core';
import { startVersionHistory } from '../workspace/versionHistory';

/**
 * Does something with the older versions of a checkout, which git tells in a worker. Nothing is known of older versions in a
 * browser, in an untrusted workspace, and where there is no git.
 */
export async function withVersions<Result>(
  root: vscode.Uri,
  cancellation: Cancellation,
  work: (versions: VersionHistory | undefined) => Promise<Result>,
): Promise<Result> {
  const running = await startVersionHistory(root);
  if (!running) return work(undefined);
  const { client } = running;
  const history = client.of(root.fsPath, cancellation);
  running.onFailure(() => client.end());
  try {
    throwIfCancelled(cancellation);
    return await work(history);
  } finally {
    history.close();
    running.end();
  }
}
