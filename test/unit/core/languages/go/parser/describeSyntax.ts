import type {
  Block,
  CaseClause,
  Element,
  Expression,
  Parameter,
  Statement,
  TypeExpression,
  TypeSpec,
  ValueSpec,
} from '../../../../../../src/core/languages/go/ast';
import type { TopLevelDeclaration } from '../../../../../../src/core/languages/go/sourceFile';
import { parseFunctionBody, parseSourceFile } from '../../../../../../src/core/languages/go/parser/parse';

/** The expression behind `_ =` as {@link describeExpression} writes it; `partial` comes before what is not well formed. */
export function readExpression(source: string): string {
  return readStatements(`_ = ${source}`).replace('_ = ', '');
}

/** The type of a variable. */
export function readType(source: string): string {
  const { declarations, isPartial } = parseSourceFile(`package p\nvar v ${source}\n`);
  const [first] = declarations;
  const type = first?.kind === 'var' && first.type ? describeExpression(first.type) : 'none';
  return isPartial ? `partial ${type}` : type;
}

/** The statements of a function, as {@link describeStatement} writes them. They are indented, as formatted code is. */
export function readStatements(source: string): string {
  const text = `package p\nfunc f() {\n\t${source.replaceAll('\n', '\n\t')}\n}\n`;
  const file = parseSourceFile(text);
  const declaration = file.declarations.find(({ kind }) => kind === 'func');
  if (declaration?.kind !== 'func' || !declaration.body) return 'no body';
  const { block, isPartial } = parseFunctionBody(text, declaration.body);
  const described = block.statements.map(describeStatement).join('; ');
  return isPartial || file.isPartial ? `partial ${described}` : described;
}

/** The declarations of a file. */
export function readDeclarations(source: string): string {
  const { declarations, isPartial } = parseSourceFile(`package p\n${source}\n`);
  const described = declarations.map(describeDeclaration).join('; ');
  return isPartial ? `partial ${described}` : described;
}

/** Writes an expression with a pair of parentheses around each operation; `?` where there is none. */
export function describeExpression(x: Expression): string {
  switch (x.kind) {
    case 'identifier':
      return x.name;
    case 'literal':
      return `<${x.type}>`;
    case 'composite':
      return `${x.type ? describeExpression(x.type) : ''}{${x.elements.map(describeElement).join(', ')}}`;
    case 'functionLiteral':
      return `${describeExpression(x.type)} ${describeBlock(x.body)}`;
    case 'selector':
      return `${describeExpression(x.x)}.${x.name}`;
    case 'index':
      return `${describeExpression(x.x)}[${list(x.indices)}]`;
    case 'slice':
      return `${describeExpression(x.x)}[slice ${list(x.parts)}]`;
    case 'assertion':
      return `${describeExpression(x.x)}.(${x.type ? describeExpression(x.type) : 'type'})`;
    case 'call':
      return `${describeExpression(x.callee)}(${list(x.args)}${x.isSpread ? '...' : ''})`;
    case 'star':
      return `(*${describeExpression(x.x)})`;
    case 'unary':
      return `(${x.operator}${describeExpression(x.x)})`;
    case 'binary':
      return `(${describeExpression(x.x)} ${x.operator} ${describeExpression(x.y)})`;
    case 'bad':
      return '?';
    default:
      return describeType(x);
  }
}

function describeType(x: TypeExpression): string {
  switch (x.kind) {
    case 'arrayType':
      return `[${x.length ? describeExpression(x.length) : ''}]${describeExpression(x.element)}`;
    case 'mapType':
      return `map[${describeExpression(x.key)}]${describeExpression(x.value)}`;
    case 'channelType':
      return `${x.direction} chan ${describeExpression(x.element)}`;
    case 'functionType':
      return `func${signature(x)}`;
    case 'structType': {
      const fields = x.fields.map(
        ({ name, type, isEmbedded }) => `${isEmbedded ? '+' : ''}${name} ${describeExpression(type)}`,
      );
      return `struct{${fields.join('; ')}}`;
    }
    case 'interfaceType': {
      const methods = x.methods.map(({ name, type }) => `${name}${signature(type)}`);
      return `interface{${[...methods, ...x.embedded.map((one) => `+${describeExpression(one)}`)].join('; ')}}`;
    }
  }
}

function signature({
  parameters: given,
  results,
}: {
  readonly parameters: readonly Parameter[];
  readonly results: readonly Parameter[];
}): string {
  return `(${parameters(given)})${results.length > 0 ? ` (${parameters(results)})` : ''}`;
}

