import type * as vscode from 'vscode';
import { directChannel, IndexClient, serveIndex, type FromIndex, type ToIndex } from '../../core';
import { startProgram, untilAlive } from '../platform/startWorker';

/** An index that runs somewhere, before anything was sent to it. */
export interface LiveIndex {
  readonly client: IndexClient;
  /** In the editor's own thread nothing big is stored, read or written: that would be felt. */
  readonly place: 'thread' | 'editor';
  /** Is called when it ended by itself, with what is known of the reason; maybe more than once. */
  readonly onFailure: (take: (reason: string) => void) => void;
  readonly end: () => void;
}

/** Starts an index in a thread; where none can be had, in the editor's, a few milliseconds at a time. */
export async function startIndex(
  extensionUri: vscode.Uri,
  log: vscode.LogOutputChannel,
  start: () => Promise<LiveIndex> = () => startInThread(extensionUri),
): Promise<LiveIndex> {
  try {
    return await start();
  } catch (error) {
    log.warn('no thread for the index', String(error));
    return startInEditor();
  }
}

async function startInThread(extensionUri: vscode.Uri): Promise<LiveIndex> {
  const thread = await startProgram<ToIndex, FromIndex>(extensionUri, 'indexThread');
  const client = new IndexClient(thread.channel);
  try {
    await untilAlive(thread, once(client));
  } catch (error) {
    thread.end();
    throw error;
  }
  return {
    client,
    place: 'thread',
    onFailure: (take) => thread.onFailure(take),
    end: () => thread.end(),
  };
}

/** The first state that an index tells. */
function once(client: IndexClient): Promise<void> {
  return new Promise((resolve) => {
    const sign = client.onDidChange(() => {
      sign.dispose();
      resolve();
    });
  });
}

function startInEditor(): LiveIndex {
  const { near, far, cut } = directChannel<ToIndex, FromIndex>();
  let isEnded = false;
  // Once it is ended, a run that is under way waits for ever, and is forgotten.
  const giveWay = (): Promise<void> =>
    new Promise((resolve) => (isEnded ? undefined : setTimeout(resolve, 0)));
  const client = new IndexClient(near);
  serveIndex(far, giveWay);
  return {
    client,
    place: 'editor',
    onFailure: () => undefined,
    end: () => {
      isEnded = true;
      cut();
    },
  };
}
