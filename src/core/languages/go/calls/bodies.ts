import type {
  AssignStatement,
  Block,
  Expression,
  ForStatement,
  IfStatement,
  RangeStatement,
  SelectStatement,
  Statement,
  SwitchStatement,
  TypeSpec,
  TypeSwitchStatement,
  ValueSpec,
} from '../ast';
import { type FunctionEntity, Scope, type Type, TypeDeclaration, type Variable } from './entities';
import { basic, dereferenced, EXTERNAL, UNKNOWN } from './types';
import { declareParameters, declareVariable } from './declareNames';
import { ExpressionReader, type CallSink } from './expressions';
import type { ReadingObserver } from './readingObserver';
import type { ValueWatcher } from './valueWatcher';
import {
  coreOf,
  denotedType,
  receiverType,
  signatureOf,
  signatureScope,
  typeNamedBy,
  underlying,
} from './typeExpressions';

/** Reads the body of a function and reports the calls in it. False when some of it is nested too deep to be read. */
export function readFunction(
  entity: FunctionEntity,
  body: Block,
  sink: CallSink,
  observer?: ReadingObserver,
  values?: ValueWatcher,
): boolean {
  const scope = new Scope(signatureScope(entity));
  const { receiver, type } = entity.declaration;
  if (receiver?.name !== undefined) declareVariable(receiver.name, receiverType(entity), scope);
  const signature = signatureOf(entity);
  declareParameters(type.parameters, signature.parameters, scope);
  declareParameters(type.results, signature.results, scope);
  values?.enterFunction(entity, scope);
  const reader = new BodyReader(sink, observer, values);
  reader.readBody(body, scope);
  return !reader.isTooDeep;
}

/** Reads the value of a package variable, and reports the calls in it. */
export function readValue(x: Expression, scope: Scope, sink: CallSink, values: ValueWatcher): Type {
  return new BodyReader(sink, undefined, values).typeOf(x, scope);
}

class BodyReader extends ExpressionReader {
  override readBody(body: Block, scope: Scope): void {
    this.observer?.enterBody(body);
    this.readStatements(body.statements, scope);
    this.observer?.leaveBody(body);
  }

  protected override silent(): ExpressionReader {
    return SILENT;
  }

  private readBlock({ statements }: Block, outer: Scope): void {
    this.readStatements(statements, new Scope(outer));
  }

  private readStatements(statements: readonly Statement[], scope: Scope): void {
    for (const statement of statements) this.readStatement(statement, scope);
  }

  private readStatement(statement: Statement, scope: Scope): void {
    this.observer?.enter(statement, scope);
    this.readParts(statement, scope);
    this.observer?.leave(statement, scope);
  }

  private readParts(statement: Statement, scope: Scope): void {
    switch (statement.kind) {
      case 'expression':
        this.typeOf(statement.x, scope);
        return;
      case 'assign':
        this.readAssignment(statement, scope);
        return;
      case 'send': {
        this.typeOf(statement.channel, scope);
        // The value is read even if nobody asks for its type, because it may hold calls.
        const type = this.typeOf(statement.value, scope);
        this.values?.sent(statement, type, scope);
        return;
      }
      case 'go':
      case 'defer':
        this.readStarted(statement.kind, statement.call, scope);
        return;
      case 'return':
        this.readResults(statement.results, scope);
        return;
      case 'block':
        this.readBlock(statement, scope);
        return;
      case 'declaration':
        for (const spec of statement.specs) this.readSpec(spec, scope);
        return;
      default:
        this.readControl(statement, new Scope(scope));
    }
  }

  private readResults(results: readonly Expression[], scope: Scope): void {
    const types = results.map((result) => this.typeOf(result, scope));
    this.values?.returned(results, types, scope);
  }

  private readControl(
    statement:
      IfStatement | SwitchStatement | TypeSwitchStatement | SelectStatement | ForStatement | RangeStatement,
    scope: Scope,
  ): void {
    switch (statement.kind) {
      case 'if':
        return this.readIf(statement, scope);
      case 'switch':
        return this.readSwitch(statement, scope);
      case 'typeSwitch':
        return this.readTypeSwitch(statement, scope);
      case 'select':
        return this.readSelect(statement, scope);
      case 'for':
        return this.readFor(statement, scope);
      case 'range':
        return this.readRange(statement, scope);
    }
  }

  private readAssignment({ isDefinition, left, right }: AssignStatement, scope: Scope): void {
    if (!isDefinition) for (const target of left) this.typeOf(target, scope);
    const types = this.typesOf(right, left.length, scope, (place) => left[place]?.kind === 'identifier');
    if (isDefinition) this.define(left, types, scope);
    this.values?.assigned(left, right, types, scope);
  }

