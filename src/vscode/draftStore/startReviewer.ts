import type * as vscode from 'vscode';
import { directChannel, ReviewClient, serveReviews, type FromReviewer, type ToReviewer } from '../../core';
import { startProgram, untilAlive } from '../platform/startWorker';

/** A reviewer that runs somewhere. */
export interface LiveReviewer {
  readonly client: ReviewClient;
  /** Is called when it ended by itself, with what is known of the reason; maybe more than once. */
  readonly onFailure: (take: (reason: string) => void) => void;
  readonly end: () => void;
}

/** Starts a reviewer in a thread; where none can be had, in the editor's. */
export async function startReviewer(
  extensionUri: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<LiveReviewer> {
  try {
    return await startInThread(extensionUri);
  } catch (error) {
    log.warn('no thread for essays', String(error));
    return startInEditor();
  }
}

async function startInThread(extensionUri: vscode.Uri): Promise<LiveReviewer> {
  const thread = await startProgram<ToReviewer, FromReviewer>(extensionUri, 'essayThread');
  const client = new ReviewClient(thread.channel);
  try {
    await untilAlive(thread, client.ready);
  } catch (error) {
    thread.end();
    throw error;
  }
  return { client, onFailure: (take) => thread.onFailure(take), end: () => thread.end() };
}

function startInEditor(): LiveReviewer {
  const { near, far, cut } = directChannel<ToReviewer, FromReviewer>();
  const client = new ReviewClient(near);
  serveReviews(far, () => new Promise((resolve) => setTimeout(resolve, 0)));
  return { client, onFailure: () => undefined, end: cut };
}
