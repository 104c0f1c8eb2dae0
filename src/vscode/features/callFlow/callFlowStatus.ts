import * as vscode from 'vscode';
import { joinSentences, message, type Message } from '../../../core';
import { guarded, inBackground } from '../../platform/failures';
import { VIEWS } from '../../ids';
import { localize } from '../../platform/localize';
import type { ModuleIndex } from '../../index/moduleIndex';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import type { CallFlowRoots } from './callFlowRoots';
import type { CallFlowRow } from './callFlowRows';
import { directionWords, wayTo } from './callFlowWords';

const SEPARATOR = ' · ';

/** How many file names a message lists at most. */
const MOST_NAMES = 3;

/** Dependencies of the status. */
export interface CallFlowStatusParts {
  /** The view whose message, description and progress are set. */
  readonly view: vscode.TreeView<CallFlowRow>;
  /** The current call flow gives the description. */
  readonly roots: CallFlowRoots;
  /** Their states give the message and the progress. */
  readonly indexes: ModuleIndexes;
  /** How many library calls the listed rows leave out. */
  readonly hiddenCalls: () => number;
  /** True while the view follows the cursor. */
  readonly isFollowing: () => boolean;
  /** Reads everything again. Call indexes that failed start again. */
  readonly refresh: () => Promise<void>;
  /** Opened by the button "Show Log". */
  readonly log: vscode.LogOutputChannel;
}

/**
 * Shows above the rows what a reader has to know: the progress of the call index, what may be missing, what is hidden.
 */
export class CallFlowStatus implements vscode.Disposable {
  private progress: (() => void) | undefined;
  /** Failures that were reported, so that each is reported once. */
  private readonly told = new WeakMap<ModuleIndex, string>();

  constructor(private readonly parts: CallFlowStatusParts) {}

  update(): void {
    const { view, roots, isFollowing } = this.parts;
    const indexes = this.parts.indexes.all;
    const { current, serverFlow } = roots;
    const words = serverFlow
      ? directionWords(serverFlow.direction)
      : current && directionWords(current.direction, current.node.kind);
    view.description = [
      words ? localize(words) : '',
      isFollowing() ? localize(message('follows the cursor')) : '',
    ]
      .filter(Boolean)
      .join(SEPARATOR);
    const sentences = joinSentences([...indexes.flatMap(stateWords), ...this.hiddenWords()].map(localize));
    const text = [wayTo(view.selection[0]), sentences].filter(Boolean).join(SEPARATOR);
    if (text !== (view.message ?? '')) view.message = text;
    this.showProgress(indexes.some(({ isBeingBuilt }) => isBeingBuilt));
    for (const index of indexes) this.tellFailure(index);
  }

  dispose(): void {
    this.showProgress(false);
  }

  private hiddenWords(): Message[] {
    const { tests, generated, vendor } = this.parts.roots.files;
    const count = this.parts.hiddenCalls();
    const words: Message[] = [];
    if (count === 1) words.push(message('1 library call is hidden.'));
    else if (count > 0) words.push(message('{0} library calls are hidden.', count));
    if (tests) words.push(message('Test files are included.'));
    if (!generated) words.push(message('Generated files are left out.'));
    if (!vendor) words.push(message('Copies of other modules are left out.'));
    return words;
  }

  private showProgress(isWanted: boolean): void {
    if (!isWanted) {
      this.progress?.();
      this.progress = undefined;
    } else if (!this.progress) {
      const ended = new Promise<void>((resolve) => (this.progress = resolve));
      void vscode.window.withProgress({ location: { viewId: VIEWS.callFlow } }, () => ended);
    }
  }

  private tellFailure(index: ModuleIndex): void {
    const { failure } = index.state;
    const isTold = this.told.get(index) === failure;
    if (failure === undefined) {
      // A failure is reported again only after the call index worked in between.
      if (index.state.isReady) this.told.delete(index);
      return;
    }
    if (isTold) return;
    this.told.set(index, failure);
    inBackground(this.parts.log, 'call flow', () => this.offerAnotherTry(failure));
  }

  private async offerAnotherTry(failure: string): Promise<void> {
    const again = localize(message('Try Again'));
    const showLog = localize(message('Show Log'));
    const text = localize(message('The call index failed: {0}', failure));
    const answer = await vscode.window.showErrorMessage(text, again, showLog);
    if (answer === again) await guarded(this.parts.log, 'call flow', this.parts.refresh);
    else if (answer === showLog) this.parts.log.show();
  }
}

function stateWords({ state, isBeingBuilt, isCancelled }: ModuleIndex): Message[] {
  const { failure, progress, partialFiles, isReady } = state;
  const words: Message[] = [];
  if (failure !== undefined) {
    words.push(
      isReady
        ? message('The call index could not be updated. Refresh the view to try again.')
        : message('There is no call index: {0}. Refresh the view to try again.', failure),
    );
  }
  if (isCancelled)
    words.push(message('Building the call index was cancelled. Refresh the view to start it again.'));
  if (isBeingBuilt) {
    words.push(message('Building the call index: {0} %. It is saved for next time.', rounded(progress ?? 0)));
  }
  if (partialFiles.length > 0) words.push(partialWords(partialFiles));
  return words;
}

function partialWords(files: readonly string[]): Message {
  const names = files.slice(0, MOST_NAMES).join(', ');
  const more = files.length - MOST_NAMES;
  return more > 0
    ? message(
        'Calls may be missing, because these files could not be read completely: {0}, and {1} more.',
        names,
        more,
      )
    : message('Calls may be missing, because these files could not be read completely: {0}.', names);
}

/** Percent, in steps of five. */
function rounded(progress: number): number {
  return Math.floor(progress * 20) * 5;
}
