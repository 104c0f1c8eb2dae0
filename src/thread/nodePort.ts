import { parentPort } from 'node:worker_threads';
import type { Channel } from '../core';

/** The channel to the thread that started this worker in Node; `undefined` in the main thread. */
export function nodePort<Out, In>(): Channel<Out, In> | undefined {
  const port = parentPort;
  return (
    (port && {
      post: (message) => port.postMessage(message),
      listen: (take) => port.on('message', (message: In) => take(message)),
    }) ??
    undefined
  );
}

/** Resolves after the messages that already wait. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
