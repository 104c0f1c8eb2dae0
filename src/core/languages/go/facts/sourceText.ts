import { GoLexer, TokenKind } from '../lexer';

/** Source code on one line, without comments; a long text is cut. */
export function onOneLine(source: string): string {
  const lexer = new GoLexer(source);
  let line = '';
  let end = 0;
  for (let kind = lexer.next(); kind !== TokenKind.End; kind = lexer.next()) {
    if (kind === TokenKind.Semicolon && lexer.start === lexer.end) continue;
    const between = source.slice(end, lexer.start);
    const isApart = line !== '' && /\s/.test(between);
    // Arguments on lines of their own move behind the bracket.
    const isInside = between.includes('\n') && (/[([]$/.test(line) || /^[)\]]/.test(lexer.value));
    if (isApart && !isInside) line += ' ';
    line = `${isInside ? line.replace(/,$/, '') : line}${lexer.value}`;
    end = lexer.end;
    if (line.length > LONGEST) return `${line.slice(0, LONGEST)}…`;
  }
  return line;
}

const LONGEST = 160;
