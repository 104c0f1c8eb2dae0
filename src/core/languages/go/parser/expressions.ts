import type { Block, Call, CompositeLiteral, Element, Expression } from '../ast';
import type { Literal } from '../astLeaves';
import { TokenKind } from '../lexer';
import { TypeParser } from './types';

/** Parses expressions. Subclasses parse the statements in function literals. */
export abstract class ExpressionParser extends TypeParser {
  /** Below zero in the head of a control statement, where an opening brace starts the block. */
  private compositeLevel = 0;

  protected abstract parseBlock(): Block;

  parseExpression(): Expression {
    return this.parseBinary(1);
  }

  /** One or more, with commas between them. */
  protected parseExpressions(): Expression[] {
    const list = [this.parseExpression()];
    while (this.take(',')) {
      if (this.isCloser() || this.isEnd()) break;
      list.push(this.parseExpression());
    }
    return list;
  }

  /** Reads the head of a control statement. */
  protected inHead<T>(read: () => T): T {
    const outside = this.compositeLevel;
    this.compositeLevel = -1;
    const result = read();
    this.compositeLevel = outside;
    return result;
  }

  /** Reads inside brackets, where composite literals are allowed again; reads nothing if they are nested too deep. */
  private inBrackets<T>(read: () => T): T | undefined {
    if (!this.descend()) {
      this.skipToCloser();
      return undefined;
    }
    const outside = this.compositeLevel;
    this.compositeLevel = 0;
    const result = read();
    this.compositeLevel = outside;
    this.ascend();
    return result;
  }

  protected override parseTypeOrExpression(): Expression {
    const { start } = this;
    return this.inBrackets(() => this.parseExpression()) ?? { kind: 'bad', start };
  }

  private parseBinary(lowest: number): Expression {
    let x = this.parseUnary();
    for (;;) {
      const precedence = this.kind === TokenKind.Operator ? (PRECEDENCE[this.value] ?? 0) : 0;
      if (precedence < lowest) return x;
      const operator = this.value;
      this.advance();
      x = { kind: 'binary', operator, x, y: this.parseBinary(precedence + 1) };
    }
  }

  private parseUnary(): Expression {
    if (this.kind !== TokenKind.Operator) return this.parsePrimary();
    const { value: operator, start } = this;
    switch (operator) {
      case '*':
        this.advance();
        return { kind: 'star', start, x: this.parseBehindOperator() };
      case '<-':
        this.advance();
        if (this.is('chan')) {
          this.advance();
          return { kind: 'channelType', start, direction: 'receive', element: this.parseType() };
        }
        return { kind: 'unary', operator, start, x: this.parseBehindOperator() };
      case '+':
      case '-':
      case '!':
      case '^':
      case '&':
      case '~':
        this.advance();
        return { kind: 'unary', operator, start, x: this.parseBehindOperator() };
    }
    return this.parsePrimary();
  }

  private parseBehindOperator(): Expression {
    if (!this.descend()) return { kind: 'bad', start: this.start };
    const x = this.parseUnary();
    this.ascend();
    return x;
  }

  private parsePrimary(): Expression {
    const { start } = this;
    let x = this.parseOperand();
    for (;;) {
      if (this.kind !== TokenKind.Operator) return x;
      if (this.is('.')) x = this.parseSelectorOrAssertion(x);
      else if (this.is('(')) x = this.parseCall(x, start);
      else if (this.is('[')) x = this.parseIndexOrSlice(x);
      else if (this.is('{') && this.mayBeLiteral(x)) x = this.parseComposite(x);
      else return x;
    }
  }

  private parseOperand(): Expression {
    const { start } = this;
    if (this.isName()) {
      const name = this.value;
      this.advance();
      return { kind: 'identifier', name, start };
    }
    if (this.kind === TokenKind.Number || this.kind === TokenKind.Text) {
      const literal: Literal = { kind: 'literal', type: literalType(this.tokenText()), start };
      this.advance();
      return literal;
    }
    if (this.is('(')) {
      this.advance();
      const x = this.inBrackets(() => this.parseExpression());
      this.expect(')');
      return x ?? { kind: 'bad', start };
    }
    return this.is('func') ? this.parseFunction(start) : this.parseTypeOperand();
  }

  private parseTypeOperand(): Expression {
    if (this.is('[') || this.is('map') || this.is('chan') || this.is('struct') || this.is('interface')) {
      return this.parseType();
    }
    this.isPartial = true;
    return { kind: 'bad', start: this.start };
  }

