import type { Message } from '../../base/message';
import type { Span } from '../../base/text';
import type { CodeLanguages } from '../../code/language';
import type { CheckedClaim } from '../claims/claim';
import type { DraftQuestions } from '../draftQuestions';
import type { Target } from '../targets/target';
import type { ExcerptSource } from '../excerpt/excerptSource';
import type { Replacement } from '../document/edits';
import type { EssayDocument, Fence } from '../document/model';
import type { Severity } from './finding';
import type { ExcerptJudgement } from '../excerpt/judgeExcerpt';
import type { ReadText } from '../walkthroughProse/keptWalkthroughTexts';
import type { UnknownRule } from './unknownRule';

/** What a rule reports, before its place is turned into lines. */
export interface Report {
  /** How serious the report is. */
  readonly severity: Severity;
  /** Absent when it is about the essay as a whole. */
  readonly at?: Span;
  /** What is wrong and what to do next. */
  readonly message: Message;
  /** What is usually done about it. */
  readonly fix?: ReportFix;
  /** Another thing that can be done; only beside a `fix`. */
  readonly otherFix?: ReportFix;
}

/** Replacements with what they are called. */
export interface ReportFix {
  readonly title: Message;
  readonly edits: readonly Replacement[];
}

/** What a rule may ask about where the essay goes and comes from. */
export interface RuleContext {
  /** Where the essay will be published. */
  readonly target: Target;
  /** False for a draft made from a template, which is not asked for what only an analysis of source has. */
  readonly isAnalysis: boolean;
  /** What drafts ask; one that is left in an essay waits for its answer. */
  readonly questions: DraftQuestions;
  /** Absent when excerpts cannot be checked. */
  readonly source: ExcerptSource | undefined;
  /** Absent when declarations cannot be found in excerpts. */
  readonly languages: CodeLanguages;
  /** Rules in comments of the essay that do not exist. */
  readonly unknownRules: readonly UnknownRule[];
  /** Returns the claims of the essay with their answers; they are checked once, and all rules share the result. */
  readonly claims: () => Promise<readonly CheckedClaim[]>;
  /** Texts of the walkthroughs about the code; empty when there are none. */
  readonly walkthroughTexts: () => Promise<readonly ReadText[]>;
  /** Returns the verdict on an excerpt; each excerpt is judged once, and all rules share the result. */
  readonly judge: (fence: Fence) => Promise<ExcerptJudgement>;
}

/** One thing that an essay is looked at for. */
export interface Rule {
  /** The short id, such as `X2`. It never changes, since settings and comments of essays hold it. */
  readonly id: string;
  /** The readable id, such as `excerpt.differs-from-pin`. It is accepted wherever the short one is, and never changes either. */
  readonly name: string;
  /** True when a finding asks the writer for more text. */
  readonly asksForWriting?: boolean;
  /** True when it asks for what only an analysis of source has. */
  readonly isForAnalysis?: boolean;
  /** True when it finds the places that a draft leaves to its writer. */
  readonly findsOpenPlaces?: boolean;
  /** True when it compares excerpts with their source, which its findings then lead to. */
  readonly comparesWithSource?: boolean;
  /** Returns all problems of the essay; empty when there are none. */
  check(essay: EssayDocument, context: RuleContext): readonly Report[] | Promise<readonly Report[]>;
}
