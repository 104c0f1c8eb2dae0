import * as vscode from 'vscode';
import {
  claimPage,
  message,
  throwIfCancelled,
  untilCancelled,
  type Cancellation,
  type EssayReview,
} from '../../../core';
import { registerCommands } from '../../platform/commands';
import { localize } from '../../platform/localize';
import { LongWork } from '../../platform/longWork';
import { fileNameOf } from '../../platform/paths';
import { tell } from '../../platform/tell';
import type { DraftParts } from './draftParts';
import { toDiagnostic } from './findings';
import { openPreview } from './openPreview';

const SCHEME = 'source-guide-claims';

type ReviewParts = Pick<DraftParts, 'drafts' | 'sources' | 'log'>;

/**
 * Registers "Review an Essay": the findings of any Markdown file go to the Problems panel until it is closed, and a page
 * lists its claims.
 */
export function registerEssayReview(parts: ReviewParts): vscode.Disposable {
  const review = new EssayReviews(parts);
  return vscode.Disposable.from(
    review,
    registerCommands(parts.log, {
      'sourceGuide.essay.review': async () => {
        const document = vscode.window.activeTextEditor?.document;
        if (document?.languageId === 'markdown') await review.show(document);
        else tell(message('Open a Markdown file in the editor first.'));
      },
    }),
  );
}

/** Reviews essays, one at a time, and shows their claims. */
class EssayReviews implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly diagnostics = vscode.languages.createDiagnosticCollection('sourceGuideReview');
  private readonly pages = new Map<string, string>();
  private readonly didChange = new vscode.EventEmitter<vscode.Uri>();
  private readonly reviews = new LongWork();
  private readonly registrations: vscode.Disposable;
  /** The essay that is being reviewed, or was last. */
  private reviewed: vscode.Uri | undefined;

  readonly onDidChange = this.didChange.event;

  constructor(private readonly parts: ReviewParts) {
    this.registrations = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.pages.get(uri.toString()) ?? '';
  }

  /** Reviews an essay and opens the page with its claims. A later call replaces an earlier one. */
  async show(document: vscode.TextDocument): Promise<void> {
    this.reviewed = document.uri;
    const title = message('Checking what the essay says about the code …');
    const result = await this.reviews.run(title, (cancellation) => this.review(document, cancellation));
    if (!result) return;
    this.report(document, result);
    const page = vscode.Uri.from({
      scheme: SCHEME,
      path: document.uri.path.replace(/(?:\.md)?$/, '.claims.md'),
    });
    this.pages.set(page.toString(), claimPage(result, fileNameOf(document.uri), localize));
    this.didChange.fire(page);
    if (!(await openPreview(page))) await showAsText(page);
  }

  dispose(): void {
    this.registrations.dispose();
    this.reviews.dispose();
    this.diagnostics.dispose();
    this.didChange.dispose();
  }

  private async review(
    document: vscode.TextDocument,
    cancellation: Cancellation,
  ): Promise<EssayReview | undefined> {
    const { sources, drafts } = this.parts;
    await untilCancelled(sources.settled(document.uri), cancellation);
    const result = await drafts.reviewOnce(document, cancellation);
    throwIfCancelled(cancellation);
    return result;
  }

  /** A draft has its findings in the Problems panel already. */
  private report(document: vscode.TextDocument, { findings }: EssayReview): void {
    if (this.parts.drafts.at(document.uri)) return;
    const claims = findings.filter(
      ({ rule }) => rule.startsWith('claim.') || rule.startsWith('excerpt.differs'),
    );
    this.diagnostics.set(
      document.uri,
      claims.map((finding) => toDiagnostic(finding, document)),
    );
  }

  private forget(uri: vscode.Uri): void {
    this.diagnostics.delete(uri);
    if (uri.toString() === this.reviewed?.toString()) this.reviews.cancel();
  }
}

/** The claims as Markdown text, where there is no preview. */
async function showAsText(page: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(page);
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    preserveFocus: true,
  });
}
