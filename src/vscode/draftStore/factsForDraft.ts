import * as vscode from 'vscode';
import { clientFacts, message, type Checkout, type CodeFacts, type RepoPath } from '../../core';
import type { ModuleIndex } from '../index/moduleIndex';
import { localize } from '../platform/localize';

/**
 * The facts for a new draft, once the call index is ready. The writer sees the progress and can go on without facts;
 * then, or if the call index fails, the draft says less.
 */
export async function factsForDraft(index: ModuleIndex, { tree }: Checkout): Promise<CodeFacts | undefined> {
  const title = localize(message('Looking up facts about the code. Cancel to write the draft without them.'));
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, (_progress, token) => {
    const cancelled = new Promise<undefined>((resolve) => {
      token.onCancellationRequested(() => resolve(undefined));
    });
    return Promise.race([readyFacts(index, tree).catch(() => undefined), cancelled]);
  });
}

async function readyFacts(index: ModuleIndex, tree: Checkout['tree']): Promise<CodeFacts> {
  const client = await index.client();
  const facts = clientFacts({ client, tree, language: index.language });
  // The answer to the first question comes when the call index is ready.
  await facts.ofType('' as RepoPath, '');
  return facts;
}
