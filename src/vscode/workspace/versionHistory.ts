import * as vscode from 'vscode';
import { VersionHistoryClient, type FromVersionHistory, type ToVersionHistory } from '../../core';
import { EXTENSION_ID } from '../ids';
import { startWorker, type RunningClient } from '../platform/startWorker';

/**
 * Starts the worker that asks git about the older versions of a checkout. `undefined` where nothing is known of them: in a
 * browser, in an untrusted workspace, on a virtual file system, and where there is no git.
 */
export async function startVersionHistory(
  root: vscode.Uri,
): Promise<RunningClient<VersionHistoryClient> | undefined> {
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
    // Then nothing is said of older versions.
    return undefined;
  }
}
