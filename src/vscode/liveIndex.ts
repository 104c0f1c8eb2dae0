import * as vscode from 'vscode';
import { startThread, THREAD_FILE } from 'index-thread';
import { directChannel, IndexClient, serveIndex } from '../core';

/** An index that runs somewhere, before anything was sent to it. */
export interface LiveIndex {
  readonly client: IndexClient;
  /** In the editor's own thread nothing big is stored, read or written: that would be felt. */
  readonly place: 'thread' | 'editor';
  /** Is called when it ended by itself, with what is known of the reason; maybe more than once. */
  readonly onFailure: (take: (reason: string) => void) => void;
  readonly end: () => void;
}

/** A thread that gives no sign of life is taken for dead. */
const LONGEST_START_MILLISECONDS = 20_000;

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
  const program = vscode.Uri.joinPath(extensionUri, ...THREAD_FILE.split('/'));
  const thread = await startThread(program, () => vscode.workspace.fs.readFile(program));
  const client = new IndexClient(thread.channel);
  const live: LiveIndex = {
    client,
    place: 'thread',
    onFailure: (take) => thread.onFailure(take),
    end: () => thread.end(),
  };
  try {
    await untilAlive(live);
    return live;
  } catch (error) {
    live.end();
    throw error;
  }
}

function untilAlive({ client, onFailure }: LiveIndex): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => reject(new Error(reason));
    const timer = setTimeout(() => fail('no sign of life'), LONGEST_START_MILLISECONDS);
    const sign = client.onDidChange(() => {
      clearTimeout(timer);
      sign.dispose();
      resolve();
    });
    onFailure((reason) => {
      clearTimeout(timer);
      fail(reason);
    });
  });
}

function startInEditor(): LiveIndex {
  const { near, far, cut } = directChannel();
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
