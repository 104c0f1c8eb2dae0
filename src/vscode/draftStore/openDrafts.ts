import * as vscode from 'vscode';
import {
  disposeAll,
  Emitter,
  isDraft,
  type Cancellation,
  type Disposable,
  type EssayRegistry,
  type EssayReview,
  type LoadLanguage,
  type ReviewClient,
  type RunningReview,
} from '../../core';
import { setContext } from '../platform/commands';
import { inBackground } from '../platform/failures';
import { onSettingChange, readSetting } from '../platform/settings';
import type { ModuleIndex } from '../index/moduleIndex';
import type { ModuleIndexes } from '../index/moduleIndexes';
import type { WorkspaceCheckouts } from '../workspace/workspaceCheckouts';
import type { DraftSources } from './draftSources';
import { disabledRules } from './lintSettings';
import { ReviewTurns } from './reviewTurns';
import { startReviewer } from './startReviewer';

/** How long a writer has to pause before a review. A shorter pause would review unfinished words. */
const PAUSE_MILLISECONDS = 250;

/** A draft that is open in an editor. */
export interface OpenDraft {
  /** The document in the editor. */
  readonly document: vscode.TextDocument;
  /** The last review, maybe of an older version; absent before the first review and while checks are turned off. */
  readonly review?: EssayReview;
  /** The version of the document that was reviewed. If it is not the current one, places in the review may be wrong. */
  readonly reviewedVersion?: number;
}

interface Kept {
  draft: OpenDraft;
  timer?: ReturnType<typeof setTimeout>;
  running?: RunningReview;
  /** Counts reviews, so that a late one does not replace a newer one. */
  reviews: number;
}

/** Dependencies of `OpenDrafts`. */
export interface OpenDraftsParts {
  /** Folder of the extension, where the worker's script is. */
  readonly extensionUri: vscode.Uri;
  /** A change of the checkouts reviews all drafts again. */
  readonly checkouts: WorkspaceCheckouts;
  /** When one is ready, drafts are reviewed again. */
  readonly indexes: ModuleIndexes;
  /** Where excerpts are compared with the source. */
  readonly sources: DraftSources;
  /** All targets that a draft may name. */
  readonly registry: EssayRegistry;
  /** Loads the languages that drafts quote. */
  readonly loadLanguage: LoadLanguage;
  /** Gets the failures of reviews. */
  readonly log: vscode.LogOutputChannel;
}

/** The open drafts, each with its latest review. Owns both. Reviews run in a worker. */
export class OpenDrafts implements vscode.Disposable {
  private readonly didChange = new Emitter<vscode.Uri>();
  private readonly drafts = new Map<string, Kept>();
  private readonly subscriptions: readonly Disposable[];
  private readonly turns: ReviewTurns;
  private lastActive: string | undefined;
  /** Versions of call indexes that reviews know, by root. */
  private readonly indexed = new Map<string, number>();

  /** Fires with the URI of a draft when it is opened, closed, reviewed, or becomes the current one. */
  readonly onDidChange = this.didChange.event;

