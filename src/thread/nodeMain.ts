import { parentPort } from 'node:worker_threads';
import { serveIndex, type ToIndex } from '../core';

/** The index's thread in Node. */
if (parentPort) {
  const port = parentPort;
  serveIndex(
    {
      post: (message) => port.postMessage(message),
      listen: (take) => port.on('message', (message: ToIndex) => take(message)),
    },
    () => new Promise((resolve) => setImmediate(resolve)),
  );
}
