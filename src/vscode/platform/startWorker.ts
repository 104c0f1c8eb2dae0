import * as vscode from 'vscode';
import { startWorkerThread, workerFile } from 'start-thread';
import type { Channel } from '../../core';

/** A worker that gives no sign of life in this time counts as dead. */
const LONGEST_START_MILLISECONDS = 20_000;

/** The file of a worker, without its ending. */
export type WorkerName = Parameters<typeof workerFile>[0];

/** A client of something that runs in a worker, or in the editor's own thread where there can be none. */
export interface RunningClient<Client> {
  readonly client: Client;
  /** In the editor's own thread nothing big is stored, read or written: people would notice. */
  readonly place: 'thread' | 'editor';
  /** Calls back when the worker dies, with the reason if it is known. May call more than once. */
  readonly onFailure: (take: (reason: string) => void) => void;
  /** Ends the worker, whatever it is doing. */
  readonly end: () => void;
}

/** How a worker is spoken to. */
export interface WorkerClient<Out, In, Client> {
  readonly name: WorkerName;
  readonly connect: (channel: Channel<Out, In>) => Client;
  /** Settles when the worker has answered for the first time. */
  readonly signOfLife: (client: Client) => Promise<void>;
}

/** Starts a worker of the extension. Rejects when it fails, or gives no sign of life in time. */
export async function startWorker<Out, In, Client>(
  extensionUri: vscode.Uri,
  { name, connect, signOfLife }: WorkerClient<Out, In, Client>,
): Promise<RunningClient<Client>> {
  const program = vscode.Uri.joinPath(extensionUri, ...workerFile(name).split('/'));
  const thread = await startWorkerThread<Out, In>(program, () => vscode.workspace.fs.readFile(program));
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

/** Settles with the sign of life; rejects when there is none in time, or the thread fails before. */
function untilAlive(
  thread: { onFailure(take: (reason: string) => void): void },
  signOfLife: Promise<void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => reject(new Error(reason));
    const timer = setTimeout(() => fail('no sign of life'), LONGEST_START_MILLISECONDS);
    void signOfLife.then(() => {
      clearTimeout(timer);
      resolve();
    });
    thread.onFailure((reason) => {
      clearTimeout(timer);
      fail(reason);
    });
  });
}