function parameters(written: readonly Parameter[]): string {
  return written
    .map(({ name, type, isVariadic }) => {
      const described = `${isVariadic ? '...' : ''}${describeExpression(type)}`;
      return name === undefined ? described : `${name} ${described}`;
    })
    .join(', ');
}

function list(expressions: readonly Expression[]): string {
  return expressions.map(describeExpression).join(', ');
}

function describeElement({ key, value }: Element): string {
  return key ? `${describeExpression(key)}: ${describeExpression(value)}` : describeExpression(value);
}

function describeBlock({ statements }: Block): string {
  return `{${statements.map(describeStatement).join('; ')}}`;
}

/** Parts of a head that may be missing, with semicolons behind them. */
function head(...parts: readonly (Statement | Expression | undefined)[]): string {
  return parts.map((part) => (part ? described(part) : '')).join('; ');
}

function described(part: Statement | Expression): string {
  switch (part.kind) {
    case 'assign':
    case 'expression':
    case 'send':
      return describeStatement(part);
    default:
      return describeExpression(part as Expression);
  }
}

export function describeStatement(statement: Statement): string {
  switch (statement.kind) {
    case 'expression':
      return describeExpression(statement.x);
    case 'assign': {
      const { left, right, isDefinition } = statement;
      return right.length === 0
        ? `${list(left)}++`
        : `${list(left)} ${isDefinition ? ':=' : '='} ${list(right)}`;
    }
    case 'send':
      return `${describeExpression(statement.channel)} <- ${describeExpression(statement.value)}`;
    case 'go':
    case 'defer':
      return `${statement.kind} ${describeExpression(statement.call)}`;
    case 'return':
      return `return ${list(statement.results)}`.trim();
    case 'block':
      return describeBlock(statement);
    case 'declaration':
      return statement.specs.map(describeDeclaration).join('; ');
    case 'if': {
      const otherwise = statement.otherwise ? ` else ${describeStatement(statement.otherwise)}` : '';
      return `if ${head(statement.init, statement.condition)} ${describeBlock(statement.then)}${otherwise}`;
    }
    case 'for':
      return `for ${head(statement.init, statement.condition, statement.post)} ${describeBlock(statement.body)}`;
    case 'range': {
      const targets = [statement.key, statement.value].map((one) => (one ? describeExpression(one) : '_'));
      const sign = statement.isDefinition ? ':=' : '=';
      return `range ${targets.join(', ')} ${sign} ${describeExpression(statement.subject)} ${describeBlock(statement.body)}`;
    }
    case 'switch':
      return `switch ${head(statement.init, statement.tag)} ${clauses(statement.clauses)}`;
    case 'typeSwitch': {
      const { init, name = '', subject } = statement;
      return `typeSwitch ${head(init)}; ${name} ${describeExpression(subject)} ${clauses(statement.clauses)}`;
    }
    case 'select': {
      const written = statement.clauses.map(({ communication, body }) => {
        const first = communication ? describeStatement(communication) : 'default';
        return `${first}: ${body.map(describeStatement).join('; ')}`.trim();
      });
      return `select {${written.join(' | ')}}`;
    }
  }
}

function clauses(written: readonly CaseClause[]): string {
  const each = written.map(
    ({ values, body }) => `${list(values) || 'default'}: ${body.map(describeStatement).join('; ')}`,
  );
  return `{${each.map((one) => one.trim()).join(' | ')}}`;
}

export function describeDeclaration(declaration: TopLevelDeclaration | ValueSpec | TypeSpec): string {
  switch (declaration.kind) {
    case 'var':
    case 'const': {
      const { kind, names, type, values, isRepeated } = declaration;
      const value = values.length > 0 ? ` = ${list(values)}` : '';
      const written = `${kind} ${names.map(({ name }) => name).join(', ')}`;
      return `${written}${type ? ` ${describeExpression(type)}` : ''}${value}${isRepeated ? ' repeated' : ''}`;
    }
    case 'type': {
      const { name, typeParameters, isAlias, type } = declaration;
      const generic = typeParameters.length > 0 ? `[${parameters(typeParameters)}]` : '';
      return `type ${name}${generic} ${isAlias ? '= ' : ''}${describeExpression(type)}`;
    }
    case 'func': {
      const { name, receiver, typeParameters, type, body } = declaration;
      const own = receiver
        ? `(${receiver.name ?? ''} ${receiver.isPointer ? '*' : ''}${receiver.typeName}[${receiver.typeParameters.join(', ')}]) `
        : '';
      const generic = typeParameters.length > 0 ? `[${parameters(typeParameters)}]` : '';
      return `func ${own}${name}${generic}${signature(type)}${body ? ' {}' : ''}`;
    }
  }
}
