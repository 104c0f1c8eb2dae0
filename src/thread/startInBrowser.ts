import type { RunningWorker, WorkerBundle } from './runningWorker';

/** The path of a worker's bundle, relative to the extension's folder. */
export function workerFile(name: WorkerBundle): string {
  return `dist/web/${name}.js`;
}

/** Starts a worker in a browser from the text of its bundle, since the bundle's address belongs to another origin. */
export async function startWorkerThread<Out, In>(
  _file: { readonly fsPath: string },
  readFile: () => PromiseLike<Uint8Array>,
): Promise<RunningWorker<Out, In>> {
  const source = new Blob([(await readFile()) as BlobPart], { type: 'text/javascript' });
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
