import type { LineSpan } from '../../base/text';
import type { RepoPath } from '../../base/repoPath';
import { ANALYSIS_KIND } from '../document/draftComment';
import { listedClaims, type ClaimList } from '../claims/claimTable';
import { essayPin } from '../claims/essayPin';
import type { LintContext } from '../lint/context';
import { parseEssay } from '../document/parseEssay';
import type { EssayDocument, Fence } from '../document/model';
import type { Finding } from '../lint/finding';
import type { ExcerptJudgement } from '../excerpt/judgeExcerpt';
import { applyRules, lintRunFor } from '../lint/lintEssay';
import type { TargetId } from '../targets/target';
import { outlineOf, type Outline } from './outline';

/** An excerpt of an essay and what became of it. */
export interface ReviewedExcerpt {
  /** The lines of the fence in the essay, from 0, marks included. */
  readonly line: number;
  /** The last line of the fence. */
  readonly endLine: number;
  /** The result of the comparison with the source. */
  readonly verdict: ExcerptJudgement['verdict'];
  /** Where it says that it comes from; absent when it is `untraced`. */
  readonly origin?: {
    readonly path: RepoPath;
    readonly commit: string;
    /** As its language prints it; absent when only the caption tells. */
    readonly symbol?: string;
    /** The quoted lines of the source, from 0. */
    readonly spans: readonly LineSpan[];
  };
}

/** Everything there is to say about an essay at one moment. */
export interface EssayReview extends ClaimList {
  /** {@link ANALYSIS_KIND} or the id of a template. */
  readonly kind: string;
  /** Where the essay will be published. */
  readonly target: TargetId;
  /** In the order of the text; empty when no problem was found. */
  readonly findings: readonly Finding[];
  /** Amounts per section. */
  readonly outline: Outline;
  /** In the order of the text. */
  readonly excerpts: readonly ReviewedExcerpt[];
}

/** Looks at an essay once and says everything: what is wrong, what is missing, what its excerpts are worth. */
export async function reviewEssay(text: string, context: LintContext): Promise<EssayReview> {
  return reviewOf(parseEssay(text), context);
}

/** The review of an essay that is already parsed. */
export async function reviewOf(essay: EssayDocument, context: LintContext): Promise<EssayReview> {
  const ruleContext = lintRunFor(essay, context);
  const findings = await applyRules(essay, ruleContext, context.disabled);
  const sources = essay.fences.filter(({ shows }) => shows === 'source');
  return {
    kind: ruleContext.isAnalysis ? ANALYSIS_KIND : essay.draft.kind,
    target: ruleContext.target.id,
    findings,
    pin: essayPin(essay)?.commit,
    claims: listedClaims(await ruleContext.claims(), essay.lines),
    outline: outlineOf(essay, findings, ruleContext.isAnalysis),
    excerpts: await Promise.all(
      sources.map(async (fence) => reviewed(fence, essay, await ruleContext.judge(fence))),
    ),
  };
}

function reviewed(fence: Fence, { lines }: EssayDocument, judgement: ExcerptJudgement): ReviewedExcerpt {
  const { line, start, end, comment } = fence;
  const endLine = Math.max(line, lines.positionAt(Math.max(start, end - 1)).line);
  if (judgement.verdict === 'untraced') return { line, endLine, verdict: 'untraced' };
  const { path, commit, spans } = judgement.origin;
  const origin = { path, commit, spans, ...(comment && { symbol: comment.symbol }) };
  return { line, endLine, verdict: judgement.verdict, origin };
}
