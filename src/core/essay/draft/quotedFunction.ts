import type { CodeFacts, FunctionFacts } from '../../code/codeFacts';
import type { Step } from '../../pack/model';
import type { QuotedCode } from '../excerpt/writeExcerpt';

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

/** Looks up what is known of a quoted piece of code. A draft is written without what cannot be looked up. */
export async function knownFacts(
  { path, symbol }: QuotedCode,
  facts: CodeFacts | undefined,
): Promise<FunctionFacts | undefined> {
  return symbol === '' ? undefined : facts?.ofFunction(path, symbol);
}

/** Name of the function of a piece of code, as Markdown. */
export function functionName({ code: { symbol, path } }: QuotedFunction): string {
  return `\`${symbol === '' ? path : symbol}\``;
}
