import * as vscode from 'vscode';
import {
  throwIfCancelled,
  VersionHistoryClient,
  type Cancellation,
  type FromVersionHistory,
  type ToVersionHistory,
  type VersionHistory,
} from '../../core';
import { EXTENSION_ID } from '../ids';
import { startWorker, type RunningClient } from '../platform/startWorker';

/**
 * Does something with the older versions of a checkout, which git tells in a worker. Nothing is known of older versions in a
 * browser, in an untrusted workspace, and where there is no git.
 */
export async function withVersions<Result>(
  root: vscode.Uri,
  cancellation: Cancellation,
  work: (versions: VersionHistory | undefined) => Promise<Result>,
): Promise<Result> {
  const running = await startHistory(root);
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
