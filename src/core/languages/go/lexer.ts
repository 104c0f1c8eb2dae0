/** Kinds of tokens that the declaration scan and the body hash tell apart. */
export const enum TokenKind {
  End,
  /** Identifiers and keywords. */
  Word,
  Number,
  /** Interpreted, raw and rune literals. */
  Text,
  /** One operator or delimiter character; `++` and `--` come as one token. */
  Operator,
  /** In the source, or inserted at the end of a line by Go's rule. */
  Semicolon,
}

const NEWLINE = 10;
const QUOTE = 34;
const APOSTROPHE = 39;
const STAR = 42;
const SLASH = 47;
const SEMICOLON = 59;
const BACKSLASH = 92;
const BACKTICK = 96;

/** The only keywords after which a line end becomes a semicolon. */
const ENDING_KEYWORDS = new Set(['break', 'continue', 'fallthrough', 'return']);
const KEYWORDS = new Set(
  (
    'break case chan const continue default defer else fallthrough for func go goto if import interface map ' +
    'package range return select struct switch type var'
  ).split(' '),
);

const LONGEST_KEYWORD = 11;

export function isKeyword(word: string): boolean {
  // Most words are too long or begin with a capital; asking the set costs more than all the rest of the scan.
  return word.length <= LONGEST_KEYWORD && word.charCodeAt(0) >= 97 && KEYWORDS.has(word);
}

/**
 * Splits Go source into tokens, without comments, with inserted semicolons (The Go Programming Language Specification,
 * sections Tokens, Semicolons and String literals). Never fails: an unclosed literal ends where its line, or the file,
 * ends. Offsets are UTF-16 units.
 */
export class GoLexer {
  /** Start of the token that `next` returned last. */
  start = 0;
  /** End of that token, not included. */
  end = 0;
  /** True once a raw string or a block comment without its end was met. */
  isUnclosed = false;
  private endsStatement = false;
  private lastKind = TokenKind.End;
  private wordStart = 0;
  private wordEnd = 0;

  constructor(
    readonly text: string,
    offset = 0,
    private readonly limit = text.length,
  ) {
    this.end = offset;
  }

  /** The text of the current token; empty for an inserted semicolon. */
  get value(): string {
    return this.text.slice(this.start, this.end);
  }

  next(): TokenKind {
    if (this.skipBlank()) return this.finish(TokenKind.Semicolon, this.end, false);
    this.start = this.end;
    if (this.start >= this.limit) return this.finishAtEnd();
    const code = this.text.charCodeAt(this.start);
    if (isWordStart(code)) return this.finishWord();
    if (isDigit(code) || (code === 46 && isDigit(this.text.charCodeAt(this.start + 1)))) {
      return this.finish(TokenKind.Number, this.endOfNumber(this.start + 1), true);
    }
    if (code === QUOTE || code === APOSTROPHE)
      return this.finish(TokenKind.Text, this.endOfQuoted(code, this.start), true);
    if (code === BACKTICK) return this.finish(TokenKind.Text, this.endOfRaw(), true);
    if (code === SEMICOLON) return this.finish(TokenKind.Semicolon, this.start + 1, false);
    return this.finishOperator(code);
  }

  /**
   * Moves from an opening bracket, the current token, to the one that closes it, without splitting what is between them
   * into tokens. False, and nothing moves, if it is not certain where that is: the text ends, something is not closed,
   * or a line begins like a declaration.
   */
  skipBrackets(): boolean {
    const end = this.endOfBrackets();
    if (end === undefined) return false;
    this.start = end - 1;
    this.finish(TokenKind.Operator, end, true);
    return true;
  }

  private endOfBrackets(): number | undefined {
    const { text, limit } = this;
    let depth = 1;
    for (let at = this.end; at < limit; at++) {
      const code = text.charCodeAt(at);
      const role = code < 128 ? (ROLES[code] ?? Role.None) : Role.None;
      if (role === Role.None) continue;
      if (role === Role.Opens) depth++;
      else if (role === Role.Closes) {
        if (--depth === 0) return at + 1;
      } else if (role === Role.LineEnd) {
        if (mayStartDeclaration(text.charCodeAt(at + 1))) return undefined;
      } else {
        const end = this.endOfHidden(at, code);
        if (end === undefined) return undefined;
        at = end - 1;
      }
    }
    return undefined;
  }

  /** Where a literal or a comment ends that begins at an offset; the next character if it is only a slash. */
  private endOfHidden(at: number, code: number): number | undefined {
    const { text, limit } = this;
    if (code === QUOTE || code === APOSTROPHE) return this.endOfQuoted(code, at);
    const second = text.charCodeAt(at + 1);
    if (code === SLASH && second === SLASH) return indexOrLimit(text.indexOf('\n', at + 2), limit);
    if (code === SLASH && second !== STAR) return at + 1;
    const close = code === SLASH ? text.indexOf('*/', at + 2) + 2 : text.indexOf('`', at + 1) + 1;
    return close <= at || close > limit ? undefined : close;
  }

