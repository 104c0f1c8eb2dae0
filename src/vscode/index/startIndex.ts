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

/** An index that runs somewhere, before any text was sent to it. */
export type RunningIndex = RunningClient<CallIndexClient>;

/** What an index is started with. */
export interface IndexPlace {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  /** For an index in the editor's own thread; a worker knows its own language. */
  readonly language: AnalysedLanguage;
}

/** Starts an index in a worker; where there can be none, in the editor's own thread, a few milliseconds at a time. */
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
  // Once it is ended, a run that is under way waits for ever, and is forgotten.
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
