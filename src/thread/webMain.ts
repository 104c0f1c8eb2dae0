import { serveIndex, type ToIndex } from '../core';

/** The index's thread in a browser. A timer would wait for 4 ms; a message to oneself does not. */
const self = globalThis as unknown as {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', take: (event: { readonly data: ToIndex }) => void): void;
};

serveIndex(
  {
    post: (message) => self.postMessage(message),
    listen: (take) => self.addEventListener('message', ({ data }) => take(data)),
  },
  () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    }),
);
