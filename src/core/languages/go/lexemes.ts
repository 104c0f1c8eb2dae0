import type { Lexeme } from '../../code/language';
import { GoLexer, TokenKind } from './lexer';

/** The names and the texts in quotes of Go source, in order, with the dots between them. */
export function* lexemesOf(source: string): Iterable<Lexeme> {
  const lexer = new GoLexer(source);
  for (let kind = lexer.next(); kind !== TokenKind.End; kind = lexer.next()) {
    const { value } = lexer;
    if (kind === TokenKind.Word) yield { kind: 'name', value };
    else if (kind === TokenKind.Text) yield { kind: 'text', value: value.slice(1, -1) };
    else yield { kind: kind === TokenKind.Operator && value === '.' ? 'joiner' : 'other', value };
  }
}
