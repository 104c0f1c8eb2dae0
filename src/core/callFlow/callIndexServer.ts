import type { Channel, GiveWay } from '../base/channel';
import type { RepoPath } from '../base/repoPath';
import { lazily } from '../base/lazily';
import { inSlices } from '../base/slices';
import { CallIndex, type CallNode } from '../code/calls/callIndex';
import type { CallAnalyser } from '../code/calls/callAnalyser';
import { answerWith } from '../code/lookup/keptLookup';
import { TreeLookup } from '../code/lookup/treeLookup';
import type { CodeLanguage } from '../code/language';
import { isSource } from '../code/sourceFiles';
import type { IndexData } from '../code/calls/indexData';
import { reachingFunctions } from '../code/calls/reachingFunctions';
import type { FactReader, ReachingFunction } from '../code/factReader';
import { readIndex, writeIndex } from '../code/calls/indexText';
import { testFolders } from '../code/testTexts';
import { callFlowRoot, followCallFlow, type CallFlowOptions } from './callFlow';
import { findHop } from './hops';
import { compareSteps } from './compareSteps';
import { callFlowLevel } from './callFlowLevel';
import type {
  ChangedText,
  FromCallIndex,
  CallIndexQuestions,
  CallIndexQuestion,
  CallIndexState,
  ToCallIndex,
} from './callIndexProtocol';
import { callFlowMermaid } from './callFlowMermaid';
import { findHandOvers } from '../code/handOvers/handOverTable';
import type { HandOver } from '../code/handOvers/handOver';
import { HandOvers } from '../code/handOvers/handOvers';
import { withStated, type StatedHandOver } from '../code/handOvers/statedHandOvers';
import type { FoundWays } from './ways/way';
import { WayFinder } from './ways/wayFinder';

/** A language whose calls we can resolve. */
export type AnalysedLanguage = CodeLanguage & Required<Pick<CodeLanguage, 'createAnalyser'>>;

/** Keeps the call index of one source tree and answers questions about it over a channel. A worker does nothing else. */
export function serveCallIndex(
  channel: Channel<FromCallIndex, ToCallIndex>,
  giveWay: GiveWay,
  language: AnalysedLanguage,
): void {
  new CallIndexServer(channel, giveWay, language).start();
}

/** Hand-overs, and the ways through them. */
interface Jumps {
  /** What packs state, as text. */
  readonly key: string;
  readonly handOvers: HandOvers;
  readonly finder: () => WayFinder;
}

type Answer<Each extends CallIndexQuestion> = CallIndexQuestions[Each]['answer'];
type Answers = {
  [Each in CallIndexQuestion]: (
    ask: CallIndexQuestions[Each]['ask'],
    isWanted: () => boolean,
  ) => Answer<Each> | Promise<Answer<Each>>;
};

class CallIndexServer {
  private readonly analyser: CallAnalyser;
  private data: IndexData | undefined;
  /** What the cache holds. */
  private stored: IndexData | undefined;
  private index: CallIndex;
  /** The texts sent so far; the analyser has the same strings. */
  private readonly texts = new Map<RepoPath, string>();
  private lookup: TreeLookup | undefined;
  private found: readonly HandOver[] | undefined;
  /** All that is known of hand-overs in the current index. */
  private known: Jumps | undefined;
  private version = 0;
  private runs = 0;
  private isRunning = false;
  /** Questions whose answers somebody waits for. */
  private readonly wanted = new Set<number>();

  private readonly answers: Answers = {
    functionAt: ({ path, line, column }) =>
      (column === undefined ? undefined : this.index.calledAt(path, line, column)) ??
      this.index.functionAt(path, line),
    find: ({ path, symbol, line }) => this.index.find(path, symbol, line),
    root: ({ node }) => callFlowRoot(this.index, node),
    next: ({ step, above, options, stated }) =>
      callFlowLevel(this.index, step, above, { ...options, handOvers: this.jumps(stated).handOvers }),
    counts: ({ path }) => this.index.countsOf(path),
    follow: ({ node, options }) => followCallFlow(this.index, node, options),
    chart: ({ node, options }) => this.chart(node, options),
    hop: (question) => findHop(this.index, question),
    compare: async ({ node, steps, options }, isWanted) =>
      (await inSlices(compareSteps(this.index, node, steps, options), () => this.pauseWhile(isWanted))) ?? [],
    functionFacts: async ({ path, symbol }) => (await this.facts()).ofFunction(path, symbol),
    testFolders: ({ path, symbol }) => testFolders(this.reaching(path, symbol)),
    tests: async ({ path, symbol, texts }) =>
      (await this.facts()).testsOf(this.reaching(path, symbol), texts),
    typeFacts: async ({ path, symbol }) => (await this.facts()).ofType(path, symbol),
    fieldUsers: async ({ path, symbol }) => (await this.facts()).fieldUsers(path, symbol),
    constantFacts: async ({ symbol, path }) => (await this.facts()).ofConstant(symbol, path),
    functions: () => this.index.functions(),
    ways: async ({ stated, ...wanted }, isWanted) =>
      (await inSlices(this.jumps(stated).finder().find(wanted), () => this.pauseWhile(isWanted))) ?? NO_WAYS,
    lookUp: ({ question }) => answerWith((this.lookup ??= this.lookupNow()), question),
    store: () => this.store(),
  };

