import type * as vscode from 'vscode';
import {
  Emitter,
  NO_CALL_INDEX,
  type AnalysedLanguage,
  type CallIndexClient,
  type CallIndexState,
} from '../../core';
import { IndexStore } from './indexStore';
import { startIndex, type RunningIndex } from './startIndex';
import { SourceFeed } from './sourceFeed';

/** Reading the files is about that much of the first run. */
const READING_SHARE = 0.3;
/** After that long without a change the index is kept, and does with half the memory; the next change takes longer. */
const REST_MILLISECONDS = 300_000;

/** What every index of this window needs. */
export interface IndexParts {
  readonly extensionUri: vscode.Uri;
  /** Where indexes are kept from one window to the next; absent where there is no such place. */
  readonly storage: vscode.Uri | undefined;
  readonly log: vscode.LogOutputChannel;
  /** The language whose calls the thread resolves. */
  readonly language: AnalysedLanguage;
  /** How an index is started, where not as usual. */
  readonly start?: () => Promise<RunningIndex>;
}

/** The call index of one module, in a thread of its own. Made when first asked for, and kept true as files change. */
export class ModuleIndex implements vscode.Disposable {
  private readonly didChange = new Emitter<CallIndexState>();
  private readonly store: IndexStore;
  private started: Promise<CallIndexClient> | undefined;
  private live: RunningIndex | undefined;
  private feed: SourceFeed | undefined;
  private restTimer: ReturnType<typeof setTimeout> | undefined;
  /** From 0 to 1 while the files are read for the first time. */
  private loaded: number | undefined;
  private lastState: CallIndexState = NO_CALL_INDEX;
  /** Versions go on growing when the thread is another one. */
  private versionsBefore = 0;
  private isDisposed = false;

  /** The index made progress, has new answers, or failed. */
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

  /** As far as it was asked for; `failure` also tells why there is no thread any more. */
  get state(): CallIndexState {
    return this.lastState;
  }

  /** True once somebody asked for it; false again after it failed. */
  get isStarted(): boolean {
    return this.started !== undefined;
  }

  /** The index, which begins to be made with the first call. Where it failed, another call tries again. */
  client(): Promise<CallIndexClient> {
    if (this.isDisposed) return Promise.reject(new Error('closed'));
    this.started ??= this.start().catch((error: unknown) => {
      this.started = undefined;
      throw error;
    });
    return this.started;
  }

  /** Reads all files again; starts an index that failed once more. */
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
    this.loaded = 0;
    this.showNothing();
    const { start } = this.home;
    const live = await (start ? start() : startIndex(this.home));
    if (this.isDisposed) {
      live.end();
      throw new Error('closed');
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
    if (isNew) void this.keep();
    clearTimeout(this.restTimer);
    this.restTimer = setTimeout(() => void this.rest(), REST_MILLISECONDS);
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

  /** The worker, or the feed of its texts, is gone. The next question starts both again. */
  private fail(live: RunningIndex, reason: string): void {
    if (live !== this.live) return;
    this.home.log.error('index', this.root.toString(), reason);
    this.end(reason);
    this.showNothing(reason);
  }

  private end(reason: string): void {
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
