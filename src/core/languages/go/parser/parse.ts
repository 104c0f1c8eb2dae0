import type { Block } from '../ast';
import type { SourceFile } from '../sourceFile';
import { GoLexer } from '../lexer';
import { StatementParser } from './statements';

/** Parses the imports and declarations of a file. Never throws: leaves out what it cannot read, and the file is partial. */
export function parseSourceFile(text: string): SourceFile {
  return new StatementParser(text).parseFile();
}

/** Parses the body of a function that {@link parseSourceFile} found. `body` has UTF-16 offsets in `text`. Never throws. */
export function parseFunctionBody(
  text: string,
  body: { readonly start: number; readonly end: number },
): ParsedBody {
  const parser = new StatementParser(text, new GoLexer(text, body.start, body.end));
  const block = parser.parseBlock();
  return { block, isPartial: parser.isPartial };
}

export interface ParsedBody {
  /** What could be read. */
  readonly block: Block;
  /** True when some of it could not be read. */
  readonly isPartial: boolean;
}
