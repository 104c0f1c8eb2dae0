import type { Channel, GiveWay } from '../base/channel';
import type { RepoPath } from '../base/repoPath';
import { inSlices } from '../base/slices';
import { CallIndex, type CallNode } from '../code/calls/callIndex';
import { onlyChosenFiles, type ChosenFiles } from '../code/calls/chosenFiles';
import type { CallAnalyser } from '../code/calls/callAnalyser';
import { answerWith } from '../code/lookup/keptLookup';
import { TreeLookup } from '../code/lookup/treeLookup';
import type { CodeLanguage } from '../code/language';
import { isSource } from '../code/sourceFiles';
import type { IndexData } from '../code/calls/indexData';
import { reachingFunctions } from '../code/calls/reachingFunctions';
import type { FactReader, ReachingFunction, TestText } from '../code/factReader';
import { readIndex, writeIndex } from '../code/calls/indexText';
import { testFolders } from '../code/testTexts';
import { callFlowRoot, followCallFlow, type CallFlowOptions } from './callFlow';
import { findHop } from './hops';
import { compareSteps } from './compareSteps';
import { callFlowLevel } from './callFlowLevel';
import { ChosenIndexes } from './chosenIndex';
import type {
  ChangedText,
  FromCallIndex,
  CallIndexQuestions,
  CallIndexQuestion,
  CallIndexState,
  ToCallIndex,
} from './callIndexProtocol';
import { callFlowMermaid } from './callFlowMermaid';
import type { FoundWays } from './ways/way';

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
  /** Files that a program wrote. */
  private readonly generated = new Set<RepoPath>();
  /** The texts of all test files, once the client has sent them. */
  private tests: readonly TestText[] | undefined;
  private chosen: ChosenIndexes;
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
    next: async ({ step, above, options, stated, files }) => {
      if (files.tests && !this.tests) return 'needsTests';
      const chosen = await this.chosen.of(files);
      return callFlowLevel(chosen.index, step, above, {
        ...options,
        handOvers: chosen.jumps(stated).handOvers,
      });
    },
    counts: ({ path }) => this.index.countsOf(path),
    follow: async ({ node, options, most, stated }) => {
      const handOvers = stated && (await this.chosen.of()).jumps(stated).handOvers;
      return followCallFlow(this.index, node, handOvers ? { ...options, handOvers } : options, most);
    },
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
    ways: async ({ stated, ...wanted }, isWanted) => {
      const finder = (await this.chosen.of()).jumps(stated).finder();
      return (await inSlices(finder.find(wanted), () => this.pauseWhile(isWanted))) ?? NO_WAYS;
    },
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
    this.chosen = this.chosenOf(NOTHING);
  }

  private chosenOf(data: IndexData): ChosenIndexes {
    return new ChosenIndexes(data, this.index, this.language, (files) => this.choose(data, files));
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
      case 'tests':
        this.setTests(message.texts);
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
    if (text !== undefined && this.language.isGenerated?.(text)) this.generated.add(path);
    else this.generated.delete(path);
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
    this.chosen = this.chosenOf(data);
    this.version++;
    return data;
  }

  /** What the tests declare and call, and without what is not chosen. */
  private async choose(data: IndexData, files: ChosenFiles): Promise<IndexData> {
    const added = files.tests ? await this.analyser.runTests(this.tests ?? []) : [];
    const all = { ...data, files: [...data.files, ...(added ?? [])] };
    return onlyChosenFiles(all, files, this.language, (path) => this.generated.has(path)).data;
  }

  private setTests(tests: readonly TestText[] | undefined): void {
    this.tests = tests;
    this.chosen.forgetOther();
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
