import {
  Cancelled,
  clientFacts,
  clientHops,
  untilCancelled,
  type CallHops,
  type Cancellation,
  type Checkout,
  type CodeFacts,
  type RepoPath,
} from '../../core';
import type { ModuleIndex } from '../index/moduleIndex';

/** What the call index knows of the code that a draft is about. */
export interface DraftAnalysis {
  readonly facts: CodeFacts;
  /** Proves the arrows of diagrams. */
  readonly hops: CallHops;
}

/** What the call index knows, for a draft, once the call index is ready. If it fails, the draft says less. */
export async function analysisForDraft(
  index: ModuleIndex,
  { tree, language }: Checkout,
  cancellation: Cancellation,
): Promise<DraftAnalysis | undefined> {
  if (language !== index.language) return undefined;
  try {
    const client = await untilCancelled(index.client(), cancellation);
    const facts = clientFacts({ client, tree, language: index.language, cancellation });
    // The answer to the first question comes when the call index is ready.
    await facts.ofType('' as RepoPath, '');
    return { facts, hops: clientHops(client, cancellation) };
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    return undefined;
  }
}
