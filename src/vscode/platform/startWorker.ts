import * as vscode from 'vscode';
import type { Channel } from '../../core';
import { startWorkerThread, workerFile } from '../../thread/startWorkerThread';

/** How long to wait for the first answer of a worker. */
const LONGEST_START_MILLISECONDS = 20_000;

/** The file name of a worker's script, without its extension. */
export type WorkerName = Parameters<typeof workerFile>[0];

/** A client, and the worker (or the editor's thread) that it talks to. */
export interface RunningClient<Client> {
  /** Talks to the worker. */
  readonly client: Client;
  /** Where it runs. In the editor's thread, avoid big reads and writes, because they would block the editor. */
  readonly place: 'thread' | 'editor';
  /**
   * Registers a callback for the death of the worker. It gets the reason if known, and may be called more than once.
   */
  readonly onFailure: (take: (reason: string) => void) => void;
  /** Ends the worker at once. */
  readonly end: () => void;
}

/** Which worker to start, and how to talk to it. */
export interface WorkerClient<Out, In, Client> {
  /** Which worker to start. */
  readonly name: WorkerName;
  /** Creates the client on a channel to the worker. */
  readonly connect: (channel: Channel<Out, In>) => Client;
  /** Resolves when the worker answers for the first time. */
  readonly signOfLife: (client: Client) => Promise<void>;
}

/** Starts a worker of the extension. Rejects if it fails or does not answer in time. */
export async function startWorker<Out, In, Client>(
  extensionUri: vscode.Uri,
  { name, connect, signOfLife }: WorkerClient<Out, In, Client>,
): Promise<RunningClient<Client>> {
  const script = vscode.Uri.joinPath(extensionUri, ...workerFile(name).split('/'));
  const { fsPath } = script;
  const thread = await startWorkerThread<Out, In>({
    fsPath,
    read: () => vscode.workspace.fs.readFile(script),
  });
  const client = connect(thread.channel);
  try {
    await untilAlive(thread, signOfLife(client));
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

/** Resolves with the first answer. Rejects if there is none in time, or if the worker fails before. */
function untilAlive(
  thread: { onFailure(take: (reason: string) => void): void },
  signOfLife: Promise<void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => reject(new Error(reason));
    const timer = setTimeout(() => fail('no sign of life'), LONGEST_START_MILLISECONDS);
    signOfLife.then(resolve, reject).finally(() => clearTimeout(timer));
    thread.onFailure((reason) => {
      clearTimeout(timer);
      fail(reason);
    });
  });
}
