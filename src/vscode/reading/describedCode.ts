import * as vscode from 'vscode';
import { message, parseJsonObject, type Place } from '../../core';
import { localize } from '../platform/localize';
import type { WorkspaceCheckouts } from '../workspace/workspaceCheckouts';
import { OpenStep } from './openWalkthrough';
import { stepHeading } from './titles';
import { explainStep, verdictLabel } from './verdicts';

/** Scheme of read-only documents with the code that the text of a step describes. */
const SCHEME = 'source-guide-described';

/** A document for a step whose place was not found. */
export interface DescribedDocument {
  readonly uri: vscode.Uri;
  /** Where the symbol is in it; absent if the document only explains why there is no code. */
  readonly place?: Place;
}

/**
 * What to show for a step whose place was not found: the file at the commit that the text describes, if git has it, else
 * a page that says why nothing is shown.
 */
export async function describedDocument(target: OpenStep): Promise<DescribedDocument> {
  const { open, walkthrough, step } = target;
  const { anchor } = step;
  const described = await open.checkout.described(anchor);
  const commit = open.checkout.pack.base.commit.slice(0, 10);
  const name = described
    ? withCommit(anchor.path, commit)
    : verdictLabel(await open.checkout.resolve(anchor));
  const query = JSON.stringify({ checkout: open.id, walkthrough: walkthrough.id, step: step.id });
  // The path ends as the file does, so that VS Code names the tab after the file and knows its language.
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}`, query });
  return described ? { uri, place: described.place } : { uri };
}

/** A path whose last part names a commit before its ending, so that the tab does too. */
function withCommit(path: string, commit: string): string {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/')
    ? `${path.slice(0, dot)} (${commit})${path.slice(dot)}`
    : `${path} (${commit})`;
}

/** Provides these documents. */
export function registerDescribedCode(checkouts: WorkspaceCheckouts): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ query }) => {
      // Validate the URI, because anyone can open one.
      const { checkout, walkthrough, step } = parseJsonObject(query) ?? {};
      await checkouts.settled();
      const open = checkouts.all.find(({ id }) => id === checkout);
      const described = open?.checkout.pack.walkthroughs.find(({ id }) => id === walkthrough);
      const index = described?.steps.findIndex(({ id }) => id === step) ?? -1;
      const found = described?.steps[index];
      return open && described && found ? contentOf(new OpenStep(open, described, found, index)) : '';
    },
  });
}

async function contentOf({ open, walkthrough, step, index }: OpenStep): Promise<string> {
  const { checkout } = open;
  const described = await checkout.described(step.anchor);
  if (described) return described.text;
  const { symbol, path } = step.anchor;
  return [
    `${index + 1}. ${stepHeading(walkthrough, step)}`,
    `${symbol.written} · ${path}`,
    '',
    await explainStep(checkout, step.anchor),
    localize(
      message(
        'The code that the text describes is not shown, because git cannot read commit {0} here.',
        checkout.pack.base.commit.slice(0, 10),
      ),
    ),
    '',
  ].join('\n');
}
