import type { Channel } from '../../base/channel';
import type { RepoPath } from '../../base/repoPath';
import type { CodeQuestion } from '../../code/lookup/codeLookup';
import type { SyntaxFiles } from '../../code/site';
import type { ExcerptSource } from '../excerpt/excerptSource';
import type { EssayReview } from './review';
import type { FromReviewer, ReviewRequest, SourceQuestion, ToReviewer } from './reviewProtocol';

interface Waiting {
  readonly source: ExcerptSource;
  readonly answer: (review: EssayReview | undefined) => void;
  readonly fail: (error: Error) => void;
}

/** A review that is under way. */
export interface RunningReview {
  /** `undefined` when it was cancelled. Rejects when the reviewer failed. */
  readonly review: Promise<EssayReview | undefined>;
  /** Stops the review; has no effect after its end. */
  cancel(): void;
}

/** The near end of a reviewer that another thread runs. */
export class ReviewClient {
  private readonly waiting = new Map<number, Waiting>();
  private nextId = 0;
  private end: Error | undefined;
  private signOfLife: () => void = () => undefined;
  private pongs: (() => void)[] = [];

  /** Settles with the first message from the other end. */
  readonly ready: Promise<void> = new Promise((resolve) => (this.signOfLife = resolve));

  /** `syntaxFiles` reads the Wasm files of the language with an id. Without it, only code in Go is read. */
  constructor(
    private readonly channel: Channel<ToReviewer, FromReviewer>,
    private readonly syntaxFiles?: (language: string) => Promise<SyntaxFiles>,
  ) {
    channel.listen((message) => this.take(message));
  }

  /** Has a text reviewed; the source answers what the review asks about the code. */
  review(request: ReviewRequest, source: ExcerptSource): RunningReview {
    const id = this.nextId++;
    const review = new Promise<EssayReview | undefined>((answer, fail) => {
      if (this.end) {
        fail(this.end);
        return;
      }
      this.waiting.set(id, { source, answer, fail });
      this.channel.post({ kind: 'review', id, request });
    });
    return { review, cancel: () => this.cancel(id) };
  }

  /** Resolves when the other end answers, which it does at once unless it is stuck. */
  answers(): Promise<void> {
    return new Promise((resolve) => {
      this.pongs.push(resolve);
      this.channel.post({ kind: 'ping' });
    });
  }

  /** The thread is gone: nothing that waits will be answered, nor anything that is asked from now on. */
  stop(reason: string): void {
    this.end ??= new Error(reason);
    for (const { fail } of this.waiting.values()) fail(this.end);
    this.waiting.clear();
  }

  private cancel(id: number): void {
    const waiting = this.waiting.get(id);
    if (!waiting) return;
    this.waiting.delete(id);
    this.channel.post({ kind: 'cancel', id });
    waiting.answer(undefined);
  }

  private take(message: FromReviewer): void {
    if (this.end) return;
    if (message.kind === 'ready') this.signOfLife();
    else if (message.kind === 'pong') this.pongs.splice(0).forEach((answered) => answered());
    else if (message.kind === 'ask') void this.tell(message);
    else {
      const waiting = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      if (message.kind === 'reviewed') waiting?.answer(message.review);
      else waiting?.fail(new Error(message.reason));
    }
  }

  private async tell({ id, question, name, words }: Extract<FromReviewer, { kind: 'ask' }>): Promise<void> {
    const answer =
      name === 'syntaxFiles' ? this.syntaxFiles?.(words[0] ?? '') : this.askSource(id, name, words);
    const value = await answer?.catch(() => undefined);
    if (!this.end) this.channel.post({ kind: 'told', question, value });
  }

  private async askSource(id: number, name: SourceQuestion, words: readonly string[]): Promise<unknown> {
    const source = this.waiting.get(id)?.source;
    return source && ask(source, name, words);
  }
}

/** Each question with the words that the other end sent; what fails cannot be told. */
async function ask(
  source: ExcerptSource,
  name: SourceQuestion,
  [first = '', second = '']: readonly string[],
): Promise<unknown> {
  switch (name) {
    case 'textAt':
      return source.textAt(first, second as RepoPath);
    case 'textNow':
      return source.textNow(first as RepoPath);
    case 'declares':
      return source.declares(first, second);
    case 'lookUp':
      return source.lookUp?.(first, JSON.parse(second) as CodeQuestion);
    case 'walkthroughs':
      return source.walkthroughs?.(first);
    case 'otherTexts':
      return source.otherTexts();
  }
}
