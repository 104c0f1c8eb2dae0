import { TokenReader, wordSet } from '../lexer';

const KEYWORDS = `
  alignas alignof auto bool break case char const continue default do double else enum extern false float for goto if
  inline int long nullptr register restrict return short signed sizeof static struct switch true typedef union unsigned
  void volatile while NULL`;

/** Makes the reader of tokens of C and of languages that grew out of it. */
export function cTokens(moreKeywords: string): TokenReader {
  return new TokenReader({
    comments: ['\\/\\/[^\\n]*', '\\/\\*[^]*?(?:\\*\\/|$(?![^]))'],
    texts: [
      '(?:u8|[uUL])?R"(?<mark>[^()\\\\\\s]{0,16})\\([^]*?(?:\\)\\k<mark>"|$(?![^]))',
      '(?:u8|[uUL])?"(?:\\\\[^]|[^"\\\\\\n])*"?',
      "(?:u8|[uUL])?'(?:\\\\[^]|[^'\\\\\\n])+'?",
    ],
    joiners: new Set(['::', '.', '->']),
    keywords: wordSet(KEYWORDS + moreKeywords),
  });
}
