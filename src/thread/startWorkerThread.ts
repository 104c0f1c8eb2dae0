import type { RunningWorker, WorkerBundle } from './runningWorker';

/** A worker's bundle. */
export interface WorkerFile {
  readonly fsPath: string;
  /** Reads the file, where there are no paths of a disk. */
  readonly read: () => PromiseLike<Uint8Array>;
}

/** The path of a worker's bundle, relative to the extension's folder. */
export function workerFile(name: WorkerBundle): string {
  return `dist/${name}.js`;
}

/** Starts a worker, by what the host has: browsers have a class for that, Node has a module. */
export async function startWorkerThread<Out, In>(file: WorkerFile): Promise<RunningWorker<Out, In>> {
  if ('Worker' in globalThis) {
    const { startInBrowser } = await import('./startInBrowser');
    return startInBrowser<Out, In>(await file.read());
  }
  const { startInNode } = await import('./startInNode');
  return startInNode<Out, In>(file.fsPath);
}
