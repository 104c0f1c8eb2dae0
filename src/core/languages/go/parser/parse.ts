import type { Block, SourceFile } from '../ast';
import { GoLexer } from '../lexer';
import { StatementParser } from './statements';

/** Reads a file's imports and declarations. Never fails: what cannot be read is left out, and the file is partial. */
export function parseSourceFile(text: string): SourceFile {
  return new StatementParser(text).parseFile();
}

/** Reads the body of a function that {@link parseSourceFile} found. */
export function parseBody(text: string, body: { readonly start: number; readonly end: number }): ParsedBody {
  const parser = new StatementParser(text, new GoLexer(text, body.start, body.end));
  const block = parser.parseBlock();
  return { block, isPartial: parser.isPartial };
}

export interface ParsedBody {
  readonly block: Block;
  /** True when some of it could not be read. */
  readonly isPartial: boolean;
}
