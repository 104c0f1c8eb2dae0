import type {
  Block,
  CaseClause,
  Expression,
  ForStatement,
  IfStatement,
  RangeStatement,
  SelectStatement,
  Statement,
  SwitchStatement,
  TypeSwitchStatement,
} from '../ast';
import { TokenKind } from '../lexer';
import { DeclarationParser } from './declarations';

/** Parses the bodies of functions. */
export class StatementParser extends DeclarationParser {
  override parseBlock(): Block {
    this.expect('{');
    const statements = this.parseStatements();
    this.expect('}');
    return { kind: 'block', statements, end: this.lastEnd };
  }

  private parseStatements(): Statement[] {
    const statements: Statement[] = [];
    if (!this.descend()) {
      this.skipToCloser();
      return statements;
    }
    while (!this.is('}') && !this.isEnd() && !this.is('case') && !this.is('default')) {
      const before = this.start;
      const statement = this.parseStatement();
      if (statement) statements.push(statement);
      if (this.isSemicolon()) this.advance();
      else if (!this.is('}') && !this.isEnd()) this.skipRestOfStatement(before);
    }
    this.ascend();
    return statements;
  }

  /** Goes on after the next semicolon when something could not be read. */
  private skipRestOfStatement(before: number): void {
    this.isPartial = true;
    if (this.start === before) this.advance();
    while (!this.isSemicolon() && !this.is('}') && !this.isEnd()) {
      if (this.is('{')) return;
      this.advance();
    }
    if (this.isSemicolon()) this.advance();
  }

  protected parseStatement(): Statement | undefined {
    if (this.kind === TokenKind.Semicolon) return undefined;
    switch (this.value) {
      case 'var':
      case 'const':
      case 'type':
        return { kind: 'declaration', specs: this.parseSpecs() };
      case '{':
        return this.parseBlock();
      case 'if':
        return this.parseIf();
      case 'for':
        return this.parseFor();
      case 'switch':
        return this.parseSwitch();
      case 'select':
        return this.parseSelect();
      case 'return':
        return this.parseReturn();
      case 'go':
      case 'defer': {
        const { value: kind, start } = this;
        this.advance();
        return { kind, call: this.parseExpression(), start };
      }
      case 'break':
      case 'continue':
      case 'goto':
      case 'fallthrough':
        this.advance();
        if (this.isName()) this.advance();
        return undefined;
    }
    return this.parseLabelOrSimple();
  }

  private parseReturn(): Statement {
    const { start } = this;
    this.advance();
    const isBare = this.isSemicolon() || this.is('}') || this.isEnd();
    return { kind: 'return', results: isBare ? [] : this.parseExpressions(), start };
  }

  private parseLabelOrSimple(): Statement | undefined {
    const statement = this.parseSimple();
    const isLabel = statement.kind === 'expression' && statement.x.kind === 'identifier' && this.is(':');
    if (!isLabel) return statement;
    this.advance();
    if (this.is('}') || !this.descend()) return undefined;
    const labelled = this.parseStatement();
    this.ascend();
    return labelled;
  }

  private parseSimple(): Statement {
    const { start } = this;
    return this.parseAfterLeft(this.parseExpressions(), start);
  }

  private parseAfterLeft(left: readonly Expression[], start: number): Statement {
    const { value: operator } = this;
    if (operator === ':=' || operator === '=' || ASSIGNMENTS.has(operator)) {
      this.advance();
      return this.parseAssigned(left, operator, start);
    }
    if (operator === '++' || operator === '--') {
      this.advance();
      return { kind: 'assign', isDefinition: false, left, right: [], isUpdate: true, start };
    }
    const x = left[0] ?? { kind: 'bad', start: this.start };
    if (operator !== '<-') return { kind: 'expression', x };
    this.advance();
    return { kind: 'send', channel: x, value: this.parseExpression(), start };
  }

  private parseAssigned(left: readonly Expression[], operator: string, start: number): Statement {
    const right = this.parseExpressions();
    const isUpdate = ASSIGNMENTS.has(operator);
    return { kind: 'assign', isDefinition: operator === ':=', left, right, isUpdate, start };
  }

  private parseIf(): IfStatement {
    this.advance();
    const { init, last } = this.inHead(() => this.parseHead());
    const then = this.parseBlock();
    const otherwise = this.take('else') ? this.parseElse() : undefined;
    return { kind: 'if', init, condition: expressionOf(last), then, otherwise };
  }

