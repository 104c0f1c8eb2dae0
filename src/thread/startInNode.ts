import { Worker } from 'node:worker_threads';
import type { RunningWorker, WorkerBundle } from './runningWorker';

/** The path of a worker's bundle, relative to the extension's folder. */
export function workerFile(name: WorkerBundle): string {
  return `dist/${name}.js`;
}

/** Starts a worker in Node from the path of its bundle. */
export async function startWorkerThread<Out, In>(file: {
  readonly fsPath: string;
}): Promise<RunningWorker<Out, In>> {
  const worker = new Worker(file.fsPath, { resourceLimits: { maxYoungGenerationSizeMb: 16 } });
  // The reader can close the window while the worker is busy.
  worker.unref();
  let isEnding = false;
  return Promise.resolve({
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
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
