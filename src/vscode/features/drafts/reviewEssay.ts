import * as vscode from 'vscode';
import { claimPage, message, throwIfCancelled, untilCancelled, type Cancellation } from '../../../core';
import { registerCommands } from '../../platform/commands';
import { localize } from '../../platform/localize';
import { tell } from '../../platform/tell';
import { LongWork } from '../../platform/longWork';
import { fileNameOf } from '../../platform/paths';
import type { DraftParts } from './draftParts';
import { openPreview } from './openPreview';
import { toDiagnostic } from './findings';

const SCHEME = 'source-guide-claims';

/**
 * Registers "Review an Essay": the findings of any Markdown file go to the Problems panel until it is closed, and a page
 * lists its claims.
 */
export function registerEssayReview({
  drafts,
  sources,
  log,
}: Pick<DraftParts, 'drafts' | 'sources' | 'log'>): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection('sourceGuideReview');
  const pages = new Map<string, string>();
  const didChange = new vscode.EventEmitter<vscode.Uri>();
  const reviews = new LongWork();
  let reviewed: vscode.Uri | undefined;
  const review = async (
    document: vscode.TextDocument,
    cancellation: Cancellation,
  ): Promise<vscode.Uri | undefined> => {
    await untilCancelled(sources.settled(document.uri), cancellation);
    const result = await drafts.reviewOnce(document, cancellation);
    throwIfCancelled(cancellation);
    if (!result) return undefined;
    if (!drafts.at(document.uri)) {
      const claims = result.findings.filter(
        ({ rule }) => rule.startsWith('claim.') || rule.startsWith('excerpt.differs'),
      );
      diagnostics.set(
        document.uri,
        claims.map((finding) => toDiagnostic(finding, document)),
      );
    }
    const page = vscode.Uri.from({
      scheme: SCHEME,
      path: document.uri.path.replace(/(?:\.md)?$/, '.claims.md'),
    });
    pages.set(page.toString(), claimPage(result, fileNameOf(document.uri), localize));
    didChange.fire(page);
    return page;
  };
  return vscode.Disposable.from(
    diagnostics,
    didChange,
    reviews,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: didChange.event,
      provideTextDocumentContent: (uri) => pages.get(uri.toString()) ?? '',
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      diagnostics.delete(uri);
      if (uri.toString() === reviewed?.toString()) reviews.cancel();
    }),
    registerCommands(log, {
      'sourceGuide.essay.review': async () => {
        const document = vscode.window.activeTextEditor?.document;
        if (document?.languageId !== 'markdown') {
          tell(message('Open a Markdown file in the editor first.'));
          return;
        }
        const title = message('Checking what the essay says about the code …');
        reviewed = document.uri;
        const page = await reviews.run(title, (cancellation) => review(document, cancellation));
        if (page && !(await openPreview(page))) await showAsText(page);
      },
    }),
  );
}

/** The claims as Markdown text, where there is no preview. */
async function showAsText(page: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(page);
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    preserveFocus: true,
  });
}
