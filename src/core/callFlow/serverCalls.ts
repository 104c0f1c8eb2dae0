import type { CallSite } from '../code/calls/callIndex';
import type { CodeLanguage } from '../code/language';
import type { LevelStep } from './flowLevel';

/** A call that a language server knows. Lines and columns from 0, columns in UTF-16 units. */
export interface ServerCall {
  /** File of the declaration at the other end; absent when it lies outside the tree. */
  readonly path?: string | undefined;
  /** As the server writes it: with or without a receiver. */
  readonly name: string;
  /** Where that declaration's name stands. */
  readonly line: number;
  readonly column: number;
  /** The calls, in the function that holds them. */
  readonly sites: readonly CallSite[];
}

/** A step, and whether a language server knows it too. */
export interface ConfirmedStep<Call extends ServerCall = ServerCall> {
  readonly step: LevelStep;
  readonly call: Call | undefined;
}

/** What the steps of a level and the answer of a language server have to do with each other. */
export interface Confirmation<Call extends ServerCall = ServerCall> {
  /** The steps, in their order. */
  readonly steps: readonly ConfirmedStep<Call>[];
  /** What only the server knows. */
  readonly others: readonly Call[];
}

/** Finds each call of a server among the steps: same file and name, and where that is not enough, same line. */
export function confirmSteps<Call extends ServerCall>(
  steps: readonly LevelStep[],
  calls: readonly Call[],
  language: CodeLanguage,
): Confirmation<Call> {
  const callOf = new Map<LevelStep, Call>();
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

/** Outside the tree only names can be compared. */
function isSame({ node, title }: LevelStep, { path, name }: ServerCall, language: CodeLanguage): boolean {
  return node?.path === path && language.lastName(title) === language.lastName(name);
}
