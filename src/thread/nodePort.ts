import { parentPort } from 'node:worker_threads';
import type { Channel } from '../core';

/** The channel to whoever started this thread in Node; `undefined` when it is none. */
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

/** Lets messages that wait be taken first. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
