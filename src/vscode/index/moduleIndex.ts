import type * as vscode from 'vscode';
import {
  Cancelled,
  Emitter,
  NO_CALL_INDEX,
  type AnalysedLanguage,
  type CallIndexClient,
  type CallIndexState,
} from '../../core';
import { inBackground } from '../platform/failures';
import { IndexStore } from './indexStore';
import { startIndex, type RunningIndex } from './startIndex';
import { SourceFeed } from './sourceFeed';

/** The share of the first run that reading the files takes. */
const READING_SHARE = 0.3;
/**
 * After this time without a change, the call index is stored and drops half of its memory. The next change then takes
 * longer.
 */
const REST_MILLISECONDS = 300_000;

/** Dependencies of all call indexes of this window. */
export interface IndexParts {
  /** Folder of the extension, where the worker's script is. */
  readonly extensionUri: vscode.Uri;
  /** Folder for stored call indexes; `undefined` if VS Code has none. */
  readonly storage: vscode.Uri | undefined;
  /** Gets the failures of workers and of the cache. */
  readonly log: vscode.LogOutputChannel;
  /** The language whose calls the thread resolves. */
  readonly language: AnalysedLanguage;
  /** Replaces the usual way to start a call index. Used by tests. */
  readonly start?: () => Promise<RunningIndex>;
}

/** The call index of one module. It runs in a worker, starts at the first request and is updated when files change. */
export class ModuleIndex implements vscode.Disposable {
  private readonly didChange = new Emitter<CallIndexState>();
  private readonly store: IndexStore;
  private started: Promise<CallIndexClient> | undefined;
  private live: RunningIndex | undefined;
  private feed: SourceFeed | undefined;
  private restTimer: ReturnType<typeof setTimeout> | undefined;
  /** Progress from 0 to 1 while the files are read for the first time. */
  private loaded: number | undefined;
  private lastState: CallIndexState = NO_CALL_INDEX;
  /** Added to the versions of the worker, so that they keep growing after a restart. */
  private versionsBefore = 0;
  private isDisposed = false;
  private cancellations = 0;
  private wasCancelled = false;

  /** Fires when the call index makes progress, has new answers, or fails. */
  readonly onDidChange = this.didChange.event;

  constructor(
    readonly root: vscode.Uri,
    private readonly home: IndexParts,
  ) {
    this.store = new IndexStore(root, home.storage, home.log);
  }

  /** The language that it is about. */
  get language(): AnalysedLanguage {
    return this.home.language;
  }

  /** The current state. `failure` also says why a worker ended. */
  get state(): CallIndexState {
    return this.lastState;
  }

  /** True after the first request; false again after a failure. */
  get isStarted(): boolean {
    return this.started !== undefined;
  }

  /**
   * The client of the call index. The first call starts it; after a failure, the next call starts it again. Rejects if
   * it cannot start.
   */
  client(): Promise<CallIndexClient> {
    if (this.isDisposed) return Promise.reject(new Error('closed'));
    this.wasCancelled = false;
    if (this.started) return this.started;
    const started = this.start();
    this.started = started;
    started.catch(() => {
      if (this.started === started) this.started = undefined;
    });
    return started;
  }

  /** The client for what nobody asked for. It does not start again what a person has cancelled. */
  clientUnlessCancelled(): Promise<CallIndexClient> {
    return this.wasCancelled ? Promise.reject(new Cancelled()) : this.client();
  }

  /** True since a person cancelled the building, until somebody asks for the call index again. */
  get isCancelled(): boolean {
    return this.wasCancelled;
  }

  /** True while the call index is built for the first time. Updates are too fast to report. */
  get isBeingBuilt(): boolean {
    return !this.lastState.isReady && this.lastState.progress !== undefined;
  }

  /** Ends the building, and the requests that wait for it. Does nothing when it is built. */
  cancel(): void {
    if (!this.isBeingBuilt) return;
    this.cancellations++;
    this.wasCancelled = true;
    this.end(new Cancelled());
    this.showNothing();
  }

