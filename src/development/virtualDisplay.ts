import { startProcess } from './childProcess';

/** Starts Xvfb on a free display and returns the name of the display. Xvfb ends with this process. */
export async function startVirtualDisplay(): Promise<string> {
  // Xvfb writes the number of the display to the file descriptor in this argument: standard output.
  const xvfb = startProcess('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x800x24'], { output: 'pipe' });
  const chosen = new Promise<string>((resolve) => {
    xvfb.child.stdout?.setEncoding('utf8').once('data', (text: string) => resolve(`:${text.trim()}`));
  });
  const ended = xvfb.ended.then((code) => {
    throw new Error(`Xvfb ended with exit code ${code}.`);
  });
  return Promise.race([chosen, ended]);
}
