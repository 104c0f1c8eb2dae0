import { Worker } from 'node:worker_threads';
import type { RunningWorker } from './runningWorker';

/** Starts a worker in Node from the path of its bundle. */
export function startInNode<Out, In>(file: string): RunningWorker<Out, In> {
  const worker = new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: 16 } });
  // The reader can close the window while the worker is busy.
  worker.unref();
  let isEnding = false;
  return {
    channel: {
      post: (message) => worker.postMessage(message),
      listen: (take) => worker.on('message', (message: In) => take(message)),
    },
    onFailure: (take) => {
      worker.on('error', (error: unknown) => take(reasonOf(error)));
      worker.on('messageerror', (error) => take(reasonOf(error)));
      // Without enough memory, or after process.exit, no error comes first.
      worker.on('exit', (code) => {
        if (!isEnding) take(`exit ${code}`);
      });
    },
    end: () => {
      isEnding = true;
      worker.terminate().catch(() => {
        // The worker has already ended.
      });
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
