import type { Channel, GiveWay } from '../../base/channel';
import type { CodeLanguages } from '../../code/language';
import type { ClaimChecker } from '../claims/checkClaims';
import type { ExcerptSource, OtherText } from '../excerpt/excerptSource';
import type { MarkdownTree } from '../document/markdown/markdownTree';
import { parseEssay } from '../document/parseEssay';
import { findTarget, type EssayRegistry } from '../registry';
import { ReviewMemory } from '../lint/reviewMemory';
import type { WalkthroughTexts } from '../walkthroughProse/walkthroughTexts';
import { reviewOf } from './review';
import type { FromReviewer, SourceQuestion, ToReviewer } from './reviewProtocol';

/** What a reviewer knows from its start. */
export interface ReviewerParts {
  /** Known communities, targets and templates. */
  readonly registry: EssayRegistry;
  /** Languages that find declarations in excerpts. */
  readonly languages: CodeLanguages;
  /** Checks what essays say of the code; without it, no claim is checked. */
  readonly checkClaims: ClaimChecker | undefined;
}

/** Reviews essays behind a channel: the whole life of the thread that it runs in. */
export function serveReviews(
  channel: Channel<FromReviewer, ToReviewer>,
  parts: ReviewerParts,
  giveWay: GiveWay,
): void {
  const server = new ReviewServer(channel, parts, giveWay);
  channel.listen((message) => server.take(message));
  channel.post({ kind: 'ready' });
}

class ReviewServer {
  private readonly questions = new Map<number, (value: unknown) => void>();
  private readonly wanted = new Set<number>();
  private nextQuestion = 0;
  /** The essay that was read last: mostly an earlier state of the next one. */
  private earlier: MarkdownTree | undefined;
  private readonly memory = new ReviewMemory();

  constructor(
    private readonly channel: Channel<FromReviewer, ToReviewer>,
    private readonly parts: ReviewerParts,
    private readonly giveWay: GiveWay,
  ) {}

  take(message: ToReviewer): void {
    switch (message.kind) {
      case 'review':
        this.wanted.add(message.id);
        void this.review(message);
        return;
      case 'cancel':
        this.wanted.delete(message.id);
        return;
      case 'ping':
        this.channel.post({ kind: 'pong' });
        return;
      case 'told':
        this.questions.get(message.question)?.(message.value);
        this.questions.delete(message.question);
    }
  }

  private async review({ id, request }: Extract<ToReviewer, { kind: 'review' }>): Promise<void> {
    const { text, target, disabled } = request;
    try {
      // A later text may already wait in the queue: then this one is not looked at.
      await this.giveWay();
      if (!this.wanted.has(id)) return;
      const essay = parseEssay(text, this.earlier);
      this.earlier = essay.markdown;
      const review = await reviewOf(essay, {
        ...this.parts,
        target: findTarget(this.parts.registry, target),
        disabled: new Set(disabled),
        memory: this.memory,
        source: this.sourceFor(id),
      });
      this.channel.post({ kind: 'reviewed', id, review });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.channel.post({ kind: 'failed', id, reason });
    } finally {
      this.wanted.delete(id);
    }
  }

  private sourceFor(id: number): ExcerptSource {
    /** What the other end sends; `undefined` for what cannot be told, whatever was asked. */
    const ask = <Answer>(name: SourceQuestion, ...words: readonly string[]): Promise<Answer | undefined> =>
      new Promise((resolve) => {
        const question = this.nextQuestion++;
        this.questions.set(question, (value) => resolve(value as Answer | undefined));
        this.channel.post({ kind: 'ask', id, question, name, words });
      });
    return {
      textAt: (commit, path) => ask<string | null>('textAt', commit, path),
      textNow: (path) => ask<string | null>('textNow', path),
      declares: (commit, symbol) => ask<boolean>('declares', commit, symbol),
      lookUp: (commit, question) => ask<unknown>('lookUp', commit, JSON.stringify(question)),
      walkthroughs: (known) => ask<WalkthroughTexts>('walkthroughs', known),
      otherTexts: async () => (await ask<readonly OtherText[]>('otherTexts')) ?? [],
    };
  }
}