  /** Skips blanks and comments. True if a line ends there and Go inserts a semicolon. */
  private skipBlank(): boolean {
    const { text, limit } = this;
    while (this.end < limit) {
      const code = text.charCodeAt(this.end);
      if (code === NEWLINE) {
        if (this.lineEndIsSemicolon()) {
          this.start = this.end;
          return true;
        }
        this.end++;
      } else if (code <= 32 || code === 0xfeff) {
        this.end++;
      } else if (code === SLASH && text.charCodeAt(this.end + 1) === SLASH) {
        this.end = indexOrLimit(text.indexOf('\n', this.end + 2), limit);
      } else if (code === SLASH && text.charCodeAt(this.end + 1) === STAR) {
        if (this.skipBlockComment()) return true;
      } else {
        break;
      }
    }
    return false;
  }

  /** A block comment that spans lines counts as a line end. */
  private skipBlockComment(): boolean {
    const close = this.text.indexOf('*/', this.end + 2);
    const isUnclosed = close < 0 || close + 2 > this.limit;
    if (isUnclosed) this.isUnclosed = true;
    const end = isUnclosed ? this.limit : close + 2;
    // Searches only the comment: a search in the whole text would take quadratic time for many comments on one line.
    const isSemicolon = this.text.slice(this.end, end).includes('\n') && this.lineEndIsSemicolon();
    this.start = this.end;
    this.end = end;
    return isSemicolon;
  }

  private lineEndIsSemicolon(): boolean {
    if (!this.endsStatement) return false;
    if (this.lastKind !== TokenKind.Word) return true;
    if (this.wordEnd - this.wordStart > LONGEST_KEYWORD) return true;
    const word = this.text.slice(this.wordStart, this.wordEnd);
    return !isKeyword(word) || ENDING_KEYWORDS.has(word);
  }

  private finish(kind: TokenKind, end: number, endsStatement: boolean): TokenKind {
    this.end = end;
    this.lastKind = kind;
    this.endsStatement = endsStatement;
    return kind;
  }

  private finishWord(): TokenKind {
    const { text, limit } = this;
    let end = this.start + 1;
    while (end < limit && isWordPart(text.charCodeAt(end))) end++;
    this.wordStart = this.start;
    this.wordEnd = end;
    return this.finish(TokenKind.Word, end, true);
  }

  private finishOperator(code: number): TokenKind {
    const isDouble = (code === 43 || code === 45) && this.text.charCodeAt(this.start + 1) === code;
    if (isDouble) return this.finish(TokenKind.Operator, this.start + 2, true);
    const closes = code === 41 || code === 93 || code === 125;
    return this.finish(TokenKind.Operator, this.start + 1, closes);
  }

  private finishAtEnd(): TokenKind {
    const kind = this.lineEndIsSemicolon() ? TokenKind.Semicolon : TokenKind.End;
    this.start = this.limit;
    return this.finish(kind, this.limit, false);
  }

  private endOfNumber(from: number): number {
    let end = from;
    for (; end < this.limit; end++) {
      const code = this.text.charCodeAt(end);
      if (isWordPart(code) || code === 46) continue;
      const isSign = code === 43 || code === 45;
      if (!isSign || !isExponentAt(this.text, this.start, end - 1)) break;
    }
    return end;
  }

  private endOfQuoted(quote: number, start: number): number {
    for (let end = start + 1; end < this.limit; end++) {
      const code = this.text.charCodeAt(end);
      if (code === quote) return end + 1;
      if (code === NEWLINE) return end;
      if (code === BACKSLASH) end++;
    }
    return this.limit;
  }

  private endOfRaw(): number {
    const close = this.text.indexOf('`', this.start + 1);
    const isUnclosed = close < 0 || close >= this.limit;
    if (isUnclosed) this.isUnclosed = true;
    return isUnclosed ? this.limit : close + 1;
  }
}

function isExponentAt(text: string, start: number, offset: number): boolean {
  const letter = text.charCodeAt(offset) | 32;
  const isHexadecimal = (text.charCodeAt(start + 1) | 32) === 120;
  return letter === (isHexadecimal ? 112 : 101);
}

function indexOrLimit(index: number, limit: number): number {
  return index < 0 || index > limit ? limit : index;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWordStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 128;
}

/** What a character does where only brackets count. */
const enum Role {
  None,
  Opens,
  Closes,
  LineEnd,
  /** Begins a literal, or perhaps a comment. */
  Hides,
}

/** An array, because we look up every character of a tree. */
const ROLES: readonly Role[] = Array.from({ length: 128 }, (_, code): Role => {
  const character = String.fromCharCode(code);
  if ('([{'.includes(character)) return Role.Opens;
  if (')]}'.includes(character)) return Role.Closes;
  if (code === NEWLINE) return Role.LineEnd;
  return '"\'`/'.includes(character) ? Role.Hides : Role.None;
});

/** The first letters of `func`, `type`, `var` and `const`. */
function mayStartDeclaration(code: number): boolean {
  return code === 102 || code === 116 || code === 118 || code === 99;
}

/** Which of the first 128 characters a word may contain. An array, because we look up every character of a tree. */
const WORD_PARTS = Uint8Array.from({ length: 128 }, (_, code) =>
  isWordStart(code) || isDigit(code) ? 1 : 0,
);

function isWordPart(code: number): boolean {
  return code >= 128 || WORD_PARTS[code] === 1;
}