  constructor(private readonly home: OpenDraftsParts) {
    const { workspace, window } = vscode;
    const { extensionUri, registry, checkouts, loadLanguage, log } = home;
    this.turns = new ReviewTurns({
      start: () =>
        startReviewer(extensionUri, { registry, languages: checkouts.languages, loadLanguage }, log),
      onEnd: (reason) => log.error('reviewer ended', reason),
    });
    this.subscriptions = [
      workspace.onDidOpenTextDocument((document) => this.take(document)),
      workspace.onDidCloseTextDocument((document) => this.drop(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.take(document)),
      window.onDidChangeActiveTextEditor((editor) => this.activate(editor)),
      onSettingChange('sourceGuide.lint.rules', () => this.reviewAll()),
      onSettingChange('sourceGuide.lint.enabled', () => this.reviewAll()),
      checkouts.onDidChange(() => this.reviewAll()),
      home.indexes.onDidChange((index) => this.afterIndexing(index)),
    ];
    for (const document of workspace.textDocuments) this.take(document);
    this.activate(window.activeTextEditor);
  }

  get all(): readonly OpenDraft[] {
    return [...this.drafts.values()].map(({ draft }) => draft);
  }

  /** The open draft at a URI; `undefined` if the document is not an open draft. */
  at(uri: vscode.Uri | undefined): OpenDraft | undefined {
    return uri && this.drafts.get(uri.toString())?.draft;
  }

  /** The draft that was active last; `undefined` if none is open. */
  get current(): OpenDraft | undefined {
    const last = this.lastActive === undefined ? undefined : this.drafts.get(this.lastActive);
    return (last ?? [...this.drafts.values()].at(-1))?.draft;
  }

  /** The review of any Markdown document as it is now; `undefined` if it was cancelled. */
  reviewOnce(document: vscode.TextDocument, cancellation: Cancellation): Promise<EssayReview | undefined> {
    return this.reviewText(document.getText(), document.uri, cancellation);
  }

  /** The review of a text as if it were the file at a URI; `undefined` if it was cancelled. */
  async reviewText(
    text: string,
    uri: vscode.Uri,
    cancellation: Cancellation,
  ): Promise<EssayReview | undefined> {
    let running: RunningReview | undefined;
    const subscription = cancellation.onCancellationRequested(() => running?.cancel());
    try {
      return await this.turns.review((client) => {
        if (!cancellation.isCancellationRequested) running = this.start(text, uri, client);
        return running;
      });
    } finally {
      subscription.dispose();
    }
  }

  dispose(): void {
    disposeAll(this.subscriptions);
    for (const kept of this.drafts.values()) stop(kept);
    this.drafts.clear();
    inBackground(this.home.log, 'end of the reviewer', () => this.turns.end());
    this.didChange.dispose();
  }

  private take(document: vscode.TextDocument): void {
    if (document.languageId !== 'markdown' || !isEditable(document.uri)) return;
    const key = document.uri.toString();
    const known = this.drafts.get(key);
    if (!isDraft(document.getText())) {
      if (known) this.drop(document);
      return;
    }
    if (known) known.draft = { ...known.draft, document };
    else this.drafts.set(key, { draft: { document }, reviews: 0 });
    if (!known && vscode.window.activeTextEditor?.document === document)
      this.activate(vscode.window.activeTextEditor);
    this.plan(key);
  }

  private drop({ uri }: vscode.TextDocument): void {
    const kept = this.drafts.get(uri.toString());
    if (!kept) return;
    stop(kept);
    this.drafts.delete(uri.toString());
    this.activate(vscode.window.activeTextEditor);
    this.didChange.fire(uri);
  }

  private activate(editor: vscode.TextEditor | undefined): void {
    const key = editor?.document.uri.toString();
    const isCurrent = key !== undefined && this.drafts.has(key);
    setContext('sourceGuide.isDraft', isCurrent);
    setContext('sourceGuide.hasDraft', this.drafts.size > 0);
    if (!isCurrent || !editor) return;
    this.lastActive = key;
    this.didChange.fire(editor.document.uri);
  }

  private reviewAll(): void {
    for (const key of this.drafts.keys()) this.plan(key);
  }

  /** Claims are checked with the call index as soon as it is ready, and again when the code has changed. */
  private afterIndexing({ root, state: { isReady, progress, version } }: ModuleIndex): void {
    const key = root.toString();
    if (!isReady || progress !== undefined || this.indexed.get(key) === version) return;
    this.indexed.set(key, version);
    this.reviewAll();
  }

  private plan(key: string): void {
    const kept = this.drafts.get(key);
    if (!kept) return;
    stop(kept);
    kept.timer = setTimeout(
      () => inBackground(this.home.log, 'review', () => this.review(kept)),
      PAUSE_MILLISECONDS,
    );
  }

  private async review(kept: Kept): Promise<void> {
    const { document } = kept.draft;
    const { uri } = document;
    const own = ++kept.reviews;
    const isCurrent = (): boolean => kept.reviews === own && this.drafts.get(uri.toString()) === kept;
    try {
      if (readSetting('sourceGuide.lint.enabled') === false) {
        kept.draft = { document };
        this.didChange.fire(uri);
        return;
      }
      let version = document.version;
      const review = await this.turns.review((client) => {
        if (!isCurrent()) return undefined;
        // The version and the text are of one moment.
        ({ version } = document);
        return (kept.running = this.start(document.getText(), uri, client));
      });
      if (!review || !isCurrent()) return;
      kept.draft = { document, review, reviewedVersion: version };
      this.didChange.fire(uri);
    } catch (error) {
      this.home.log.error('draft not reviewed', uri.toString(), String(error));
    }
  }

  private start(text: string, uri: vscode.Uri, client: ReviewClient): RunningReview {
    return client.review({ text, disabled: disabledRules() }, this.home.sources.sourceFor(uri));
  }
}

function stop(kept: Kept): void {
  clearTimeout(kept.timer);
  kept.running?.cancel();
}

/** False for documents that can only be read, such as the left side of a diff. */
function isEditable({ scheme }: vscode.Uri): boolean {
  return scheme !== 'git' && scheme !== 'output' && scheme !== 'source-guide';
}
