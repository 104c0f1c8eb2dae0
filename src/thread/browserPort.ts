import type { Channel } from '../core';

const self = globalThis as unknown as {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', take: (event: { readonly data: unknown }) => void): void;
};

/** The channel to the page or worker that started this worker in a browser. */
export function browserPort<Out, In>(): Channel<Out, In> {
  return {
    post: (message) => self.postMessage(message),
    listen: (take) => self.addEventListener('message', ({ data }) => take(data as In)),
  };
}

/** Resolves after the messages that already wait. Uses a message, since browsers delay nested timers by 4 ms. */
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
