import type { FromIndex } from '../core';
import type { RunningThread } from './runningThread';

/** The thread's program, below the extension's folder. */
export const THREAD_FILE = 'dist/web/indexThread.js';

/** Starts the index's thread in a browser from the text of its program: an extension lies on another origin. */
export async function startThread(
  _program: { readonly fsPath: string },
  readProgram: () => PromiseLike<Uint8Array>,
): Promise<RunningThread> {
  const source = new Blob([(await readProgram()) as BlobPart], { type: 'text/javascript' });
  const address = URL.createObjectURL(source);
  const worker = new Worker(address);
  return {
    channel: {
      post: (message) => worker.postMessage(message),
      listen: (take) => worker.addEventListener('message', ({ data }: MessageEvent<FromIndex>) => take(data)),
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
