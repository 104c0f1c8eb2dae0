import { append } from '../../../base/append';
import type { Expression, Parameter, TypeSpec, ValueSpec } from '../ast';
import type { DeclaredName } from '../astLeaves';
import type {
  FunctionDeclaration,
  ImportSpec,
  Receiver,
  SourceFile,
  TopLevelDeclaration,
} from '../sourceFile';
import { TokenKind } from '../lexer';
import { ExpressionParser } from './expressions';

/** Reads the declarations of a file and skips the bodies of its functions. */
export abstract class DeclarationParser extends ExpressionParser {
  parseFile(): SourceFile {
    const declarations: TopLevelDeclaration[] = [];
    const imports: ImportSpec[] = [];
    let packageName = '';
    this.isFingerprinting = true;
    for (;;) {
      if (this.isEnd()) {
        this.recover();
        if (this.isEnd()) break;
      }
      if (this.isSemicolon()) this.advance();
      else if (this.is('package')) packageName = this.parsePackage();
      else if (this.is('import')) this.parseImports(imports);
      else this.parseTopLevel(declarations);
    }
    const isPartial = this.isPartial || this.isUnclosed;
    return { packageName, imports, declarations, isPartial, fingerprint: this.fingerprint >>> 0 };
  }

  private parsePackage(): string {
    this.advance();
    const name = this.isName() ? this.value : '';
    if (name === '') this.isPartial = true;
    else this.advance();
    return name;
  }

  private parseTopLevel(declarations: TopLevelDeclaration[]): void {
    if (this.is('func')) {
      const declared = this.parseFunctionDeclaration();
      if (declared) declarations.push(declared);
    } else if (this.is('var') || this.is('const') || this.is('type')) {
      append(declarations, this.parseSpecs());
    } else {
      this.isPartial = true;
      if (this.is('{')) this.skipBrackets();
      else this.advance();
    }
  }

  private parseImports(imports: ImportSpec[]): void {
    this.advance();
    this.parseGroup(() => {
      let name: string | undefined;
      if (this.isName() || this.is('.')) {
        name = this.value;
        this.advance();
      }
      if (this.kind === TokenKind.Text) {
        imports.push({ path: this.tokenText().slice(1, -1), ...(name !== undefined && { name }) });
      } else {
        this.isPartial = true;
      }
      this.advance();
    });
  }

  /** `var`, `const` or `type` with one specification or a group of them. */
  protected parseSpecs(): (ValueSpec | TypeSpec)[] {
    const specs: (ValueSpec | TypeSpec)[] = [];
    const kind = this.value as 'var' | 'const' | 'type';
    this.advance();
    let above: ValueSpec | undefined;
    let iota = 0;
    this.parseGroup(() => {
      if (kind === 'type') {
        specs.push(this.parseTypeSpec());
      } else {
        const spec = this.parseValueSpec(kind, above, iota++);
        if (kind === 'const') above = spec;
        specs.push(spec);
      }
    });
    return specs;
  }

  /** One specification, or several in parentheses. */
  private parseGroup(parseOne: () => void): void {
    if (!this.is('(')) {
      parseOne();
      return;
    }
    this.advance();
    while (!this.is(')') && !this.isEnd()) {
      const before = this.start;
      if (!this.isSemicolon()) parseOne();
      if (this.isSemicolon()) this.advance();
      else if (!this.is(')')) this.isPartial = true;
      if (this.start === before) this.advance();
    }
    this.expect(')');
  }

  private parseValueSpec(kind: 'var' | 'const', above: ValueSpec | undefined, iota: number): ValueSpec {
    const names: DeclaredName[] = [];
    do {
      if (!this.isName()) break;
      names.push({ name: this.value, start: this.start });
      this.advance();
    } while (this.take(','));
    if (names.length === 0) this.isPartial = true;
    const hasType = !this.is('=') && !this.isSemicolon() && !this.isCloser() && !this.isEnd();
    const type = hasType ? this.parseType() : undefined;
    const values = this.take('=') ? this.parseExpressions() : [];
    const isRepeated = kind === 'const' && !hasType && values.length === 0;
    return isRepeated && above ? { ...above, names, isRepeated, iota } : { kind, names, type, values, iota };
  }

  private parseTypeSpec(): TypeSpec {
    const { value: name, start } = this;
    if (this.isName()) this.advance();
    else this.isPartial = true;
    const { typeParameters, type } = this.is('[')
      ? this.parseAfterTypeName()
      : { typeParameters: [], type: undefined };
    const isAlias = !type && this.take('=');
    return { kind: 'type', name, start, typeParameters, isAlias, type: type ?? this.parseType() };
  }

  /** `[P any] T`, `[]T` or `[N]T`. A name and a type behind the bracket make it parameters; `[N * 2]T` is an array. */
  private parseAfterTypeName(): { typeParameters: Parameter[]; type?: Expression } {
    if (!TYPE_PARAMETERS.test(this.text.slice(this.start, this.start + 120))) {
      return { typeParameters: [], type: this.parseArrayType() };
    }
    return { typeParameters: this.parseTypeParameters() };
  }

  private parseFunctionDeclaration(): FunctionDeclaration | undefined {
    this.advance();
    const receiver = this.is('(') ? this.parseReceiver() : undefined;
    if (!this.isName()) {
      this.isPartial = true;
      return undefined;
    }
    const { value: name, start } = this;
    this.advance();
    const typeParameters = this.is('[') ? this.parseTypeParameters() : [];
    const type = this.parseSignature(start);
    const bodyStart = this.start;
    const body = this.is('{') ? { start: bodyStart, end: this.skipBody() } : undefined;
    return {
      kind: 'func',
      name,
      start,
      typeParameters,
      type,
      ...(receiver && { receiver }),
      ...(body && { body }),
    };
  }

  /** Skips a body without changing the fingerprint: no other file depends on a body. */
  private skipBody(): number {
    this.isFingerprinting = false;
    const end = this.skipBrackets();
    this.isFingerprinting = true;
    return end;
  }

  private parseReceiver(): Receiver {
    const [parameter] = this.parseParameters();
    if (!parameter) return { typeName: '', isPointer: false, typeParameters: [] };
    const { name, type } = parameter;
    const isPointer = type.kind === 'star';
    const base = isPointer ? type.x : type;
    const named = base.kind === 'index' ? base.x : base;
    return {
      ...(name !== undefined && { name }),
      typeName: named.kind === 'identifier' ? named.name : '',
      isPointer,
      typeParameters: base.kind === 'index' ? base.indices.map(nameOf) : [],
    };
  }
}

/** After one name, `*` and `(` start a type only if a comma, or a type that is not a name, makes it clear. */
const TYPE_PARAMETERS =
  /^\[\s*[\p{L}_][\p{L}\p{N}_]*(?:(?:\s*,\s*[\p{L}_][\p{L}\p{N}_]*)+\s+|\s+(?:[\p{L}_~[]|\/\*|[*(][^\]]*(?:,|\[|~|\b(?:interface|struct|func|map|chan)\b)))/u;

function nameOf(expression: Expression): string {
  return expression.kind === 'identifier' ? expression.name : '_';
}
