import type { Fact } from '../../../code/codeFacts';
import { LineIndex } from '../../../base/text';
import { GoLexer, TokenKind } from '../lexer';
import type { Room } from './bodyEvents';
import { onOneLine } from './sourceText';

/** Makes facts of offsets in one file. */
export class FactLines {
  private readonly lines: LineIndex;

  constructor(private readonly text: string) {
    this.lines = new LineIndex(text);
  }

  /** What the source says at an offset, with its line. */
  at(offset: number, room: Room): Fact {
    return { line: this.lineAt(offset), text: codeAt(this.text, offset), ...insideOf(room) };
  }

  /** The line of an offset, from 0. */
  lineAt(offset: number): number {
    return this.lines.lineAt(offset);
  }
}

/** What a fact says about a function literal around it. */
function insideOf({ kind, outer }: Room): Pick<Fact, 'inside'> {
  if (kind === 'function') return {};
  // What a started thread defers still runs in that thread.
  const around = outer ? insideOf(outer).inside : undefined;
  return { inside: kind === 'deferred' ? (around ?? kind) : kind };
}

/** The line of code at an offset, and those on which its round brackets go on. */
function codeAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const lexer = new GoLexer(text, start);
  let depth = 0;
  let end = start;
  let isCut = false;
  for (let kind = lexer.next(); kind !== TokenKind.End; kind = lexer.next()) {
    const isNewLine = text.slice(end, lexer.start).includes('\n') || lexer.start === lexer.end;
    if (isNewLine && end > offset) {
      isCut = text[end - 1] === '{' && depth > 0;
      if (depth <= 0 || isCut) break;
    }
    end = lexer.end;
    if (kind !== TokenKind.Operator) continue;
    if (lexer.value === '(' || lexer.value === '[') depth++;
    else if (lexer.value === ')' || lexer.value === ']') depth = Math.max(0, depth - 1);
  }
  const code = onOneLine(text.slice(start, end)).replace(/^\}\s*/, '');
  if (isCut) return `${code}…`;
  const isControl = /^(?:else )?(?:if|for|switch|select)\b/.test(code);
  return isControl ? code.replace(/\s*\{$/, '').replace(/^else /, '') : code.replace(/\{$/, '{…}');
}
