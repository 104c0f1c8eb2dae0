import { findTarget, findTemplate } from '../registry';
import { MARKDOWN } from '../targets/plainTargets';
import type { LintContext } from './context';
import { parseEssay } from '../document/parseEssay';
import type { EssayDocument, Fence } from '../document/model';
import type { Finding } from './finding';
import { judgeExcerpt, type ExcerptJudgement } from '../excerpt/judgeExcerpt';
import type { Report, Rule, RuleContext } from './rule';
import { RULES } from './rules';
import { reportUnknownRules } from './rules/unknownRule';
import { readSuppressions } from './suppressions';

/** Ids of all rules, in the order of their report. */
export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id);

/** Looks at an essay with every rule that is not turned off. Findings stand in the order of the text. */
export async function lintEssay(text: string, context: LintContext): Promise<readonly Finding[]> {
  const essay = parseEssay(text);
  return applyRules(essay, ruleContextFor(essay, context), context.disabled);
}

/** What rules may ask about an essay. */
export function ruleContextFor(
  essay: EssayDocument,
  { registry, target, source, languages }: LintContext,
): RuleContext {
  const judgements = new Map<Fence, Promise<ExcerptJudgement>>();
  return {
    target: target ?? findTarget(registry, essay.draft.target) ?? MARKDOWN,
    questions: registry.questions,
    isAnalysis: findTemplate(registry, essay.draft.kind) === undefined,
    source,
    languages,
    judge: (fence) => {
      const judgement = judgements.get(fence) ?? judgeExcerpt(fence, essay, source);
      judgements.set(fence, judgement);
      return judgement;
    },
  };
}

/** Looks at an essay that was parsed. */
export async function applyRules(
  essay: EssayDocument,
  context: RuleContext,
  disabled: ReadonlySet<string> | undefined,
): Promise<readonly Finding[]> {
  const suppressions = readSuppressions(essay.comments, new Set(RULE_IDS));
  const rules = RULES.filter(({ id, isForAnalysis }) => {
    return !disabled?.has(id) && (!isForAnalysis || context.isAnalysis);
  });
  const found = await Promise.all(
    rules.map(async (rule) => {
      const own =
        rule.id === 'K1' ? reportUnknownRules(suppressions.unknown) : await run(rule, essay, context);
      return own
        .filter((report) => !suppressions.covers(rule.id, report))
        .map((report) => findingOf(report, rule, essay));
    }),
  );
  return found.flat().sort(inOrder);
}

async function run(rule: Rule, essay: EssayDocument, context: RuleContext): Promise<readonly Report[]> {
  return rule.check(essay, context);
}

function findingOf(report: Report, rule: Rule, { lines, bodyLine }: EssayDocument): Finding {
  const { at, severity, message, fix } = report;
  const start = lines.offsetAt({ line: bodyLine, column: 0 });
  const { start: from, end: to } = at ?? { start, end: start };
  const edits = fix?.edits.map((edit) => ({ range: lines.rangeOf(edit.start, edit.end), text: edit.text }));
  return {
    code: rule.id,
    severity,
    range: lines.rangeOf(from, to),
    message,
    asksForWriting: rule.asksForWriting ?? false,
    ...(fix && edits && { fixes: [{ title: fix.title, edits }] }),
  };
}

function inOrder({ range: left }: Finding, { range: right }: Finding): number {
  return left.start.line - right.start.line || left.start.column - right.start.column;
}
