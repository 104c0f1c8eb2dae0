import * as vscode from 'vscode';
import { Cancelled, CancellationSource, message, type Cancellation, type Message } from '../../core';
import { localize } from './localize';
import { sayInStatusBar } from './sayInStatusBar';

/** Work that ends sooner needs no sign. */
const SILENT_MILLISECONDS = 500;

/** Work of one kind that a person waits for. What begins later replaces what is under way. */
export class LongWork implements vscode.Disposable {
  private running: CancellationSource | undefined;

  /**
   * Does the work. After half a second, a notification shows the title and a button to cancel. Resolves to `undefined` if
   * the work was cancelled: by the person, who is told in the status bar, or by {@link cancel}.
   */
  async run<Result>(
    title: Message,
    work: (cancellation: Cancellation) => Promise<Result>,
  ): Promise<Result | undefined> {
    this.cancel();
    const source = new CancellationSource();
    this.running = source;
    try {
      const result = work(source.cancellation);
      showWhile(result, title, source);
      return await result;
    } catch (error) {
      if (error instanceof Cancelled) return undefined;
      throw error;
    } finally {
      if (this.running === source) this.running = undefined;
      source.dispose();
    }
  }

  /** True while some work is under way. */
  get isRunning(): boolean {
    return this.running !== undefined;
  }

  /** Cancels what is under way, because nobody wants it any more. */
  cancel(): void {
    this.running?.cancel();
    this.running = undefined;
  }

  dispose(): void {
    this.cancel();
  }
}

/** Does a single piece of work, as {@link LongWork} does. */
export function runLongWork<Result>(
  title: Message,
  work: (cancellation: Cancellation) => Promise<Result>,
): Promise<Result | undefined> {
  return new LongWork().run(title, work);
}

function showWhile(work: Promise<unknown>, title: Message, source: CancellationSource): void {
  const ended = work.then(
    () => undefined,
    () => undefined,
  );
  const show = (): void => {
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: localize(title),
      cancellable: true,
    };
    void vscode.window.withProgress(options, (_progress, token) => {
      token.onCancellationRequested(() => {
        source.cancel();
        sayInStatusBar(message('Cancelled. Nothing was written or changed.'));
      });
      return ended;
    });
  };
  const timer = setTimeout(show, SILENT_MILLISECONDS);
  ended.finally(() => clearTimeout(timer)).catch(() => undefined);
}
