import type { RunningWorker } from './runningWorker';

/** Starts a worker in a browser from the text of its bundle, since the bundle's address belongs to another origin. */
export function startInBrowser<Out, In>(bundle: Uint8Array): RunningWorker<Out, In> {
  const source = new Blob([bundle as BlobPart], { type: 'text/javascript' });
  const address = URL.createObjectURL(source);
  const worker = new Worker(address);
  return {
    channel: {
      post: (message) => worker.postMessage(message),
      listen: (take) => worker.addEventListener('message', ({ data }: MessageEvent<In>) => take(data)),
    },
    onFailure: (take) => {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        take(event.message || 'error');
      });
      worker.addEventListener('messageerror', () => take('messageerror'));
    },
    end: () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}
