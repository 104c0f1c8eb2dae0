import * as vscode from 'vscode';
import { startThread, threadFile } from 'start-thread';

/** A thread that gives no sign of life is taken for dead. */
const LONGEST_START_MILLISECONDS = 20_000;

type Program = Parameters<typeof threadFile>[0];

/** Starts a program of the extension in a thread of its own. Whether it lives is not known yet. */
export function startProgram<Out, In>(extensionUri: vscode.Uri, name: Program) {
  const program = vscode.Uri.joinPath(extensionUri, ...threadFile(name).split('/'));
  return startThread<Out, In>(program, () => vscode.workspace.fs.readFile(program));
}

/** Settles with the sign of life; rejects when there is none in time, or the thread fails before. */
export function untilAlive(
  thread: { onFailure(take: (reason: string) => void): void },
  signOfLife: Promise<void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => reject(new Error(reason));
    const timer = setTimeout(() => fail('no sign of life'), LONGEST_START_MILLISECONDS);
    void signOfLife.then(() => {
      clearTimeout(timer);
      resolve();
    });
    thread.onFailure((reason) => {
      clearTimeout(timer);
      fail(reason);
    });
  });
}
