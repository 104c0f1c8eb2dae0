import * as vscode from 'vscode';
import {
  clientFacts,
  ToolError,
  untilCancelled,
  type AssistantCode,
  type AssistantState,
  type Cancellation,
  type ClaimList,
} from '../../../core';
import type { DraftSources } from '../../draftStore/draftSources';
import type { OpenDrafts } from '../../draftStore/openDrafts';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import { VscodeSourceTree } from '../../platform/adapters/vscodeSourceTree';
import { localize } from '../../platform/localize';
import { contentLanguage } from '../../platform/settings';
import type { OpenCheckout, WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';

/** Dependencies of the tools for assistants. */
export interface AssistantParts {
  readonly checkouts: WorkspaceCheckouts;
  readonly indexes: ModuleIndexes;
  /** Check what texts say about the code. */
  readonly drafts: OpenDrafts;
  readonly sources: DraftSources;
}

/** The repository that tools answer about: that of the file in the editor, else the first one that is open. */
export async function assistantState(
  parts: AssistantParts,
  cancellation: Cancellation,
): Promise<AssistantState> {
  const { checkouts } = parts;
  await checkouts.settled();
  const open = askedAbout(checkouts);
  if (!open) throw new ToolError('No module is open in VS Code. Open the folder of a repository first.');
  const { checkout, root } = open;
  const all = checkouts.all.filter((each) => each.root.toString() === root.toString());
  return {
    commit: (await checkout.head())?.commit,
    // VS Code does not say so for all files.
    isEdited: undefined,
    module: checkout.pack.module,
    checkouts: all.length > 0 ? all.map((each) => each.checkout) : [checkout],
    declarations: () => checkout.snapshot(),
    code: () => assistantCode(root, parts.indexes, cancellation),
    claimsOf: (text) => claimsOf(text, root, parts, cancellation),
    language: contentLanguage(),
    translate: localize,
  };
}

function askedAbout(checkouts: WorkspaceCheckouts): OpenCheckout | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return (uri && checkouts.quotableAt(uri)?.open) ?? checkouts.all[0] ?? checkouts.plain[0];
}

async function assistantCode(
  root: vscode.Uri,
  indexes: ModuleIndexes,
  cancellation: Cancellation,
): Promise<AssistantCode> {
  const { language } = indexes;
  const index = indexes.of({ root });
  const client = await untilCancelled(index.client(), cancellation);
  const { handOvers: stated, entries } = await indexes.statedAbout(index);
  const facts = clientFacts({ client, tree: new VscodeSourceTree(root), language, cancellation });
  return {
    threads: language.words.threads.en,
    find: (path, symbol) => client.ask('find', { path, symbol }, cancellation),
    follow: (node, { most, ...flow }) => {
      const options = { ...flow, includesLibrary: false };
      return client.ask('follow', { node, options, most, stated }, cancellation);
    },
    factsOf: (path, symbol) => facts.ofFunction(path, symbol),
    ways: async (from, to, most) => {
      const found = await client.ask('ways', { from, to, most, entries, stated }, cancellation);
      return found.ways;
    },
  };
}

/** The worker for essays checks them, as for an essay in the root of the repository. */
async function claimsOf(
  text: string,
  root: vscode.Uri,
  { sources, drafts }: AssistantParts,
  cancellation: Cancellation,
): Promise<ClaimList> {
  const place = vscode.Uri.joinPath(root, 'answer.md');
  await untilCancelled(sources.settled(place), cancellation);
  const review = await drafts.reviewText(text, place, cancellation);
  if (!review) throw new ToolError('The check was cancelled.');
  return review;
}
