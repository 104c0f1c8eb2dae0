import type { RunningThread, ThreadProgram } from './runningThread';

/** The file of a thread's program, below the extension's folder. */
export function threadFile(program: ThreadProgram): string {
  return `dist/web/${program}.js`;
}

/** Starts a thread in a browser from the text of its program: an extension lies on another origin. */
export async function startThread<Out, In>(
  _program: { readonly fsPath: string },
  readProgram: () => PromiseLike<Uint8Array>,
): Promise<RunningThread<Out, In>> {
  const source = new Blob([(await readProgram()) as BlobPart], { type: 'text/javascript' });
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
