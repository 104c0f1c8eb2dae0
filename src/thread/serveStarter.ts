import type { Channel } from '../core';

/**
 * Serves what started this worker, on the channel to it. `giveWay` resolves after the messages that already wait. One
 * bundle runs in both hosts: a worker of a browser can post messages by itself, one of Node has a port for that. The
 * main thread of Node has no starter: `alone` runs there.
 */
export function serveStarter<Out, In>(
  serve: (channel: Channel<Out, In>, giveWay: () => Promise<void>) => void,
  alone: () => Promise<void> | undefined = () => undefined,
): void {
  const isInBrowser = 'postMessage' in globalThis;
  const ready = isInBrowser
    ? import('./browserPort').then(({ browserPort, giveWay }) => serve(browserPort(), giveWay))
    : import('./nodePort').then(({ nodePort, giveWay }) => {
        const port = nodePort<Out, In>();
        return port ? serve(port, giveWay) : alone();
      });
  ready.catch((error: unknown) => {
    // As an error of the worker itself, so that its starter hears of it.
    setTimeout(() => {
      throw error;
    });
  });
}
