import { Worker } from 'node:worker_threads';
import type { FromIndex } from '../core';
import type { RunningThread } from './runningThread';

/** The thread's program, below the extension's folder. */
export const THREAD_FILE = 'dist/indexThread.js';

/** Starts the index's thread in Node from the path of its program. */
export async function startThread(program: { readonly fsPath: string }): Promise<RunningThread> {
  const worker = new Worker(program.fsPath, { resourceLimits: { maxYoungGenerationSizeMb: 16 } });
  // The window can be closed while an index is being made.
  worker.unref();
  let isEnding = false;
  return Promise.resolve({
    channel: {
      post: (message) => worker.postMessage(message),
      listen: (take) => worker.on('message', (message: FromIndex) => take(message)),
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
