import type { Declaration, DeclarationKind, ScannedFile } from '../../code/declaration';
import type { CodeSymbol } from '../../code/symbol';
import { GoLexer, isKeyword, TokenKind } from './lexer';
import { methodSymbol, plainSymbol } from './symbol';

/**
 * Finds the declarations of a file without parsing it. Go has a semicolon after every declaration, so a declaration ends
 * at the first semicolon outside all brackets. In broken text, a keyword in the first column starts a new declaration.
 */
export function scanDeclarations(text: string): ScannedFile {
  return new DeclarationScan(text).run();
}

class DeclarationScan {
  private readonly lexer: GoLexer;
  private readonly declarations: Declaration[] = [];
  private packageName = '';
  private isPartial = false;
  private kind = TokenKind.End;

  constructor(private readonly text: string) {
    this.lexer = new GoLexer(text);
  }

  run(): ScannedFile {
    this.advance();
    while (this.kind !== TokenKind.End) this.scanTopLevel();
    const isPartial = this.isPartial || this.lexer.isUnclosed;
    return { packageName: this.packageName, declarations: this.declarations, isPartial };
  }

  private advance(): void {
    this.kind = this.lexer.next();
  }

  private scanTopLevel(): void {
    const word = this.kind === TokenKind.Word ? this.lexer.value : '';
    const start = this.lexer.start;
    if (word === 'func') this.scanFunction(start);
    else if (word === 'type' || word === 'var' || word === 'const') this.scanSpecs(word, start);
    else if (word === 'package') this.scanPackage();
    else {
      if (word !== 'import' && this.kind !== TokenKind.Semicolon) this.isPartial = true;
      this.skipStatement();
    }
  }

  private scanPackage(): void {
    this.advance();
    if (this.isName()) this.packageName = this.lexer.value;
    else this.isPartial = true;
    this.skipToSemicolon();
  }

  private scanFunction(start: number): void {
    this.advance();
    const receiver = this.isOperator('(') ? this.scanReceiver() : undefined;
    if (!this.isName()) {
      this.isPartial = true;
      this.skipToSemicolon();
      return;
    }
    const name = this.lexer.value;
    const symbol = receiver ? methodSymbol(receiver.type, receiver.isPointer, name) : plainSymbol(name);
    const nameStart = this.lexer.start;
    const end = this.skipToSemicolon();
    this.add(receiver ? 'method' : 'func', symbol, start, end, nameStart);
  }

  /** Reads `(s *Store[K])`, `(s (*Store))`: the type is the last word outside square brackets. */
  private scanReceiver(): { type: string; isPointer: boolean } {
    let type = '';
    let isPointer = false;
    let depth = 0;
    let squareDepth = 0;
    do {
      if (this.isOperator('(')) depth++;
      else if (this.isOperator(')')) depth--;
      else if (this.isOperator('[')) squareDepth++;
      else if (this.isOperator(']')) squareDepth--;
      else if (this.isOperator('*') && squareDepth === 0) isPointer = true;
      else if (this.kind === TokenKind.Word && squareDepth === 0) type = this.lexer.value;
      this.advance();
    } while (depth > 0 && this.kind !== TokenKind.End && !this.startsDeclaration());
    return { type, isPointer };
  }

  private scanSpecs(kind: 'type' | 'var' | 'const', start: number): void {
    this.advance();
    if (!this.isOperator('(')) {
      this.scanSpec(kind, start);
      return;
    }
    this.advance();
    while (this.kind !== TokenKind.End && !this.isOperator(')') && !this.startsDeclaration()) {
      if (this.kind === TokenKind.Semicolon) this.advance();
      else this.scanSpec(kind, this.lexer.start, kind === 'const' ? start : undefined);
    }
    if (this.isOperator(')')) this.skipStatement();
    else this.isPartial = true;
  }

  /** One specification of a group or a lone one: names, then everything up to its semicolon. */
  private scanSpec(kind: 'type' | 'var' | 'const', start: number, group?: number): void {
    const names: { name: string; nameStart: number }[] = [];
    while (this.isName()) {
      names.push({ name: this.lexer.value, nameStart: this.lexer.start });
      this.advance();
      if (kind === 'type' || !this.isOperator(',')) break;
      this.advance();
    }
    if (names.length === 0) {
      this.isPartial = true;
      if (!this.startsDeclaration()) this.skipStatement();
      return;
    }
    const end = this.skipToSemicolon();
    for (const { name, nameStart } of names) {
      const symbol = plainSymbol(name);
      this.declarations.push({ kind, symbol, start, end, nameStart, ...(group !== undefined && { group }) });
    }
  }

  private add(
    kind: DeclarationKind,
    symbol: CodeSymbol,
    start: number,
    end: number,
    nameStart: number,
  ): void {
    this.declarations.push({ kind, symbol, start, end, nameStart });
  }

  /**
   * Moves past the next semicolon outside brackets and returns the end of what came before it. Stops before the
   * bracket that closes the group around it, and before a declaration keyword in the first column.
   */
  private skipToSemicolon(): number {
    let depth = 0;
    // Brackets that are left open are looked for to the end of the text: once, not for each of many.
    let maySkip = true;
    let end = this.lexer.start;
    while (this.kind !== TokenKind.End) {
      if (this.kind === TokenKind.Semicolon) {
        if (depth === 0) {
          this.advance();
          return end;
        }
      } else if (this.kind === TokenKind.Operator) {
        const code = this.text.charCodeAt(this.lexer.start);
        if (isOpening(code)) {
          maySkip = maySkip && this.lexer.skipBrackets();
          if (!maySkip) depth++;
        } else if (isClosing(code) && --depth < 0) return end;
      } else if (this.startsDeclaration()) {
        this.isPartial = true;
        return end;
      }
      end = this.lexer.end;
      this.advance();
    }
    if (depth > 0) this.isPartial = true;
    return end;
  }

  /** Moves past the current token, whatever it is, and on to the end of its statement. */
  private skipStatement(): void {
    const isEmpty = this.kind === TokenKind.Semicolon;
    this.advance();
    if (!isEmpty) this.skipToSemicolon();
  }

  /** In formatted code only declarations have these words in the first column. */
  private startsDeclaration(): boolean {
    if (this.kind !== TokenKind.Word) return false;
    const { start } = this.lexer;
    if (start > 0 && this.text.charCodeAt(start - 1) !== 10) return false;
    const rest = this.text.slice(start, start + 200);
    return /^(?:func[ \t]+(?:[\p{L}_][\p{L}\p{N}_]*[[(]|\([^)\n]*\)[ \t]*[\p{L}_])|(?:type|var|const)[ \t]+[\p{L}_(])/u.test(
      rest,
    );
  }

  private isName(): boolean {
    return this.kind === TokenKind.Word && !isKeyword(this.lexer.value);
  }

  private isOperator(character: string): boolean {
    return this.kind === TokenKind.Operator && this.text[this.lexer.start] === character;
  }
}

function isOpening(code: number): boolean {
  return code === 40 || code === 91 || code === 123;
}

function isClosing(code: number): boolean {
  return code === 41 || code === 93 || code === 125;
}
