import { GoLexer, TokenKind } from '../lexer';

/** The comment directly above a declaration, without comment marks; empty if there is none. */
export function commentAbove(text: string, start: number): string {
  const lines: string[] = [];
  let lineStart = text.lastIndexOf('\n', start - 1) + 1;
  // A declaration may begin with a keyword on the same line, so only the lines above count.
  while (lineStart > 0) {
    const end = lineStart - 1;
    lineStart = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(lineStart, end).trim();
    if (lines.length === 0 && line.endsWith('*/'))
      return blockEndingAt(text, lineStart + text.slice(lineStart, end).lastIndexOf('*/'));
    if (!line.startsWith('//')) break;
    lines.unshift(line);
  }
  return joined(lines.map((line) => line.slice(2)));
}

function blockEndingAt(text: string, end: number): string {
  const start = text.lastIndexOf('/*', end);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  // A comment behind other code belongs to that code.
  if (start < 0 || text.slice(lineStart, start).trim() !== '') return '';
  return joined(
    text
      .slice(start + 2, end)
      .split('\n')
      .map((line) => line.replace(/^\s*\*/, '')),
  );
}

/** The comment at the end of the line on which a declaration starts, without comment marks; empty if there is none. */
export function commentBeside(text: string, start: number): string {
  const newline = text.indexOf('\n', start);
  const lineEnd = newline < 0 ? text.length : newline;
  const lexer = new GoLexer(text, start, lineEnd);
  let end = start;
  for (let kind = lexer.next(); kind !== TokenKind.End && kind !== TokenKind.Semicolon; kind = lexer.next()) {
    end = lexer.end;
  }
  const rest = text.slice(end, lineEnd).trim();
  if (rest.startsWith('//')) return joined([rest.slice(2)]);
  const block = /^\/\*(.*?)\*\//.exec(rest);
  return block ? joined([block[1] ?? '']) : '';
}

/** One line of text; without directives such as `//go:generate`. */
function joined(lines: readonly string[]): string {
  return lines
    .filter((line) => !/^(?:go:|nolint|lint:|\s*\+build)/.test(line))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
