import type { OffsetRange } from '../../../code/site';
import type { CodeStatement, SetName, StatementLock, StatementTree } from '../../../code/statement';
import { bearingOf } from './statementBearing';
import type { CaseClause, Element, SelectStatement, Statement } from '../ast';
import { GoLexer, TokenKind } from '../lexer';
import { parseSourceFile } from './parse';
import { StatementParser } from './statements';

/** The statements of a function, or the members of a type or value. `undefined` when the declaration cannot be read whole. */
export function statementTreeOf(declaration: string): StatementTree | undefined {
  const { declarations, isPartial } = parseSourceFile(declaration);
  const [declared] = declarations;
  if (declared?.kind !== 'func') return membersTree(declaration);
  if (isPartial) return undefined;
  if (!declared.body) return { statements: [], tokens: tokensOf(declaration) };
  const { start, end } = declared.body;
  const parser = new StatementTreeParser(declaration, new GoLexer(declaration, start, end));
  parser.parseBlock();
  return parser.isPartial
    ? undefined
    : { statements: parser.takeStatements(), tokens: tokensOf(declaration) };
}

/** Lines. The elements of a longer literal count as statements, so that some of them can be left out. */
const LONGEST_LITERAL = 20;

interface FoundStatement extends CodeStatement {
  /** True for an element of a composite literal. */
  readonly isElement: boolean;
  readonly inner: readonly FoundStatement[];
}

/** Notes where statements and clauses begin and end while the body of a function is parsed. */
class StatementTreeParser extends StatementParser {
  private found: FoundStatement[] = [];

  takeStatements(): readonly CodeStatement[] {
    return this.found;
  }

  protected override parseStatement(): Statement | undefined {
    if (this.isSemicolon()) return super.parseStatement();
    return this.noted(() => super.parseStatement());
  }

  protected override parseClause(): CaseClause {
    return this.noted(() => super.parseClause());
  }

  protected override parseCommunication(): SelectStatement['clauses'][number] {
    return this.noted(() => super.parseCommunication());
  }

  protected override parseElement(): Element {
    return this.noted(() => super.parseElement(), true);
  }

  private noted<T extends object | undefined>(parse: () => T, isElement = false): T {
    const { start, found: around } = this;
    this.found = [];
    const parsed = parse();
    // The comma after an element goes with it.
    const end = isElement && this.is(',') ? this.start + 1 : this.lastEnd;
    const source = this.text.slice(start, end);
    const isLong = source.split('\n').length > LONGEST_LITERAL;
    const inner = isLong ? this.found : this.found.flatMap((each) => (each.isElement ? each.inner : [each]));
    const lock = inner.length === 0 ? lockOf(source) : undefined;
    const isReturn = parsed !== undefined && 'kind' in parsed && parsed.kind === 'return';
    const sets = parsed === undefined ? [] : namesSetBy(parsed);
    const bearing = isElement ? undefined : bearingOf(this.text, { start, end, inner });
    around.push({
      start,
      end,
      inner,
      isReturn,
      isElement,
      ...(lock && { lock }),
      ...(sets.length > 0 && { sets }),
      ...(bearing && { bearing }),
    });
    this.found = around;
    return parsed;
  }
}

/** The names before `=` and `:=`, and those of `var`, `const` and `type`. What the head of an `if` or a loop sets belongs to it alone. */
function namesSetBy(parsed: object): SetName[] {
  if (!('kind' in parsed)) return [];
  const statement = parsed as Statement;
  if (statement.kind === 'assign') {
    const { left, isDefinition: isNew } = statement;
    return left.flatMap((each) => (each.kind === 'identifier' ? setName(each.name, isNew) : []));
  }
  if (statement.kind !== 'declaration') return [];
  const declared = statement.specs.flatMap((spec) => ('names' in spec ? spec.names : [spec]));
  return declared.flatMap(({ name }) => setName(name, true));
}

function setName(name: string, isNew: boolean): SetName[] {
  return name === '_' ? [] : [{ name, isNew }];
}

const LOCK = /^(?:defer\s+)?([\p{L}_][^(){}\n]*)\.(R?)(Lock|Unlock)\(\)\s*$/u;

function lockOf(statement: string): StatementLock | undefined {
  const [, name, mode = '', action] = LOCK.exec(statement) ?? [];
  return name === undefined ? undefined : { of: mode + name, isTaken: action === 'Lock' };
}

/** Semicolons that end lines have no text, so they are no tokens here. */
function tokensOf(source: string): OffsetRange[] {
  const tokens: OffsetRange[] = [];
  const lexer = new GoLexer(source);
  for (let kind = lexer.next(); kind !== TokenKind.End; kind = lexer.next()) {
    if (kind !== TokenKind.Semicolon) tokens.push({ start: lexer.start, end: lexer.end });
  }
  return tokens;
}

/** The members between the outermost braces of a type or value: fields, methods, elements. */
function membersTree(source: string): StatementTree {
  const tokens: OffsetRange[] = [];
  const statements: CodeStatement[] = [];
  const lexer = new GoLexer(source);
  let depth = 0;
  let start: number | undefined;
  const close = (end: number): void => {
    if (start !== undefined) statements.push({ start, end, inner: [], isReturn: false });
    start = undefined;
  };
  for (let kind = lexer.next(); kind !== TokenKind.End; kind = lexer.next()) {
    const value = kind === TokenKind.Operator ? lexer.value : '';
    if (kind !== TokenKind.Semicolon) tokens.push({ start: lexer.start, end: lexer.end });
    if (value !== '' && '}])'.includes(value) && --depth === 0) close(lexer.start);
    if (depth === 1) {
      if (kind === TokenKind.Semicolon || value === ',') close(lexer.end);
      else start ??= lexer.start;
    }
    if (value !== '' && '{[('.includes(value)) depth++;
  }
  return { statements, tokens };
}
