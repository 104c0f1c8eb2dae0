import type { Language } from '../base/language';
import type { Translate } from '../base/message';
import type { RepoPath } from '../base/repoPath';
import type { CallFlowDirection, CallFlowTree } from '../callFlow/callFlow';
import type { Way } from '../callFlow/ways/way';
import type { CallNode } from '../code/calls/callIndex';
import type { FunctionFacts } from '../code/codeFacts';
import type { TreeSnapshot } from '../code/treeSnapshot';
import type { ClaimList } from '../essay/claims/claimTable';
import type { Checkout } from '../reading/checkout';

/** An argument of a tool. */
export interface ToolArgument {
  readonly name: string;
  /** For the assistant. In English, as tools are described everywhere. */
  readonly description: string;
  readonly kind: 'text' | 'number' | 'choice';
  readonly isRequired: boolean;
  /** For `choice`. */
  readonly choices?: readonly string[];
  /** For `number`: the least and the most. For `text`: the most characters. */
  readonly least?: number;
  readonly most: number;
}

/** The arguments of a call after they were checked. */
export type ToolValues = Readonly<Record<string, string | number | undefined>>;

/** A plain value that can be written as JSON. Lines and columns are 1-based, columns in UTF-16 units. */
export type ToolAnswer = Readonly<Record<string, unknown>>;

/** Something that an assistant may ask about a repository. It only reads. */
export interface AssistantTool {
  /** A contract. */
  readonly name: string;
  /** What it answers, and when to use it. */
  readonly description: string;
  readonly arguments: readonly ToolArgument[];
  /** Throws a {@link ToolError} when the arguments lead nowhere. */
  answer(values: ToolValues, state: AssistantState): Promise<ToolAnswer>;
}

/** Why a call of a tool has no answer. The message is for the assistant: it says what to do. */
export class ToolError extends Error {}

/** One state of a repository that tools ask about. */
export interface AssistantState {
  /** The commit that is checked out; absent without a history. */
  readonly commit: string | undefined;
  /** True if a source file differs from that commit; absent when that is not known. */
  readonly isEdited: boolean | undefined;
  /** Name of the module. */
  readonly module: string;
  /** The packs about the repository, joined to its work tree. */
  readonly checkouts: readonly Checkout[];
  /** All declarations of the work tree. */
  declarations(): Promise<TreeSnapshot>;
  /** The calls and the facts of the work tree; read when first used. */
  code(): Promise<AssistantCode>;
  /** What a text says about the code, checked. */
  claimsOf(text: string): Promise<ClaimList>;
  /** The language of texts if the assistant names none. */
  readonly language: Language;
  readonly translate: Translate;
}

/** How far a call flow goes. */
export interface WantedFlow {
  readonly direction: CallFlowDirection;
  readonly depth: number;
  readonly most: number;
}

/** The deep knowledge of the work tree. */
export interface AssistantCode {
  /** What the language calls code that runs at the same time as other code; the key of what a function starts. */
  readonly threads: string;
  /** A function; `undefined` if the file does not declare it. */
  find(path: RepoPath, symbol: string): Promise<CallNode | undefined>;
  /** What a function calls, or who calls it, with hand-overs; at most so many functions, the nearest. */
  follow(node: CallNode, flow: WantedFlow): Promise<CallFlowTree>;
  /** What a function does; `undefined` if the file declares no such function. */
  factsOf(path: RepoPath, symbol: string): Promise<FunctionFacts | undefined>;
  /** The ways from one function to another, best first. */
  ways(from: CallNode, to: CallNode, most: number): Promise<readonly Way[]>;
}
