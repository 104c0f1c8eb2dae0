import type { Channel, GiveWay } from '../../base/channel';
import { KeptAnswers } from '../../base/kept';
import type { CodeLanguage, CodeLanguages, LoadLanguage } from '../../code/language';
import { languageOfFence } from '../../code/languageOf';
import type { SyntaxFiles } from '../../code/site';
import type { ClaimChecker } from '../claims/checkClaims';
import type { ExcerptSource, OtherText } from '../excerpt/excerptSource';
import type { MarkdownTree } from '../document/markdown/markdownTree';
import type { EssayDocument } from '../document/model';
import { parseEssay } from '../document/parseEssay';
import { findTarget, type EssayRegistry } from '../registry';
import { ReviewMemory } from '../lint/reviewMemory';
import type { WalkthroughTexts } from '../walkthroughProse/walkthroughTexts';
import { reviewOf } from './review';
import type { FromReviewer, ToReviewer } from './reviewProtocol';

/** What a reviewer knows from its start. */
export interface ReviewerParts {
  /** Known communities, targets and templates. */
  readonly registry: EssayRegistry;
  /** Languages that find declarations in excerpts. */
  readonly languages: CodeLanguages;
  /** Loads the languages that essays quote. */
  readonly loadLanguage: LoadLanguage;
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

type Question = Extract<FromReviewer, { kind: 'ask' }>['name'];

class ReviewServer {
  private readonly questions = new Map<number, (value: unknown) => void>();
  private readonly wanted = new Set<number>();
  private nextQuestion = 0;
  /** The essay that was read last: mostly an earlier state of the next one. */
  private earlier: MarkdownTree | undefined;
  private readonly memory = new ReviewMemory();
  private readonly loaded = new KeptAnswers<CodeLanguage, void>();

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
      await this.loadLanguagesOf(essay, id);
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

  /**
   * Loads the languages of the fences, each once. If that fails, nothing is found in its code, and we do not try again: the other
   * end tells the person, and would do so after each key stroke.
   */
  private async loadLanguagesOf({ fences }: EssayDocument, id: number): Promise<void> {
    const { languages, loadLanguage } = this.parts;
    for (const name of new Set(fences.map(({ language }) => language))) {
      const language = languageOfFence(name, languages);
      if (!language) continue;
      const files = async (): Promise<SyntaxFiles> => {
        const found = await this.ask<SyntaxFiles>(id, 'syntaxFiles', language.id);
        if (!found) throw new Error(`no grammar of ${language.id}`);
        return found;
      };
      await this.loaded.get(language, () => loadLanguage(language, files).catch(() => undefined));
    }
  }

  /** What the other end sends; `undefined` for what cannot be told, whatever was asked. */
  private ask<Answer>(id: number, name: Question, ...words: readonly string[]): Promise<Answer | undefined> {
    return new Promise((resolve) => {
      const question = this.nextQuestion++;
      this.questions.set(question, (value) => resolve(value as Answer | undefined));
      this.channel.post({ kind: 'ask', id, question, name, words });
    });
  }

  private sourceFor(id: number): ExcerptSource {
    const ask = <Answer>(name: Question, ...words: readonly string[]): Promise<Answer | undefined> =>
      this.ask<Answer>(id, name, ...words);
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
