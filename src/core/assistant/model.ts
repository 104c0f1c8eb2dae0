import type { Language } from '../base/language';
import type { Translate } from '../base/message';
import type { RepoPath } from '../base/repoPath';
import type { CallIndex, CallNode } from '../code/calls/callIndex';
import type { HandOvers } from '../code/handOvers/handOvers';
import type { DeclarationIndex } from '../code/declarationIndex';
import type { ClaimCheck } from '../essay/claims/checkClaims';
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
  readonly declarations: DeclarationIndex;
  /** The calls and the facts of the work tree; read when first used. */
  code(): Promise<AssistantCode>;
  readonly claims: ClaimCheck;
  /** The language of texts if the assistant names none. */
  readonly language: Language;
  readonly translate: Translate;
}

/** The deep knowledge of the work tree. */
export interface AssistantCode {
  readonly index: CallIndex;
  readonly handOvers: HandOvers;
  /** What a function does, as `facts` prints it; `undefined` if the file declares no such function. */
  factsOf(path: RepoPath, symbol: string): Promise<ToolAnswer | undefined>;
  /** The ways from one function to another, best first, as `flow --to` prints them. */
  paths(from: CallNode, to: CallNode, most: number): readonly ToolAnswer[];
}
