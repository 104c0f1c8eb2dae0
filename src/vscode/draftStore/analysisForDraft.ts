import * as vscode from 'vscode';
import {
  clientFacts,
  clientHops,
  message,
  type CallHops,
  type Checkout,
  type CodeFacts,
  type RepoPath,
} from '../../core';
import type { ModuleIndex } from '../index/moduleIndex';
import { localize } from '../platform/localize';

/** What the call index knows of the code that a draft is about. */
export interface DraftAnalysis {
  readonly facts: CodeFacts;
  /** Proves the arrows of diagrams. */
  readonly hops: CallHops;
}

/**
 * What the call index knows, for a new draft, once the call index is ready. The writer sees the progress and can go on without;
 * then, or if the call index fails, the draft says less.
 */
export async function analysisForDraft(
  index: ModuleIndex,
  { tree }: Checkout,
): Promise<DraftAnalysis | undefined> {
  const title = localize(message('Looking up facts about the code. Cancel to write the draft without them.'));
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, (_progress, token) => {
    const cancelled = new Promise<undefined>((resolve) => {
      token.onCancellationRequested(() => resolve(undefined));
    });
    return Promise.race([readyAnalysis(index, tree).catch(() => undefined), cancelled]);
  });
}

async function readyAnalysis(index: ModuleIndex, tree: Checkout['tree']): Promise<DraftAnalysis> {
  const client = await index.client();
  const facts = clientFacts({ client, tree, language: index.language });
  // The answer to the first question comes when the call index is ready.
  await facts.ofType('' as RepoPath, '');
  return { facts, hops: clientHops(client) };
}
