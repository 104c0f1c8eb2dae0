import { TokenReader, wordSet } from '../grammar/lexer';

const KEYWORDS = wordSet(`
  as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub
  ref return self static struct super trait true type unsafe use where while yield`);

const NESTING = /\/\*|\*\//g;

/** The tokens of Rust (The Rust Reference, "Lexical structure"). */
export const rustTokens = new TokenReader({
  comments: ['\\/\\/[^\\n]*', '\\/\\*'],
  texts: [
    'b?c?r(?<mark>#+)"[^]*?(?:"\\k<mark>|$(?![^]))',
    'b?c?r"[^"]*"?',
    'b?c?"(?:\\\\[^]|[^"\\\\])*"?',
    "b?'(?:\\\\(?:u\\{[^}']*\\}|x..|.)|[^'\\\\\\n])'",
    "'[\\p{L}_][\\p{L}\\p{N}_]*",
  ],
  joiners: new Set(['::', '.']),
  keywords: KEYWORDS,
  nestedCommentEnd: (source, start) => {
    if (!source.startsWith('/*', start)) return undefined;
    const pattern = new RegExp(NESTING);
    pattern.lastIndex = start;
    let depth = 0;
    for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
      depth += match[0] === '/*' ? 1 : -1;
      if (depth === 0) return pattern.lastIndex;
    }
    return source.length;
  },
});
