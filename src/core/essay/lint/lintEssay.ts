import { message } from '../../base/message';
import type { CheckedClaim } from '../claims/claim';
import { findTarget, findTemplate } from '../registry';
import { MARKDOWN } from '../targets/plainTargets';
import type { LintContext } from './context';
import type { Replacement, TextEdit } from '../document/edits';
import { parseEssay } from '../document/parseEssay';
import type { EssayDocument, Fence } from '../document/model';
import type { Finding } from './finding';
import type { ExcerptJudgement } from '../excerpt/judgeExcerpt';
import type { Report, Rule, RuleContext } from './rule';
import { ReviewMemory } from './reviewMemory';
import { RULES } from './rules';
import { readSuppressions, type Suppressions } from './suppressions';

/** Checks an essay with every rule that is not turned off. Findings are in the order of the text. */
export async function lintEssay(text: string, context: LintContext): Promise<readonly Finding[]> {
  const essay = parseEssay(text);
  return applyRules(essay, lintRunFor(essay, context), context.disabled);
}

/** What rules may ask about an essay, and what its comments turn off. */
interface LintRun extends RuleContext {
  readonly suppressions: Suppressions;
}

/** Reads what rules may ask about an essay. */
export function lintRunFor(
  essay: EssayDocument,
  { registry, target, source: asked, languages, checkClaims, memory = new ReviewMemory() }: LintContext,
): LintRun {
  const source = asked && memory.texts.over(asked);
  const judgements = new Map<Fence, Promise<ExcerptJudgement>>();
  const suppressions = readSuppressions(essay.comments);
  let claims: Promise<readonly CheckedClaim[]> | undefined;
  return {
    suppressions,
    unknownRules: suppressions.unknown,
    target: target ?? findTarget(registry, essay.draft.target) ?? MARKDOWN,
    questions: registry.questions,
    isAnalysis: findTemplate(registry, essay.draft.kind) === undefined,
    source,
    languages,
    claims: () =>
      (claims ??=
        checkClaims?.(essay, { source, languages, answers: memory.code, readings: memory.readings }) ??
        Promise.resolve([])),
    walkthroughTexts: () => memory.walkthroughs.of(source),
    judge: (fence) => {
      const judgement = judgements.get(fence) ?? memory.excerpts.judge(fence, essay, source);
      judgements.set(fence, judgement);
      return judgement;
    },
  };
}

/** Looks at an essay that was parsed. */
export async function applyRules(
  essay: EssayDocument,
  context: LintRun,
  disabled: ReadonlySet<string> | undefined,
): Promise<readonly Finding[]> {
  const rules = RULES.filter(({ id, name, isForAnalysis }) => {
    return !disabled?.has(id) && !disabled?.has(name) && (!isForAnalysis || context.isAnalysis);
  });
  const found = await Promise.all(
    rules.map(async (rule) => {
      const own = await run(rule, essay, context);
      const reports = own.filter((report) => !context.suppressions.covers(rule.id, report));
      return atMost(MOST_PER_RULE, reports).map((report) => findingOf(report, rule, essay));
    }),
  );
  return calm(found.flat()).sort(inOrder);
}

/** While a draft asks questions, what it lacks is no more than information: all of it follows from them. */
function calm(findings: readonly Finding[]): Finding[] {
  const isUnfinished = findings.some(({ isOpenPlace }) => isOpenPlace);
  return findings.map((finding) =>
    isUnfinished && finding.asksForWriting ? { ...finding, severity: 'information' } : finding,
  );
}

/** Nobody reads more; a text full of one fault would cost gigabytes. */
const MOST_PER_RULE = 1000;

/** The first reports, and one that says how many are left out. */
function atMost(most: number, reports: readonly Report[]): readonly Report[] {
  const hidden = reports.slice(most);
  const [first] = hidden;
  if (!first) return reports;
  const { at } = first;
  const severity = (['error', 'warning'] as const).find((each) =>
    hidden.some((one) => one.severity === each),
  );
  const rest = message('{0} more findings of this rule from here on are not shown.', hidden.length);
  const more: Report = { severity: severity ?? 'information', ...(at && { at }), message: rest };
  return [...reports.slice(0, most), more];
}

async function run(rule: Rule, essay: EssayDocument, context: RuleContext): Promise<readonly Report[]> {
  return rule.check(essay, context);
}

function findingOf(report: Report, rule: Rule, { lines, bodyLine }: EssayDocument): Finding {
  const { at, severity, message, fix, otherFix } = report;
  const start = lines.offsetAt({ line: bodyLine, column: 0 });
  const { start: from, end: to } = at ?? { start, end: start };
  const fixes = [fix, otherFix].flatMap((one) =>
    one ? [{ title: one.title, edits: one.edits.map((edit) => inLines(edit, lines)) }] : [],
  );
  return {
    code: rule.id,
    rule: rule.name,
    severity,
    range: lines.rangeOf(from, to),
    message,
    asksForWriting: rule.asksForWriting ?? false,
    isOpenPlace: rule.findsOpenPlaces ?? false,
    comparesWithSource: rule.comparesWithSource ?? false,
    ...(fixes.length > 0 && { fixes }),
  };
}

function inLines({ start, end, text }: Replacement, lines: EssayDocument['lines']): TextEdit {
  return { range: lines.rangeOf(start, end), text };
}

function inOrder({ range: left }: Finding, { range: right }: Finding): number {
  return left.start.line - right.start.line || left.start.column - right.start.column;
}
