import type { CodeFacts, FunctionFacts } from '../../code/codeFacts';
import type { Step } from '../../pack/model';
import type { QuotedCode } from '../excerpt/writeExcerpt';
import type { EssaySubject } from './subject';

/** A piece of code that a draft quotes, with what is known of its function. */
export interface QuotedFunction {
  readonly code: QuotedCode;
  /** Absent if the code is of no function, or if nothing is known. */
  readonly facts?: FunctionFacts;
  /** The step that it is quoted for. */
  readonly step?: Step;
  /** Line of the statement that the step is about, from 0. */
  readonly siteLine?: number;
}

/** What is known of the code that a draft is about. */
export interface KnownCode {
  readonly subject: EssaySubject;
  /** In the order of the draft. */
  readonly quoted: readonly QuotedFunction[];
  /** The functions of the subject, and those that are quoted; in the order of the subject, each once. */
  readonly all: readonly FunctionFacts[];
  /** The other functions of the flow. */
  readonly around: readonly FunctionFacts[];
}

/** Looks up what is known of a quoted piece of code. A draft is written without what cannot be looked up. */
export async function knownFacts(
  { path, symbol }: QuotedCode,
  facts: CodeFacts | undefined,
): Promise<FunctionFacts | undefined> {
  return symbol === '' ? undefined : facts?.ofFunction(path, symbol);
}

/** What is known of the functions of a flow, apart for those that the tables of a draft are about: those of the subject, and the quoted ones. */
export function knownCode(
  quoted: readonly QuotedFunction[],
  functions: readonly FunctionFacts[],
  subject: EssaySubject,
): KnownCode {
  const quotedKeys = new Set(quoted.flatMap(({ facts }) => (facts ? [keyOfFunction(facts)] : [])));
  const all = new Map<string, FunctionFacts>();
  const around = new Map<string, FunctionFacts>();
  for (const one of [...functions, ...quoted.flatMap(({ facts }) => facts ?? [])]) {
    const key = keyOfFunction(one);
    (quotedKeys.has(key) || subject.has(one) ? all : around).set(key, one);
  }
  return { quoted, subject, all: [...all.values()], around: [...around.values()] };
}

/** The same for the same function. */
export function keyOfFunction({ path, symbol }: Pick<FunctionFacts, 'path' | 'symbol'>): string {
  return `${path}#${symbol}`;
}

/** Name of the function of a piece of code, as Markdown. */
export function functionName({ code: { symbol, path } }: QuotedFunction): string {
  return `\`${symbol === '' ? path : symbol}\``;
}

/** True for a line of a function that the draft quotes. */
export function isLineQuoted(
  { path, symbol }: Pick<FunctionFacts, 'path' | 'symbol'>,
  line: number,
  quoted: readonly QuotedFunction[],
): boolean {
  return quoted.some(
    ({ code }) =>
      code.path === path &&
      code.symbol === symbol &&
      code.spans.some(({ first, last }) => first <= line && line <= last),
  );
}
