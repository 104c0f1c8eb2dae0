import { Worker } from 'node:worker_threads';
import type { RunningWorker, WorkerBundle } from './runningWorker';

/** The file of a thread's program, below the extension's folder. */
export function workerFile(name: WorkerBundle): string {
  return `dist/${name}.js`;
}

/** Starts a thread in Node from the path of its program. */
export async function startWorkerThread<Out, In>(file: {
  readonly fsPath: string;
}): Promise<RunningWorker<Out, In>> {
  const worker = new Worker(file.fsPath, { resourceLimits: { maxYoungGenerationSizeMb: 16 } });
  // The window can be closed while an index is being made.
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
      // Too little memory, or process.exit: there is not always an error before it.
      worker.on('exit', (code) => {
        if (!isEnding) take(`exit ${code}`);
      });
    },
    end: () => {
      isEnding = true;
      worker.terminate().catch(() => {
        // It has ended already, which is what was wanted.
      });
    },
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
