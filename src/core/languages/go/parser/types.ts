import { append } from '../../../base/append';
import type {
  ChannelTypeExpression,
  Expression,
  Field,
  FunctionType,
  InterfaceMethod,
  InterfaceType,
  Parameter,
  StructType,
} from '../ast';
import { TokenKind } from '../lexer';
import { TokenStream } from './tokens';

/** Parses types. Subclasses parse the expressions that types may have between brackets. */
export abstract class TypeParser extends TokenStream {
  abstract parseExpression(): Expression;

  /** A type; `bad` where none begins. */
  parseType(): Expression {
    const { start } = this;
    if (!this.descend()) return { kind: 'bad', start };
    const type = this.isName() ? this.parseTypeName() : this.parseTypeLiteral(start);
    this.ascend();
    return type;
  }

  private parseTypeLiteral(start: number): Expression {
    switch (this.value) {
      case '*':
        this.advance();
        return { kind: 'star', start, x: this.parseType() };
      case '[':
        return this.parseArrayType();
      case '(': {
        this.advance();
        const type = this.parseType();
        this.expect(')');
        return type;
      }
      case 'func':
        this.advance();
        return this.parseSignature(start);
      case 'map':
        return this.parseMapType();
      case 'chan':
      case '<-':
        return this.parseChannelType();
      case 'struct':
        return this.parseStructType();
      case 'interface':
        return this.parseInterfaceType();
    }
    this.isPartial = true;
    return { kind: 'bad', start };
  }

  /** Parameters and results, after `func` and its name. */
  parseSignature(start: number): FunctionType {
    const parameters = this.parseParameters();
    return { kind: 'functionType', start, parameters, results: this.parseResults() };
  }

  /** `[K comparable, V any]`, from the bracket on. */
  parseTypeParameters(): Parameter[] {
    this.expect('[');
    const parameters = this.parseParameterList(']');
    this.expect(']');
    return parameters;
  }

  /** `[T]`, `[N]T`, `[...]T` from the bracket on. */
  protected parseArrayType(): Expression {
    const { start } = this;
    this.advance();
    if (this.take(']')) return { kind: 'arrayType', start, element: this.parseType() };
    const length: Expression = this.take('...') ? { kind: 'bad', start } : this.parseExpression();
    this.expect(']');
    return { kind: 'arrayType', start, length, element: this.parseType() };
  }

  /** `name`, `pkg.name`, either with type arguments. */
  protected parseTypeName(): Expression {
    const name = this.parseName();
    return this.is('[') ? this.parseTypeArguments(name) : name;
  }

  /** `name` or `pkg.name` */
  private parseName(): Expression {
    const name: Expression = { kind: 'identifier', name: this.value, start: this.start };
    this.advance();
    if (!this.take('.')) return name;
    const qualified: Expression = { kind: 'selector', x: name, name: this.value, start: this.start };
    if (this.isName()) this.advance();
    else this.isPartial = true;
    return this.is('[') ? this.parseTypeArguments(qualified) : qualified;
  }

  private parseTypeArguments(x: Expression): Expression {
    this.advance();
    const indices: Expression[] = [];
    while (!this.is(']') && !this.isEnd()) {
      indices.push(this.parseType());
      if (!this.take(',')) break;
    }
    this.expect(']');
    return { kind: 'index', x, indices };
  }

  private parseMapType(): Expression {
    const { start } = this;
    this.advance();
    this.expect('[');
    const key = this.parseType();
    this.expect(']');
    return { kind: 'mapType', start, key, value: this.parseType() };
  }

  private parseChannelType(): ChannelTypeExpression {
    const { start } = this;
    let direction: ChannelTypeExpression['direction'] = 'both';
    if (this.take('<-')) {
      this.expect('chan');
      direction = 'receive';
    } else {
      this.advance();
      if (this.take('<-')) direction = 'send';
    }
    return { kind: 'channelType', start, direction, element: this.parseType() };
  }

  protected parseParameters(): Parameter[] {
    if (!this.is('(')) {
      this.isPartial = true;
      return [];
    }
    this.advance();
    const parameters = this.parseParameterList(')');
    this.expect(')');
    return parameters;
  }

  private parseResults(): readonly Parameter[] {
    if (this.is('(')) return this.parseParameters();
    const startsType = this.isName() || TYPE_STARTS.has(this.value);
    return startsType ? [{ type: this.parseType(), isVariadic: false }] : [];
  }

  /** If one entry has a name and a type, every entry with one word is a name that shares the next type. */
  private parseParameterList(closer: string): Parameter[] {
    const entries: Entry[] = [];
    while (!this.is(closer) && !this.isEnd()) {
      const before = this.start;
      entries.push(this.parseEntry());
      if (!this.take(',') && !this.is(closer)) this.isPartial = true;
      if (this.start === before) this.advance();
    }
    return entries.some(({ type }) => type !== undefined) ? namedParameters(entries) : entries.map(typeOnly);
  }

  private parseEntry(): Entry {
    if (this.take('...')) return { first: this.parseType(), isVariadic: true };
    const first = this.isName() ? this.parseName() : this.parseConstraint();
    if (first.kind === 'identifier' && this.is('[')) {
      const { type, isTypeArguments } = this.parseBracketAfterName(first);
      if (isTypeArguments) return { first: type, isVariadic: false };
      return { first, type: this.parseRestOfUnion(type), isVariadic: false };
    }
    if (this.endsElement()) return { first, isVariadic: false };
    const isVariadic = this.take('...');
    return { first, type: this.parseConstraint(), isVariadic };
  }

