import { goLanguage } from '../../src/core/languages';
import {
  CallIndexClient,
  directChannel,
  serveCallIndex,
  type CallIndexState,
  type DirectChannel,
  type FromCallIndex,
  type RepoPath,
  type ToCallIndex,
} from '../../src/core';

/** A call index and its client. */
export interface Served {
  readonly client: CallIndexClient;
  readonly channel: DirectChannel<ToCallIndex, FromCallIndex>;
  readonly states: CallIndexState[];
  send(texts: Readonly<Record<string, string | undefined>>): void;
  /** Waits until nothing is under way. */
  settled(): Promise<CallIndexState>;
}

/** Both ends in this thread. */
export function serve(giveWay: () => Promise<void> = () => Promise.resolve()): Served {
  const channel = directChannel<ToCallIndex, FromCallIndex>();
  const states: CallIndexState[] = [];
  const client = new CallIndexClient(channel.near);
  client.onDidChange((state) => states.push(state));
  serveCallIndex(channel.far, giveWay, goLanguage);
  return {
    client,
    channel,
    states,
    send: (texts) =>
      client.change(Object.entries(texts).map(([path, text]) => ({ path: path as RepoPath, text }))),
    settled: () =>
      new Promise((resolve) => {
        const waiting = client.onDidChange((state) => {
          if (state.progress !== undefined || (!state.isReady && state.failure === undefined)) return;
          waiting.dispose();
          resolve(state);
        });
      }),
  };
}