  /** Reads all files again. Starts the call index again if it failed. */
  async refresh(): Promise<void> {
    const { feed, live } = this;
    if (!feed || !live) {
      await this.client();
      return;
    }
    try {
      await feed.load();
      live.client.run();
    } catch (error) {
      this.fail(live, reasonOf(error));
    }
  }

  dispose(): void {
    this.isDisposed = true;
    this.end('closed');
    this.didChange.dispose();
  }

  private async start(): Promise<CallIndexClient> {
    const { cancellations } = this;
    this.loaded = 0;
    this.showNothing();
    const { start } = this.home;
    const live = await (start ? start() : startIndex(this.home));
    if (this.isDisposed || cancellations !== this.cancellations) {
      live.end();
      throw this.isDisposed ? new Error('closed') : new Cancelled();
    }
    this.live = live;
    const { client } = live;
    client.onDidChange((state) => this.take(state));
    live.onFailure((reason) => this.fail(live, reason));
    const feed = new SourceFeed(this.root, this.language, client, (error) =>
      this.fail(live, reasonOf(error)),
    );
    this.feed = feed;
    this.fill(live, feed).catch((error: unknown) => this.fail(live, reasonOf(error)));
    return client;
  }

  private async fill({ client, place }: RunningIndex, feed: SourceFeed): Promise<void> {
    const earlier = place === 'thread' ? this.store.load() : undefined;
    await feed.load((done) => {
      this.loaded = done;
      this.show(client.state);
    });
    client.run(await earlier);
    this.loaded = undefined;
  }

  private take(state: CallIndexState): void {
    const isNew = state.isReady && !this.lastState.isReady;
    this.show(state);
    if (state.progress !== undefined || !state.isReady) return;
    if (isNew) inBackground(this.home.log, 'keep the call index', () => this.keep());
    clearTimeout(this.restTimer);
    this.restTimer = setTimeout(
      () => inBackground(this.home.log, 'keep the call index', () => this.rest()),
      REST_MILLISECONDS,
    );
  }

  private show(state: CallIndexState): void {
    if (this.isDisposed) return;
    const version = this.versionsBefore + state.version;
    const partialFiles = [...state.partialFiles, ...(this.feed?.unread ?? [])];
    this.lastState = { ...state, version, progress: this.progressOf(state), partialFiles };
    this.didChange.fire(this.lastState);
  }

  private showNothing(failure?: string): void {
    this.versionsBefore = this.lastState.version + 1;
    this.show({ ...NO_CALL_INDEX, failure });
  }

  private progressOf({ isReady, progress, failure }: CallIndexState): number | undefined {
    if (failure !== undefined) return undefined;
    if (this.loaded !== undefined && progress === undefined) return READING_SHARE * this.loaded;
    return isReady || progress === undefined ? progress : READING_SHARE + (1 - READING_SHARE) * progress;
  }

  /** Handles a failure of the worker or of the feed. The next request starts both again. */
  private fail(live: RunningIndex, reason: string): void {
    if (live !== this.live) return;
    this.home.log.error('index', this.root.toString(), reason);
    this.end(reason);
    this.showNothing(reason);
  }

  private end(reason: string | Error): void {
    clearTimeout(this.restTimer);
    this.feed?.dispose();
    this.live?.client.stop(reason);
    this.live?.end();
    this.feed = undefined;
    this.live = undefined;
    this.started = undefined;
    this.loaded = undefined;
  }

  private async rest(): Promise<void> {
    await this.keep();
    this.live?.client.rest();
  }

  private async keep(): Promise<void> {
    const { live } = this;
    if (live?.place !== 'thread') return;
    try {
      const text = await live.client.ask('store', {});
      if (text !== undefined) await this.store.save(text);
    } catch (error) {
      this.home.log.warn('index not kept', String(error));
    }
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