  private parseElse(): Statement | undefined {
    if (!this.is('if')) return this.parseBlock();
    if (!this.descend()) return undefined;
    const otherwise = this.parseIf();
    this.ascend();
    return otherwise;
  }

  /** `init; last` before a block, either of which may be missing. */
  private parseHead(): { init?: Statement; last?: Statement } {
    const first = this.isSemicolon() || this.is('{') ? undefined : this.parseSimple();
    if (!this.isSemicolon()) return first ? { last: first } : {};
    this.advance();
    const last = this.is('{') ? undefined : this.parseSimple();
    return { ...(first && { init: first }), ...(last && { last }) };
  }

  private parseFor(): ForStatement | RangeStatement {
    this.advance();
    const head = this.inHead(() => this.parseForHead());
    const body = this.parseBlock();
    return { ...head, body };
  }

  private parseForHead(): Omit<ForStatement, 'body'> | Omit<RangeStatement, 'body'> {
    if (this.is('{')) return { kind: 'for' };
    if (this.is('range')) return this.parseRange([], false);
    let init: Statement | undefined;
    if (!this.isSemicolon()) {
      const { start } = this;
      const left = this.parseExpressions();
      const { value: operator } = this;
      if (operator === ':=' || operator === '=') {
        this.advance();
        if (this.is('range')) return this.parseRange(left, operator === ':=');
        init = this.parseAssigned(left, operator, start);
      } else {
        init = this.parseAfterLeft(left, start);
      }
    }
    if (!this.isSemicolon()) return { kind: 'for', condition: expressionOf(init) };
    this.advance();
    const condition = this.isSemicolon() || this.is('{') ? undefined : this.parseExpression();
    if (this.isSemicolon()) this.advance();
    const post = this.is('{') ? undefined : this.parseSimple();
    return { kind: 'for', init, condition, post };
  }

  private parseRange(left: readonly Expression[], isDefinition: boolean): Omit<RangeStatement, 'body'> {
    this.advance();
    const [key, value] = left;
    return { kind: 'range', isDefinition, key, value, subject: this.parseExpression() };
  }

  private parseSwitch(): SwitchStatement | TypeSwitchStatement {
    this.advance();
    const { init, last } = this.inHead(() => this.parseHead());
    this.expect('{');
    const clauses: CaseClause[] = [];
    while (!this.is('}') && !this.isEnd()) clauses.push(this.parseClause());
    this.expect('}');
    const subject = typeSwitchOf(last);
    if (subject) return { kind: 'typeSwitch', init, clauses, ...subject };
    return { kind: 'switch', init, tag: expressionOf(last), clauses };
  }

  protected parseClause(): CaseClause {
    const before = this.start;
    const values = this.take('case') ? this.parseExpressions() : [];
    if (values.length === 0) this.take('default');
    this.expect(':');
    if (this.start === before) this.advance();
    return { values, body: this.parseStatements() };
  }

  private parseSelect(): SelectStatement {
    this.advance();
    this.expect('{');
    const clauses: SelectStatement['clauses'][number][] = [];
    while (!this.is('}') && !this.isEnd()) clauses.push(this.parseCommunication());
    this.expect('}');
    return { kind: 'select', clauses };
  }

  protected parseCommunication(): SelectStatement['clauses'][number] {
    const before = this.start;
    const communication = this.take('case') ? this.parseSimple() : undefined;
    if (!communication) this.take('default');
    this.expect(':');
    if (this.start === before) this.advance();
    return { start: before, communication, body: this.parseStatements() };
  }
}

const ASSIGNMENTS = new Set('+= -= *= /= %= &= |= ^= <<= >>= &^='.split(' '));

function expressionOf(statement: Statement | undefined): Expression | undefined {
  return statement?.kind === 'expression' ? statement.x : undefined;
}

/** The subject of `switch x.(type)` or `switch name := x.(type)`. */
function typeSwitchOf(head: Statement | undefined): { name?: string; subject: Expression } | undefined {
  const x = head?.kind === 'assign' ? head.right[0] : expressionOf(head);
  if (x?.kind !== 'assertion' || x.type) return undefined;
  const left = head?.kind === 'assign' ? head.left[0] : undefined;
  return { subject: x.x, ...(left?.kind === 'identifier' && { name: left.name }) };
}
