import { GoLexer, isKeyword, TokenKind } from '../lexer';

/**
 * Tokens one by one, with operators in full. Inside brackets, a declaration keyword in the first column ends the
 * stream: in formatted code that means brackets were left open, and what follows is sound.
 */
export class TokenStream {
  protected kind = TokenKind.End;
  /** The word or operator; empty for other tokens. */
  protected value = '';
  protected start = 0;
  /** Where the token before this one ended. */
  protected lastEnd: number;
  /** True once something could not be read. */
  isPartial = false;
  /** Changes with the tokens that were read while {@link isFingerprinting}. */
  protected fingerprint = 0;
  protected isFingerprinting = false;
  private depth = 0;
  /** The present depth of nesting. */
  private level = 0;
  private isKeywordToken = false;

  constructor(
    protected readonly text: string,
    private readonly lexer: GoLexer = new GoLexer(text),
  ) {
    this.lastEnd = lexer.end;
    this.advance();
  }

  protected advance(): void {
    const { lexer } = this;
    this.lastEnd = lexer.end;
    this.kind = lexer.next();
    this.start = lexer.start;
    this.isKeywordToken = false;
    if (this.kind === TokenKind.Word) {
      this.value = lexer.value;
      this.isKeywordToken = isKeyword(this.value);
      if (this.isKeywordToken && this.depth > 0 && this.isLostDeclaration()) this.endEarly();
    } else if (this.kind === TokenKind.Operator) {
      this.value = this.operatorHere();
      lexer.end = this.start + this.value.length;
      this.countBracket();
    } else {
      this.value = '';
    }
    if (this.isFingerprinting) this.addToFingerprint();
  }

  private addToFingerprint(): void {
    let hash = Math.imul(this.fingerprint ^ this.kind, 0x9e3779b1);
    for (let offset = this.start; offset < this.lexer.end; offset++) {
      hash = Math.imul(hash ^ this.text.charCodeAt(offset), 0x01000193);
    }
    this.fingerprint = hash;
  }

  /** Forgets brackets that were left open and goes on with the declaration that ended the stream. */
  protected recover(): void {
    this.depth = 0;
    this.lexer.end = this.start;
    this.advance();
  }

  protected is(value: string): boolean {
    return this.value === value && this.kind !== TokenKind.Text;
  }

  protected isName(): boolean {
    return this.kind === TokenKind.Word && !this.isKeywordToken;
  }

  protected isEnd(): boolean {
    return this.kind === TokenKind.End;
  }

  /** True at a bracket that closes something. */
  protected isCloser(): boolean {
    return this.kind === TokenKind.Operator && (this.is(')') || this.is(']') || this.is('}'));
  }

  /** Moves past a token when it is there. */
  protected take(value: string): boolean {
    if (!this.is(value)) return false;
    this.advance();
    return true;
  }

  /** Moves past a token that must be there. */
  protected expect(value: string): void {
    if (!this.take(value)) this.isPartial = true;
  }

  protected isSemicolon(): boolean {
    return this.kind === TokenKind.Semicolon;
  }

  /** Goes one level down. False if that could exhaust the stack; the caller then leaves something out. */
  protected descend(): boolean {
    if (this.level < DEEPEST) {
      this.level++;
      return true;
    }
    this.isPartial = true;
    return false;
  }

  protected ascend(): void {
    this.level--;
  }

  /** Moves to the bracket that closes the brackets around the current token. */
  protected skipToCloser(): void {
    if (this.isCloser()) return;
    const outside = this.depth - (this.is('(') || this.is('[') || this.is('{') ? 2 : 1);
    do this.advance();
    while (!this.isEnd() && !(this.isCloser() && this.depth <= outside));
  }

  /** Moves past one bracketed run of tokens and returns where it ended. */
  protected skipBrackets(): number {
    if (this.lexer.skipBrackets()) {
      const { end: closed } = this.lexer;
      this.depth--;
      this.advance();
      return closed;
    }
    const outside = this.depth - 1;
    do this.advance();
    while (!this.isEnd() && !(this.depth === outside && this.kind === TokenKind.Operator));
    if (this.isEnd()) this.isPartial = true;
    const end = this.isEnd() ? this.start : this.start + 1;
    if (!this.isEnd()) this.advance();
    return end;
  }

  /** The text of the current token. */
  protected tokenText(): string {
    return this.lexer.value;
  }

  protected get isUnclosed(): boolean {
    return this.lexer.isUnclosed;
  }

  private countBracket(): void {
    const code = this.value.charCodeAt(0);
    if (code === 40 || code === 91 || code === 123) this.depth++;
    else if (code === 41 || code === 93 || code === 125) this.depth = Math.max(0, this.depth - 1);
  }

  private endEarly(): void {
    this.kind = TokenKind.End;
    this.value = '';
    this.isPartial = true;
    this.lexer.end = this.start;
  }

  private isLostDeclaration(): boolean {
    const { start, text } = this;
    if (start > 0 && text.charCodeAt(start - 1) !== 10) return false;
    return DECLARATION_START.test(text.slice(start, start + 200));
  }

  private operatorHere(): string {
    const { text, start } = this;
    const first = text.charCodeAt(start);
    const second = text.charCodeAt(start + 1);
    if (!mayContinue(first, second)) return SINGLE[first] ?? text.charAt(start);
    for (let length = 3; length > 1; length--) {
      const candidate = text.slice(start, start + length);
      if (OPERATORS.has(candidate)) return candidate;
    }
    return SINGLE[first] ?? text.charAt(start);
  }
}

/** Deeper than code that people or generators write; a reader needs about a kilobyte of stack for each level. */
const DEEPEST = 250;

const DECLARATION_START =
  /^(?:func[ \t]+(?:[\p{L}_][\p{L}\p{N}_]*[[(]|\([^)\n]*\)[ \t]*[\p{L}_])|(?:type|var|const)[ \t]+[\p{L}_(])/u;

/** Operators of more than one character that the parser must tell from their parts. */
const OPERATORS = new Set(
  ':= ... <- ++ -- && || == != <= >= << >> &^ += -= *= /= %= &= |= ^= <<= >>= &^='.split(' '),
);

const SINGLE: readonly string[] = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/** Characters that may be second in an operator: `= + - & | < > ^ .` */
const SECOND = new Set(Array.from('=+-&|<>^.', (character) => character.charCodeAt(0)));

function mayContinue(first: number, second: number): boolean {
  return SECOND.has(second) && first !== 40 && first !== 41 && first !== 91 && first !== 93 && first !== 44;
}
