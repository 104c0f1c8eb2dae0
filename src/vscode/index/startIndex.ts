import type * as vscode from 'vscode';
import {
  directChannel,
  CallIndexClient,
  serveCallIndex,
  type AnalysedLanguage,
  type FromCallIndex,
  type ToCallIndex,
} from '../../core';
import { startWorker, type RunningClient } from '../platform/startWorker';

/** The client of a running call index. */
export type RunningIndex = RunningClient<CallIndexClient>;

/** What a call index is started with. */
export interface IndexPlace {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  /** Used if the call index runs in the editor's thread. A worker knows its language itself. */
  readonly language: AnalysedLanguage;
}

/**
 * Starts an empty call index in a worker. If the worker cannot start, it runs in the editor's thread, in slices of a
 * few milliseconds.
 */
export async function startIndex(
  { extensionUri, log, language }: IndexPlace,
  start: () => Promise<RunningIndex> = () => startInWorker(extensionUri),
): Promise<RunningIndex> {
  try {
    return await start();
  } catch (error) {
    log.warn('no thread for the index', String(error));
    return startInEditor(language);
  }
}

function startInWorker(extensionUri: vscode.Uri): Promise<RunningIndex> {
  return startWorker<ToCallIndex, FromCallIndex, CallIndexClient>(extensionUri, {
    name: 'indexThread',
    connect: (channel) => new CallIndexClient(channel),
    signOfLife: firstState,
  });
}

function firstState(client: CallIndexClient): Promise<void> {
  return new Promise((resolve) => {
    const subscription = client.onDidChange(() => {
      subscription.dispose();
      resolve();
    });
  });
}

function startInEditor(language: AnalysedLanguage): RunningIndex {
  const { near, far, cut } = directChannel<ToCallIndex, FromCallIndex>();
  let isEnded = false;
  // After the end, a run that is under way never continues, so it can be collected as garbage.
  const giveWay = (): Promise<void> =>
    new Promise((resolve) => (isEnded ? undefined : setTimeout(resolve, 0)));
  const client = new CallIndexClient(near);
  serveCallIndex(far, giveWay, language);
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
