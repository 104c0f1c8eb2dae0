import type { Channel } from '../core';

const self = globalThis as unknown as {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', take: (event: { readonly data: unknown }) => void): void;
};

/** The channel to whoever started this thread in a browser. */
export function browserPort<Out, In>(): Channel<Out, In> {
  return {
    post: (message) => self.postMessage(message),
    listen: (take) => self.addEventListener('message', ({ data }) => take(data as In)),
  };
}

/** Lets messages that wait be taken first. A timer would wait for 4 ms; a message to oneself does not. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
