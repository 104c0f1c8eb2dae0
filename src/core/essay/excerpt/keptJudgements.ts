import type { EssayDocument, Fence } from '../document/model';
import type { ExcerptSource } from './excerptSource';
import {
  judgeAt,
  originOf,
  textsFor,
  UNTRACED,
  type ExcerptJudgement,
  type QuotedTexts,
} from './judgeExcerpt';

/** More excerpts than an essay has. */
const MOST_KEPT = 500;

/** Judges excerpts, and keeps the judgements: from one review to the next, most excerpts and files stay as they are. */
export class KeptJudgements {
  private readonly kept = new Map<string, QuotedTexts & { readonly judgement: ExcerptJudgement }>();

  /** What `judgeExcerpt` says. */
  async judge(
    fence: Fence,
    essay: EssayDocument,
    source: ExcerptSource | undefined,
  ): Promise<ExcerptJudgement> {
    const origin = originOf(fence, essay);
    if (!origin) return UNTRACED;
    const texts = await textsFor(origin, source);
    const key = JSON.stringify([origin, fence.lines]);
    const known = this.kept.get(key);
    if (known && known.atCommit === texts.atCommit && known.now === texts.now) return known.judgement;
    const judgement = judgeAt(origin, fence.lines, texts);
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(key, { ...texts, judgement });
    return judgement;
  }
}
