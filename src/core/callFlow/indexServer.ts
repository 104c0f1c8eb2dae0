import type { Channel, GiveWay } from '../base/channel';
import { inSlices } from '../base/slices';
import { CallIndex, type CallNode } from '../code/calls/callIndex';
import type { CallAnalyser } from '../code/calls/callAnalyser';
import type { CodeLanguage } from '../code/language';
import type { IndexData } from '../code/calls/indexData';
import { readIndex, writeIndex } from '../code/calls/indexText';
import { flowRoot, followFlow, type FlowOptions } from './callFlow';
import { compareSteps } from './compareSteps';
import { flowLevel } from './flowLevel';
import type { FromIndex, IndexQuestions, IndexQuestion, IndexState, ToIndex } from './indexProtocol';
import { flowChart } from './mermaid';

/** A language whose calls can be resolved. */
export type AnalysedLanguage = CodeLanguage & Required<Pick<CodeLanguage, 'createAnalyser'>>;

/** Keeps the index of one tree behind a channel: the whole life of the thread that it runs in. */
export function serveIndex(
  channel: Channel<FromIndex, ToIndex>,
  giveWay: GiveWay,
  language: AnalysedLanguage,
): void {
  new IndexServer(channel, giveWay, language).start();
}

type Answer<Each extends IndexQuestion> = IndexQuestions[Each]['answer'];
type Answers = {
  [Each in IndexQuestion]: (ask: IndexQuestions[Each]['ask']) => Answer<Each> | Promise<Answer<Each>>;
};

class IndexServer {
  private readonly analyser: CallAnalyser;
  private data: IndexData | undefined;
  /** What a cache holds already. */
  private stored: IndexData | undefined;
  private index: CallIndex;
  private version = 0;
  private runs = 0;
  private isRunning = false;

  private readonly answers: Answers = {
    functionAt: ({ path, line, column }) =>
      (column === undefined ? undefined : this.index.calledAt(path, line, column)) ??
      this.index.functionAt(path, line),
    find: ({ path, symbol, line }) => this.index.find(path, symbol, line),
    root: ({ node }) => flowRoot(this.index, node),
    next: ({ step, above, options }) => flowLevel(this.index, step, above, options),
    counts: ({ path }) => this.index.countsOf(path),
    follow: ({ node, options }) => followFlow(this.index, node, options),
    chart: ({ node, options }) => this.chart(node, options),
    compare: async ({ node, steps, options }) =>
      (await inSlices(compareSteps(this.index, node, steps, options), () => this.pause())) ?? [],
    store: () => this.store(),
  };

  constructor(
    private readonly channel: Channel<FromIndex, ToIndex>,
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

  private take(message: ToIndex): void {
    switch (message.kind) {
      case 'texts':
        // A run that goes on would mix old and new; another one follows.
        this.runs++;
        for (const { path, text } of message.texts) this.analyser.set(path, text);
        return;
      case 'run':
        void this.run(message.earlier);
        return;
      case 'rest':
        if (!this.isRunning) this.analyser.release();
        return;
      case 'ask':
        void this.answer(message);
    }
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

  /** Puts a new index in the place of the old one; `undefined` when another run was started meanwhile. */
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
    this.version++;
    return data;
  }

  private async pause(): Promise<true> {
    await this.giveWay();
    return true;
  }

  private chart(node: CallNode, options: FlowOptions): string {
    return flowChart(followFlow(this.index, node, options), options.direction, this.language);
  }

  private store(): string | undefined {
    if (!this.data || this.data === this.stored) return undefined;
    this.stored = this.data;
    return writeIndex(this.data);
  }

  private async answer({ id, question, ask }: Extract<ToIndex, { kind: 'ask' }>): Promise<void> {
    try {
      const answer = await (this.answers[question] as (ask: unknown) => unknown)(ask);
      this.channel.post({ kind: 'answer', id, answer });
    } catch (error) {
      this.channel.post({ kind: 'failure', id, reason: reasonOf(error) });
    }
  }

  private tell({ progress, failure }: Pick<IndexState, 'progress' | 'failure'>): void {
    const { version } = this;
    const partialFiles = this.index.partialFiles();
    const state = { progress, failure, isReady: this.data !== undefined, partialFiles, version };
    this.channel.post({ kind: 'state', state });
  }
}

const NOTHING: IndexData = { modules: '', environment: '', files: [], implementations: [] };

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