  constructor(
    private readonly channel: Channel<FromCallIndex, ToCallIndex>,
    private readonly giveWay: GiveWay,
    private readonly language: AnalysedLanguage,
  ) {
    this.analyser = language.createAnalyser();
    this.index = new CallIndex(NOTHING, language);
  }

  start(): void {
    this.channel.listen((message) => this.take(message));
    this.tell({});
  }

  private take(message: ToCallIndex): void {
    switch (message.kind) {
      case 'texts':
        // Cancels a run in progress, which would mix old and new texts. The client starts another one.
        this.runs++;
        for (const one of message.texts) this.set(one);
        return;
      case 'run':
        void this.run(message.earlier);
        return;
      case 'rest':
        if (!this.isRunning) this.analyser.release();
        return;
      case 'ask':
        this.wanted.add(message.id);
        void this.answer(message);
        return;
      case 'cancel':
        this.wanted.delete(message.id);
    }
  }

  private set({ path, text }: ChangedText): void {
    this.analyser.set(path, text);
    // Copies of dependencies are no part of the tree.
    if (!isSource(path, this.language)) return;
    if (text === undefined) this.texts.delete(path);
    else this.texts.set(path, text);
    this.lookup = undefined;
  }

  /** The client reads test files and all other files. */
  private lookupNow(): TreeLookup {
    return new TreeLookup({
      texts: this.texts,
      index: this.index,
      facts: () => this.facts(),
      paths: () => Promise.resolve(undefined),
      otherTexts: () => Promise.resolve(new Map()),
    });
  }

  private async run(earlierText: string | undefined): Promise<void> {
    const run = ++this.runs;
    this.isRunning = true;
    this.tell({ progress: 0 });
    try {
      const data = await this.indexNow(run, earlierText);
      if (run !== this.runs || !data) return;
      this.isRunning = false;
      this.tell({});
    } catch (error) {
      if (run !== this.runs) return;
      this.isRunning = false;
      this.tell({ failure: reasonOf(error) });
    }
  }

  /** Replaces the index; `undefined` when another run has started meanwhile. */
  private async indexNow(run: number, earlierText: string | undefined): Promise<IndexData | undefined> {
    this.stored ??= earlierText === undefined ? undefined : readIndex(earlierText);
    const data = await this.analyser.run({
      earlier: this.data ?? this.stored,
      onProgress: async (progress) => {
        this.tell({ progress });
        await this.pause();
        return run === this.runs;
      },
    });
    if (!data || data === this.data) return data;
    const index = new CallIndex(data, this.language);
    await inSlices(index.prepare(), () => this.pause());
    if (run !== this.runs) return undefined;
    this.data = data;
    this.index = index;
    this.lookup = undefined;
    this.found = undefined;
    this.known = undefined;
    this.version++;
    return data;
  }

  /** The hand-overs of the code and of packs. Packs seldom change, so that those of the last question are kept. */
  private jumps(stated: readonly StatedHandOver[]): Jumps {
    const { language, index, data = NOTHING } = this;
    const key = JSON.stringify(stated);
    if (this.known?.key === key) return this.known;
    const all = withStated((this.found ??= findHandOvers(data, index, language)), stated, index);
    return (this.known = {
      key,
      handOvers: new HandOvers(all),
      finder: lazily(() => new WayFinder(data, language, all)),
    });
  }

  private reaching(path: RepoPath, symbol: string): readonly ReachingFunction[] {
    const node = this.index.find(path, symbol);
    return node ? reachingFunctions(this.index, node) : [];
  }

  /** Texts that arrive meanwhile make it read again. */
  private async facts(): Promise<FactReader> {
    for (;;) {
      const reader = await this.analyser.facts(() => this.pause());
      if (reader) return reader;
    }
  }

  private async pause(): Promise<true> {
    await this.giveWay();
    return true;
  }

  private async pauseWhile(isWanted: () => boolean): Promise<boolean> {
    await this.giveWay();
    return isWanted();
  }

  private chart(node: CallNode, options: CallFlowOptions): string {
    return callFlowMermaid(followCallFlow(this.index, node, options), options.direction, this.language);
  }

  private store(): string | undefined {
    if (!this.data || this.data === this.stored) return undefined;
    this.stored = this.data;
    return writeIndex(this.data);
  }

  private async answer({ id, question, ask }: Extract<ToCallIndex, { kind: 'ask' }>): Promise<void> {
    const isWanted = (): boolean => this.wanted.has(id);
    try {
      const answer = await (this.answers[question] as (ask: unknown, isWanted: () => boolean) => unknown)(
        ask,
        isWanted,
      );
      if (isWanted()) this.channel.post({ kind: 'answer', id, answer });
    } catch (error) {
      if (isWanted()) this.channel.post({ kind: 'failure', id, reason: reasonOf(error) });
    } finally {
      this.wanted.delete(id);
    }
  }

  private tell({ progress, failure }: Pick<CallIndexState, 'progress' | 'failure'>): void {
    const { version } = this;
    const partialFiles = this.index.partialFiles();
    const state = { progress, failure, isReady: this.data !== undefined, partialFiles, version };
    this.channel.post({ kind: 'state', state });
  }
}

const NO_WAYS: FoundWays = { ways: [], hasWayBack: false };

const NOTHING: IndexData = { modules: '', environment: '', files: [], dependencies: [], implementations: [] };

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
