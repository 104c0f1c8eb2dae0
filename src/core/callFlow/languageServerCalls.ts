import type { CallSite } from '../code/calls/callIndex';
import type { CodeLanguage } from '../code/language';
import type { CallFlowLevelStep } from './callFlowLevel';

/** A call that a language server reports. Lines and columns 0-based, columns in UTF-16 units. */
export interface LanguageServerCall {
  /** The file that declares the other function; absent when it is outside the source tree. */
  readonly path?: string | undefined;
  /** As the server writes it: with or without a receiver. */
  readonly name: string;
  /** Line of the name in that declaration. */
  readonly line: number;
  /** Column of the name in that declaration. */
  readonly column: number;
  /** The calls, located in the caller. */
  readonly sites: readonly CallSite[];
}

/** A step, and the call of the language server that confirms it. */
export interface ConfirmedStep<Call extends LanguageServerCall = LanguageServerCall> {
  readonly step: CallFlowLevelStep;
  /** `undefined` when the server does not report this call. */
  readonly call: Call | undefined;
}

/** The steps of a level, compared with the answer of a language server. */
export interface Confirmation<Call extends LanguageServerCall = LanguageServerCall> {
  /** All steps, in their order. */
  readonly steps: readonly ConfirmedStep<Call>[];
  /** Calls that only the server reports. */
  readonly others: readonly Call[];
}

/** Finds each call of the server among the steps, by file and name, and by line where several fit. */
export function confirmSteps<Call extends LanguageServerCall>(
  steps: readonly CallFlowLevelStep[],
  calls: readonly Call[],
  language: CodeLanguage,
): Confirmation<Call> {
  const callOf = new Map<CallFlowLevelStep, Call>();
  const others: Call[] = [];
  for (const call of calls) {
    const fitting = steps.filter((step) => isSame(step, call, language));
    const found = fitting.find(({ node }) => node?.line === call.line) ?? fitting[0];
    const isSure = fitting.length === 1 || found?.node?.line === call.line || call.path === undefined;
    if (found && isSure) callOf.set(found, call);
    else others.push(call);
  }
  return { steps: steps.map((step) => ({ step, call: callOf.get(step) })), others };
}

/** Outside the source tree only names can be compared. */
function isSame(
  { node, title }: CallFlowLevelStep,
  { path, name }: LanguageServerCall,
  language: CodeLanguage,
): boolean {
  return node?.path === path && language.lastName(title) === language.lastName(name);
}
