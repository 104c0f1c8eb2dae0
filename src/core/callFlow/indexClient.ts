import type { Channel } from '../base/channel';
import { Emitter, type Event } from '../base/disposable';
import {
  NO_INDEX,
  type ChangedText,
  type FromIndex,
  type IndexQuestions,
  type IndexState,
  type IndexQuestion,
  type ToIndex,
} from './indexProtocol';

interface Waiting {
  readonly answer: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}

/** The near end of an index that another thread keeps. Questions wait until the first run is over. */
export class IndexClient {
  private readonly didChange = new Emitter<IndexState>();
  private readonly waiting = new Map<number, Waiting>();
  private whenReady: Waiting[] = [];
  private current: IndexState = NO_INDEX;
  private nextId = 0;
  private end: Error | undefined;

  /** The index made progress, is there, or failed. The first is a sign of life. */
  readonly onDidChange: Event<IndexState> = this.didChange.event;

  constructor(private readonly channel: Channel<ToIndex, FromIndex>) {
    channel.listen((message) => this.take(message));
  }

  get state(): IndexState {
    return this.current;
  }

  /** Sends texts that are new, changed or gone. They count from the next {@link run} on. */
  change(texts: readonly ChangedText[]): void {
    if (texts.length > 0) this.post({ kind: 'texts', texts });
  }

  /** Indexes what was sent, from the text of an earlier store where there is one. */
  run(earlier?: string): void {
    this.post({ kind: 'run', earlier });
  }

  /** Lets the index do with less memory until something changes. */
  rest(): void {
    this.post({ kind: 'rest' });
  }

  /** Asks the index, as soon as there is one. Rejects when the first run fails, or the thread does. */
  async ask<Each extends IndexQuestion>(
    question: Each,
    ask: IndexQuestions[Each]['ask'],
  ): Promise<IndexQuestions[Each]['answer']> {
    this.throwIfEnded();
    if (!this.current.isReady) await this.untilReady();
    this.throwIfEnded();
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, {
        answer: (value) => resolve(value as IndexQuestions[Each]['answer']),
        fail: reject,
      });
      this.post({ kind: 'ask', id, question, ask });
    });
  }

  /** The thread is gone: nothing that waits will be answered, nor anything that is asked from now on. */
  stop(reason: string): void {
    this.end ??= new Error(reason);
    this.failAll(this.end);
    for (const { fail } of this.waiting.values()) fail(this.end);
    this.waiting.clear();
  }

  private throwIfEnded(): void {
    if (this.end) throw this.end;
  }

  private post(message: ToIndex): void {
    if (!this.end) this.channel.post(message);
  }

  private untilReady(): Promise<unknown> {
    const { failure } = this.current;
    if (failure !== undefined) return Promise.reject(new Error(failure));
    return new Promise((answer, fail) => this.whenReady.push({ answer, fail }));
  }

  private take(message: FromIndex): void {
    if (this.end) return;
    switch (message.kind) {
      case 'state':
        this.takeState(message.state);
        return;
      case 'answer':
        this.waiting.get(message.id)?.answer(message.answer);
        break;
      case 'failure':
        this.waiting.get(message.id)?.fail(new Error(message.reason));
    }
    this.waiting.delete(message.id);
  }

  private takeState(state: IndexState): void {
    this.current = state;
    if (state.isReady) for (const { answer } of this.takeWaiters()) answer(undefined);
    else if (state.failure !== undefined) this.failAll(new Error(state.failure));
    this.didChange.fire(state);
  }

  private failAll(error: Error): void {
    for (const { fail } of this.takeWaiters()) fail(error);
  }

  private takeWaiters(): readonly Waiting[] {
    const waiters = this.whenReady;
    this.whenReady = [];
    return waiters;
  }
}
