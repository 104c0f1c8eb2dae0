import * as vscode from 'vscode';
import {
  message,
  VersionHistoryClient,
  type FromVersionHistory,
  type ToVersionHistory,
  type VersionHistory,
} from '../../core';
import { EXTENSION_ID } from '../ids';
import { localize } from '../platform/localize';
import { startWorker, type RunningClient } from '../platform/startWorker';

/**
 * Does something with the older versions of a checkout, which git tells in a worker. The writer sees the progress and can go
 * on without. Nothing is known of older versions in a browser, in an untrusted workspace, and where there is no git.
 */
export async function withVersions<Result>(
  root: vscode.Uri,
  work: (versions: VersionHistory | undefined) => Promise<Result>,
): Promise<Result> {
  const running = await startHistory(root);
  if (!running) return work(undefined);
  const { client } = running;
  const history = client.of(root.fsPath);
  running.onFailure(() => client.end());
  const title = localize(
    message('Looking up older versions of the code. Cancel to write the draft without them.'),
  );
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  try {
    return await vscode.window.withProgress(options, (_progress, token) => {
      token.onCancellationRequested(() => client.end());
      return work(history);
    });
  } finally {
    history.close();
    running.end();
  }
}

async function startHistory(root: vscode.Uri): Promise<RunningClient<VersionHistoryClient> | undefined> {
  const extensionUri = vscode.extensions.getExtension(EXTENSION_ID)?.extensionUri;
  const isWeb = extensionUri?.scheme !== 'file';
  if (root.scheme !== 'file' || isWeb || !vscode.workspace.isTrusted) return undefined;
  try {
    return await startWorker<ToVersionHistory, FromVersionHistory, VersionHistoryClient>(extensionUri, {
      name: 'historyThread',
      connect: (channel) => new VersionHistoryClient(channel),
      signOfLife: (client) => client.alive(),
    });
  } catch {
    // Then the draft says nothing of older versions.
    return undefined;
  }
}
