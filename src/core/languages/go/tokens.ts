import { GoLexer, isKeyword, TokenKind } from './lexer';

/** The tokens of Go source, comments and layout left out; Go drops carriage returns inside raw strings too. */
export function tokensOf(source: string): string[] {
  const lexer = new GoLexer(source);
  const tokens: string[] = [];
  for (let kind = lexer.next(); kind !== TokenKind.End; kind = lexer.next()) {
    if (kind !== TokenKind.Semicolon) tokens.push(lexer.value.replaceAll('\r', ''));
  }
  return tokens;
}

/** The same tokens with an empty string for each name that is local to the function: variables, parameters, receivers. */
export function tokensWithoutLocalNames(source: string): string[] {
  const tokens = tokensOf(source);
  return tokens.map((token, index) => {
    const isLocal =
      /^[\p{Ll}_]/u.test(token) &&
      !isKeyword(token) &&
      tokens[index - 1] !== '.' &&
      tokens[index + 1] !== '(';
    return isLocal ? '' : token;
  });
}