  private parseFunction(start: number): Expression {
    this.advance();
    const type = this.parseSignature(start);
    if (!this.is('{')) return type;
    const outside = this.compositeLevel;
    this.compositeLevel = 0;
    const body = this.parseBlock();
    this.compositeLevel = outside;
    return { kind: 'functionLiteral', type, body, start };
  }

  private parseSelectorOrAssertion(x: Expression): Expression {
    this.advance();
    if (!this.is('(')) {
      const { value: name, start } = this;
      if (!this.isName()) {
        this.isPartial = true;
        return { kind: 'selector', x, name: '', start };
      }
      this.advance();
      return { kind: 'selector', x, name, start };
    }
    this.advance();
    if (this.take('type')) {
      this.expect(')');
      return { kind: 'assertion', x };
    }
    const type = this.parseType();
    this.expect(')');
    return { kind: 'assertion', x, type };
  }

  private parseCall(callee: Expression, start: number): Call {
    this.advance();
    const args: Expression[] = [];
    const isSpread = this.inBrackets(() => this.parseArguments(args)) ?? false;
    this.expect(')');
    return { kind: 'call', callee, args, isSpread, start };
  }

  /** Adds the arguments to a list; true when the last one is spread. */
  private parseArguments(args: Expression[]): boolean {
    let isSpread = false;
    while (!this.is(')') && !this.isEnd()) {
      const before = this.start;
      args.push(this.parseExpression());
      isSpread = this.take('...');
      if (!this.take(',') && !this.is(')')) {
        this.isPartial = true;
        if (this.start === before || this.isSemicolon() || this.isCloser()) break;
      }
    }
    return isSpread;
  }

  private parseIndexOrSlice(x: Expression): Expression {
    this.advance();
    const parts: Expression[] = [];
    const isSlice = this.inBrackets(() => this.parseIndices(parts)) ?? false;
    this.expect(']');
    return isSlice ? { kind: 'slice', x, parts } : { kind: 'index', x, indices: parts };
  }

  /** Adds the expressions between the brackets to a list; true if there are colons. */
  private parseIndices(parts: Expression[]): boolean {
    let isSlice = false;
    while (!this.is(']') && !this.isEnd()) {
      const before = this.start;
      if (this.take(':')) isSlice = true;
      else if (!this.take(',')) parts.push(this.parseExpression());
      if (this.start === before || this.isSemicolon()) break;
    }
    return isSlice;
  }

  private mayBeLiteral(x: Expression): boolean {
    switch (x.kind) {
      case 'arrayType':
      case 'mapType':
      case 'structType':
        return true;
      case 'identifier':
        return this.compositeLevel >= 0;
      case 'selector':
        return this.compositeLevel >= 0 && x.x.kind === 'identifier';
      case 'index':
        return this.compositeLevel >= 0 && (x.x.kind === 'identifier' || x.x.kind === 'selector');
      default:
        return false;
    }
  }

  /** `{a, k: v}`, with the type before it if there is one. */
  private parseComposite(type?: Expression): CompositeLiteral {
    const { start } = this;
    this.advance();
    const elements = this.inBrackets(() => this.parseElements()) ?? [];
    this.expect('}');
    return { kind: 'composite', ...(type && { type }), elements, start };
  }

  private parseElements(): Element[] {
    const elements: Element[] = [];
    while (!this.is('}') && !this.isEnd()) {
      const before = this.start;
      elements.push(this.parseElement());
      if (!this.take(',') && !this.is('}')) {
        this.isPartial = true;
        if (this.start === before || this.isCloser()) break;
        if (this.isSemicolon()) this.advance();
      }
    }
    return elements;
  }

  protected parseElement(): Element {
    const first = this.parseElementPart();
    return this.take(':') ? { key: first, value: this.parseElementPart() } : { value: first };
  }

  private parseElementPart(): Expression {
    return this.is('{') ? this.parseComposite() : this.parseExpression();
  }
}

const PRECEDENCE: Readonly<Record<string, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  '+': 4,
  '-': 4,
  '|': 4,
  '^': 4,
  '*': 5,
  '/': 5,
  '%': 5,
  '<<': 5,
  '>>': 5,
  '&': 5,
  '&^': 5,
};

function literalType(text: string): Literal['type'] {
  const first = text.charCodeAt(0);
  if (first === 34 || first === 96) return 'string';
  if (first === 39) return 'rune';
  if (text.endsWith('i')) return 'complex128';
  const isHexadecimal = /^0[xX]/.test(text);
  return (isHexadecimal ? /[.pP]/ : /[.eE]/).test(text) ? 'float64' : 'int';
}