  private define(left: readonly Expression[], types: readonly Type[], scope: Scope): void {
    left.forEach((target, index) => {
      // A variable that the same block has already declared gets a new value and keeps its type.
      if (target.kind === 'identifier' && !scope.declares(target.name)) {
        declareVariable(target.name, types[index] ?? restOf(types), scope);
      }
    });
  }

  private readSpec(spec: ValueSpec | TypeSpec, scope: Scope): void {
    if (spec.kind === 'type') {
      scope.declare(spec.name, new TypeDeclaration(spec, scope.file.path, scope));
      return;
    }
    const { names, type, values, isRepeated } = spec;
    const reader = isRepeated ? this.silent() : this;
    const types = reader.typesOf(values, names.length, scope, () => true);
    const written = type && typeNamedBy(type, scope);
    names.forEach(({ name }, index) =>
      declareVariable(name, written ?? types[index] ?? restOf(types), scope),
    );
    if (!isRepeated) this.values?.declared(spec, types, scope);
  }

  private readIf({ init, condition, then, otherwise }: IfStatement, scope: Scope): void {
    if (init) this.readStatement(init, scope);
    if (condition) this.typeOf(condition, scope);
    this.readBlock(then, scope);
    if (otherwise) this.readStatement(otherwise, scope);
  }

  private readSwitch({ init, tag, clauses }: SwitchStatement, scope: Scope): void {
    if (init) this.readStatement(init, scope);
    if (tag) this.typeOf(tag, scope);
    for (const { values, body } of clauses) {
      for (const value of values) this.typeOf(value, scope);
      this.readStatements(body, new Scope(scope));
    }
  }

  private readTypeSwitch({ init, name, subject, clauses }: TypeSwitchStatement, scope: Scope): void {
    if (init) this.readStatement(init, scope);
    const type = this.typeOf(subject, scope);
    for (const { values, body } of clauses) {
      const inside = new Scope(scope);
      const [only] = values;
      const own = only && values.length === 1 ? denotedType(only, scope) : undefined;
      if (own) this.values?.asserted(own, type, subject);
      if (name !== undefined) {
        declareVariable(name, own ?? type, inside);
        this.values?.bound(name, subject, own ?? type, inside);
      }
      this.readStatements(body, inside);
    }
  }

  private readSelect({ clauses }: SelectStatement, scope: Scope): void {
    for (const { communication, body } of clauses) {
      const inside = new Scope(scope);
      if (communication) this.readStatement(communication, inside);
      this.readStatements(body, inside);
    }
  }

  private readFor({ init, condition, post, body }: ForStatement, scope: Scope): void {
    if (init) this.readStatement(init, scope);
    if (condition) this.typeOf(condition, scope);
    if (post) this.readStatement(post, scope);
    this.readBlock(body, scope);
  }

  private readRange(statement: RangeStatement, scope: Scope): void {
    const { isDefinition, key, value, subject, body } = statement;
    const type = this.typeOf(subject, scope);
    const types = rangeTypes(type);
    const targets = [key, value].filter((target) => target !== undefined);
    if (isDefinition) this.define(targets, types, scope);
    else for (const target of targets) this.typeOf(target, scope);
    this.values?.ranged(statement, type, scope);
    this.readBlock(body, scope);
  }
}

const SILENT = new BodyReader(() => undefined);

/** The type of a value in a scope; reports nothing. */
export function typeOfExpression(x: Expression, scope: Scope): Type {
  return SILENT.typeOf(x, scope);
}

/** The type of a variable or constant. */
export function typeOfVariable(variable: Variable): Type {
  return SILENT.typeOfVariable(variable);
}

/** The type of a further value: external if there is one known type and it is external, else unknown. */
function restOf(types: readonly Type[]): Type {
  return types[0]?.kind === 'external' && types.length === 1 ? EXTERNAL : UNKNOWN;
}

/** The types of a loop's variables (The Go Programming Language Specification, "For statements with range clause"). */
function rangeTypes(type: Type): readonly Type[] {
  const base = underlying(dereferenced(type));
  switch (base.kind) {
    case 'sequence':
      return [basic('int'), base.element];
    case 'map':
      return [base.key, base.value];
    case 'channel':
      return [base.element];
    case 'basic':
      return base.name === 'string' ? [basic('int'), basic('rune')] : [type];
    case 'signature': {
      const [yielded] = base.parameters;
      return yielded?.kind === 'signature' ? yielded.parameters : [];
    }
    case 'typeParameter':
      return rangeTypes(coreOf(base));
    case 'external':
      return [EXTERNAL, EXTERNAL];
    default:
      return [];
  }
}
