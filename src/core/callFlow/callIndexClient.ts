import { untilCancelled, type Cancellation } from '../base/cancellation';
import type { Channel } from '../base/channel';
import { Emitter, type Event } from '../base/disposable';
import type { TestText } from '../code/factReader';
import {
  NO_CALL_INDEX,
  type ChangedText,
  type FromCallIndex,
  type CallIndexQuestions,
  type CallIndexState,
  type CallIndexQuestion,
  type ToCallIndex,
} from './callIndexProtocol';

interface Waiting {
  readonly answer: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}

/** Client of the call index; the index itself lives in a worker. Questions wait until the first run is over. */
export class CallIndexClient {
  private readonly didChange = new Emitter<CallIndexState>();
  private readonly waiting = new Map<number, Waiting>();
  private whenReady: Waiting[] = [];
  private current: CallIndexState = NO_CALL_INDEX;
  private nextId = 0;
  private end: Error | undefined;

  /** Fires when the index makes progress, is ready, or fails. The first event shows that the worker is alive. */
  readonly onDidChange: Event<CallIndexState> = this.didChange.event;

  constructor(private readonly channel: Channel<ToCallIndex, FromCallIndex>) {
    channel.listen((message) => this.take(message));
  }

  /** The last state that the worker reported; {@link NO_CALL_INDEX} before the first. */
  get state(): CallIndexState {
    return this.current;
  }

  /** Sends new, changed and deleted texts. The index uses them from the next {@link run} on. */
  change(texts: readonly ChangedText[]): void {
    if (texts.length > 0) this.post({ kind: 'texts', texts });
  }

  /** Indexes the texts sent so far. `earlier` is what the question `store` once returned; it saves work. */
  run(earlier?: string): void {
    this.post({ kind: 'run', earlier });
  }

  /** Sends the texts of all test files, for call flows that go through them; `undefined` if those sent have changed. */
  setTests(texts: readonly TestText[] | undefined): void {
    this.post({ kind: 'tests', texts });
  }

  /** Lets the worker free the memory that it needs only for changes. */
  rest(): void {
    this.post({ kind: 'rest' });
  }

  /**
   * Asks the index as soon as it is ready. Rejects when the first run or the worker fails, and with `Cancelled` as soon as
   * it is cancelled: then the worker stops looking for the answer.
   */
  async ask<Each extends CallIndexQuestion>(
    question: Each,
    ask: CallIndexQuestions[Each]['ask'],
    cancellation?: Cancellation,
  ): Promise<CallIndexQuestions[Each]['answer']> {
    this.throwIfEnded();
    if (!this.current.isReady) await untilCancelled(this.untilReady(), cancellation);
    this.throwIfEnded();
    const id = this.nextId++;
    const answered = new Promise<CallIndexQuestions[Each]['answer']>((resolve, reject) => {
      this.waiting.set(id, {
        answer: (value) => resolve(value),
        fail: reject,
      });
      this.post({ kind: 'ask', id, question, ask });
    });
    try {
      return await untilCancelled(answered, cancellation);
    } finally {
      if (this.waiting.delete(id)) this.post({ kind: 'cancel', id });
    }
  }

  /** Call this when the worker is gone. Rejects all questions, those that wait and those to come, with the reason. */
  stop(reason: string | Error): void {
    this.end ??= typeof reason === 'string' ? new Error(reason) : reason;
    this.failAll(this.end);
    for (const { fail } of this.waiting.values()) fail(this.end);
    this.waiting.clear();
  }

  private throwIfEnded(): void {
    if (this.end) throw this.end;
  }

  private post(message: ToCallIndex): void {
    if (!this.end) this.channel.post(message);
  }

  private untilReady(): Promise<unknown> {
    const { failure } = this.current;
    if (failure !== undefined) return Promise.reject(new Error(failure));
    return new Promise((answer, fail) => this.whenReady.push({ answer, fail }));
  }

  private take(message: FromCallIndex): void {
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

  private takeState(state: CallIndexState): void {
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