  /** A type, possibly with a tilde; `bad` for a union of types in a constraint. */
  protected parseConstraint(): Expression {
    this.take('~');
    return this.parseRestOfUnion(this.parseType());
  }

  private parseRestOfUnion(first: Expression): Expression {
    if (!this.is('|')) return first;
    const { start } = this;
    while (this.take('|')) {
      this.take('~');
      this.parseType();
    }
    return { kind: 'bad', start };
  }

  private parseStructType(): StructType {
    const { start } = this;
    this.advance();
    this.expect('{');
    const fields: Field[] = [];
    while (!this.is('}') && !this.isEnd()) {
      if (this.isSemicolon()) this.advance();
      else this.parseFields(fields);
    }
    this.expect('}');
    return { kind: 'structType', start, fields };
  }

  private parseFields(fields: Field[]): void {
    const before = this.start;
    const first = fields.length;
    if (this.isName()) this.parseNamedFields(fields);
    else addEmbedded(fields, this.parseType(), before);
    if (this.kind === TokenKind.Text) {
      const { start: tagStart } = this;
      append(
        fields,
        fields.splice(first).map((field) => ({ ...field, tagStart })),
      );
      this.advance();
    }
    if (!this.isSemicolon() && !this.is('}')) this.isPartial = true;
    if (this.start === before) this.advance();
  }

  /** One or more names with a type, or an embedded type. */
  private parseNamedFields(fields: Field[]): void {
    const { start } = this;
    const names = [{ name: this.value, start }];
    const first = this.parseName();
    if (first.kind !== 'identifier' || (!this.is(',') && this.endsElement())) {
      addEmbedded(fields, first, start);
      return;
    }
    while (this.take(',')) {
      names.push({ name: this.value, start: this.start });
      if (this.isName()) this.advance();
    }
    const { type, isTypeArguments } = this.is('[')
      ? this.parseBracketAfterName(first)
      : { type: this.parseType(), isTypeArguments: false };
    if (isTypeArguments) addEmbedded(fields, type, start);
    else for (const name of names) fields.push({ ...name, type, isEmbedded: false });
  }

  /** After the name of a field or parameter, `[]T` and `[N]T` are its type; `[A]` and an end make it a generic type. */
  private parseBracketAfterName(name: Expression): { type: Expression; isTypeArguments: boolean } {
    const { start } = this;
    this.advance();
    if (this.take(']')) {
      return { type: { kind: 'arrayType', start, element: this.parseType() }, isTypeArguments: false };
    }
    const indices = [this.parseTypeOrExpression()];
    while (this.take(',')) indices.push(this.parseTypeOrExpression());
    this.expect(']');
    if (this.endsElement()) return { type: { kind: 'index', x: name, indices }, isTypeArguments: true };
    const length = indices[0];
    const element = this.parseType();
    return { type: { kind: 'arrayType', start, ...(length && { length }), element }, isTypeArguments: false };
  }

  /** True at the end of a field, a parameter or an interface's element. */
  private endsElement(): boolean {
    return (
      this.isSemicolon() || this.is(',') || this.isCloser() || this.kind === TokenKind.Text || this.isEnd()
    );
  }

  protected abstract parseTypeOrExpression(): Expression;

  private parseInterfaceType(): InterfaceType {
    const { start } = this;
    this.advance();
    this.expect('{');
    const methods: InterfaceMethod[] = [];
    const embedded: Expression[] = [];
    while (!this.is('}') && !this.isEnd()) {
      if (this.isSemicolon()) {
        this.advance();
        continue;
      }
      const before = this.start;
      this.parseInterfaceElement(methods, embedded);
      if (!this.isSemicolon() && !this.is('}')) this.isPartial = true;
      if (this.start === before) this.advance();
    }
    this.expect('}');
    return { kind: 'interfaceType', start, methods, embedded };
  }

  private parseInterfaceElement(methods: InterfaceMethod[], embedded: Expression[]): void {
    const { start, value: name } = this;
    const element = this.parseConstraint();
    if (element.kind === 'identifier' && this.is('(')) {
      methods.push({ name, type: this.parseSignature(start), start });
    } else {
      embedded.push(element);
    }
  }
}

/** One entry of a list of parameters, before it is known whether lone entries are names or types. */
interface Entry {
  readonly first: Expression;
  readonly type?: Expression;
  readonly isVariadic: boolean;
}

const TYPE_STARTS = new Set(['*', '[', 'func', 'map', 'chan', '<-', 'struct', 'interface']);

function typeOnly({ first, isVariadic }: Entry): Parameter {
  return { type: first, isVariadic };
}

function namedParameters(entries: readonly Entry[]): Parameter[] {
  const parameters: Parameter[] = [];
  let type: Expression | undefined;
  let isVariadic = false;
  for (const entry of [...entries].reverse()) {
    if (entry.type) ({ type, isVariadic } = { type: entry.type, isVariadic: entry.isVariadic });
    const name = entry.first.kind === 'identifier' ? entry.first.name : '_';
    parameters.push({ name, type: type ?? entry.first, isVariadic });
  }
  return parameters.reverse();
}

/** An embedded field has the name of its type. */
function addEmbedded(fields: Field[], type: Expression, start: number): void {
  fields.push({ name: lastNameOf(type), type, isEmbedded: true, start });
}

function lastNameOf(type: Expression): string {
  if (type.kind === 'identifier' || type.kind === 'selector') return type.name;
  return type.kind === 'star' || type.kind === 'index' ? lastNameOf(type.x) : '_';
}
