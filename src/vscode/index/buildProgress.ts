import * as vscode from 'vscode';
import { message } from '../../core';
import { localize } from '../platform/localize';
import type { ModuleIndex } from './moduleIndex';
import type { ModuleIndexes } from './moduleIndexes';

/** Most call indexes are built sooner, or come from the cache. */
const SILENT_MILLISECONDS = 3000;

/** Shows a notification with the progress, and a button to cancel, while a call index takes long to build. */
export function registerBuildProgress(indexes: ModuleIndexes): vscode.Disposable {
  const shown = new Map<ModuleIndex, BuildProgress>();
  const follow = (index: ModuleIndex): void => {
    const progress = shown.get(index);
    if (index.isBeingBuilt) {
      if (progress) progress.report();
      else shown.set(index, new BuildProgress(index));
    } else if (progress) {
      progress.end();
      shown.delete(index);
    }
  };
  return vscode.Disposable.from(indexes.onDidChange(follow), {
    dispose: () => shown.forEach((progress) => progress.end()),
  });
}

class BuildProgress {
  private readonly timer = setTimeout(() => this.show(), SILENT_MILLISECONDS);
  private reached = 0;
  private say: ((reached: number) => void) | undefined;
  private endShown: (() => void) | undefined;

  constructor(private readonly index: ModuleIndex) {}

  report(): void {
    this.say?.(Math.floor((this.index.state.progress ?? 0) * 100));
  }

  end(): void {
    clearTimeout(this.timer);
    this.endShown?.();
  }

  private show(): void {
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: localize(message('Building the call index')),
      cancellable: true,
    };
    void vscode.window.withProgress(options, (progress, token) => {
      token.onCancellationRequested(() => this.index.cancel());
      this.say = (reached) => {
        progress.report({ increment: Math.max(0, reached - this.reached), message: `${reached} %` });
        this.reached = Math.max(reached, this.reached);
      };
      this.report();
      return new Promise<void>((resolve) => (this.endShown = resolve));
    });
  }
}
