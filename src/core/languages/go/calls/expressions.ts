import type {
  Binary,
  Block,
  Call,
  CompositeLiteral,
  Expression,
  FunctionLiteral,
  Selector,
  Unary,
} from '../ast';
import type { Identifier, Literal } from '../astLeaves';
import { builtinResult } from './builtins';
import { calleeOf, calleeOfLiteral, functionNamedBy, resultsOf } from './callees';
import { type Entity, Scope, type Signature, type Type, type Variable } from './entities';
import { basic, dereferenced, EXTERNAL, NIL, pointerTo, sliceOf, UNKNOWN } from './types';
import { instantiatedSignature } from './inference';
import { lookupMember } from './lookup';
import { elementOf, typeOfOperation } from './operations';
import type { ReadingObserver } from './readingObserver';
import { declareParameters } from './declareNames';
import type { ResolvedCall } from './resolvedCall';
import type { ValueWatcher } from './valueWatcher';
import { denotedType, nameIn, signatureFrom, signatureOf, typeNamedBy, underlying } from './typeExpressions';

/** Takes the calls in the order in which they are found. */
export type CallSink = (call: ResolvedCall) => void;

/** Finds the types of expressions, and reports every call in them. Read each expression once. */
export abstract class ExpressionReader {
  /** True once an expression was nested so deep that not all of it could be read. */
  isTooDeep = false;
  /** Marks of the place that is being read, innermost first. */
  private marks = '';
  private level = 0;

  constructor(
    private readonly sink: CallSink,
    readonly observer?: ReadingObserver,
    protected readonly values?: ValueWatcher,
  ) {}

  /** Reads the body of a function in the scope of its parameters, which may be declared again there. */
  protected abstract readBody(body: Block, scope: Scope): void;

  /** The type of a value: the first one for a call that gives several. */
  typeOf(x: Expression, scope: Scope): Type {
    this.observer?.value(x, scope);
    if (x.kind === 'identifier') return this.typeOfEntity(scope.lookup(x.name));
    if (x.kind === 'literal') return basic(x.type);
    if (this.level === DEEPEST) {
      this.isTooDeep = true;
      return UNKNOWN;
    }
    this.level++;
    const type = this.typeOfCompound(x, scope);
    this.level--;
    return type;
  }

  private typeOfCompound(x: Exclude<Expression, Identifier | Literal>, scope: Scope): Type {
    switch (x.kind) {
      case 'composite':
        return this.typeOfComposite(x, scope, x.type && typeNamedBy(x.type, scope));
      case 'functionLiteral':
        // An argument, a result or a part of something: its calls are made by what gets it.
        return this.marked('literal', () => this.typeOfFunction(x, scope));
      case 'selector':
        return this.typeOfSelector(x, scope);
      case 'index':
        return this.typeOfIndex(x.x, x.indices, scope);
      case 'slice':
        return this.typeOfSlice(x.x, x.parts, scope);
      case 'assertion': {
        const type = this.typeOf(x.x, scope);
        const named = x.type && typeNamedBy(x.type, scope);
        if (named) this.values?.asserted(named, type, x.x);
        return named ?? type;
      }
      case 'call':
        return this.typesOfCall(x, scope)[0] ?? NIL;
      case 'star':
        return this.typeBehind(x.x, scope);
      case 'unary':
        return this.typeOfUnary(x, scope);
      case 'binary':
        return this.typeOfBinary(x, scope);
      case 'bad':
        return UNKNOWN;
      default:
        return typeNamedBy(x, scope);
    }
  }

  /** The type of a value that nothing else gets: a function literal is called where it stands, or kept in a local variable. */
  typeOfKept(x: Expression, scope: Scope): Type {
    return x.kind === 'functionLiteral' ? this.typeOfFunction(x, scope) : this.typeOf(x, scope);
  }

  /** The types of a list of values that are assigned to `count` names. Some values may be kept in local variables. */
  typesOf(
    values: readonly Expression[],
    count: number,
    scope: Scope,
    isKept: (place: number) => boolean = () => false,
  ): readonly Type[] {
    const [only] = values;
    if (values.length !== 1 || count < 2 || !only)
      return values.map((value, place) =>
        isKept(place) ? this.typeOfKept(value, scope) : this.typeOf(value, scope),
      );
    if (only.kind === 'call') return this.typesOfCall(only, scope);
    // The second value of an index, an assertion or a receive is a bool.
    return [this.typeOf(only, scope), basic('bool')];
  }

  typeOfVariable(variable: Variable): Type {
    if (variable.type) return variable.type;
    const reader = this.silent();
    if (reader.level === DEEPEST) return UNKNOWN;
    // A variable whose value depends on itself has no type.
    variable.type = UNKNOWN;
    reader.level++;
    variable.type = reader.initialType(variable);
    reader.level--;
    return variable.type;
  }

  /** The result types of a call. Also reads its arguments. */
  typesOfCall(call: Call, scope: Scope): readonly Type[] {
    const callee = calleeOf(call, scope, this);
    this.observer?.called(call, callee, scope);
    this.tell(callee.offset, callee.class, callee.path, callee.symbol);
    if (callee.class === 'B' && callee.symbol !== '') {
      this.values?.called(call, callee, [], scope);
      return [this.typeOfBuiltin(callee.symbol, call.args, scope)];
    }
    const given =
      call.args.length === 1
        ? this.typesOf(call.args, callee.signature?.parameters.length ?? 1, scope)
        : call.args.map((argument) => this.typeOf(argument, scope));
    this.values?.called(call, callee, given, scope);
    return resultsOf(callee, { types: given, isSpread: call.isSpread });
  }

  /** A call after `go` or `defer`. The callee, the arguments, and the body of a function literal get different marks. */
  protected readStarted(kind: 'go' | 'defer', call: Expression, scope: Scope): void {
    if (call.kind !== 'call') {
      this.typeOf(call, scope);
      return;
    }
    const { callee, args } = call;
    let found = callee.kind === 'functionLiteral' ? calleeOfLiteral(callee) : undefined;
    if (callee.kind === 'functionLiteral' && found) {
      this.observer?.called(call, found, scope);
      this.marked(kind, () => this.tell(callee.start, 'V', '', ''));
      this.marked(`${kind}-body`, () => this.typeOfFunction(callee, scope));
    } else {
      this.marked(`${kind}-arg`, () => {
        const named = calleeOf(call, scope, this);
        found = named;
        this.observer?.called(call, named, scope);
        this.retold(kind, () => this.tell(named.offset, named.class, named.path, named.symbol));
      });
    }
    const given = this.marked(`${kind}-arg`, () => args.map((argument) => this.typeOf(argument, scope)));
    if (found) this.values?.called(call, found, given, scope);
  }

  private tell(offset: number, callClass: ResolvedCall['class'], path: string, symbol: string): void {
    this.sink({ offset, class: callClass, calleePath: path, calleeSymbol: symbol, marks: this.marks });
  }

  private marked<Found>(mark: string, read: () => Found): Found {
    const outside = this.marks;
    this.marks = outside === '' ? mark : `${mark},${outside}`;
    const found = read();
    this.marks = outside;
    return found;
  }

  /** Replaces the innermost mark. */
  private retold(mark: string, read: () => void): void {
    const inside = this.marks;
    this.marks = [mark, ...inside.split(',').slice(1)].join(',');
    read();
    this.marks = inside;
  }

  private typeOfEntity(entity: Entity | undefined): Type {
    switch (entity?.kind) {
      case 'variable':
        return this.typeOfVariable(entity);
      case 'function':
        return signatureOf(entity);
      case 'outside':
        return EXTERNAL;
      default:
        return UNKNOWN;
    }
  }

  private initialType({ source }: Variable): Type {
    if (!source) return UNKNOWN;
    const { spec, index, scope } = source;
    if (spec.type) return typeNamedBy(spec.type, scope);
    if (spec.values.length === 1 && spec.names.length > 1) {
      return this.typesOf(spec.values, spec.names.length, scope)[index] ?? UNKNOWN;
    }
    const value = spec.values[index];
    return value ? this.typeOf(value, scope) : UNKNOWN;
  }

  /** A reader that does not report calls. */
  protected abstract silent(): ExpressionReader;

  private typeOfFunction(literal: FunctionLiteral, scope: Scope): Signature {
    const signature = signatureFrom(literal.type, scope);
    const inside = new Scope(scope);
    declareParameters(literal.type.parameters, signature.parameters, inside);
    declareParameters(literal.type.results, signature.results, inside);
    this.values?.enterLiteral(literal, inside);
    this.readBody(literal.body, inside);
    this.values?.leaveLiteral();
    return signature;
  }

  private typeOfSelector(x: Selector, scope: Scope): Type {
    const entity = x.x.kind === 'identifier' ? scope.lookup(x.x.name) : undefined;
    if (entity?.kind === 'package') {
      const found = nameIn(entity, x.name);
      return !found && !entity.package ? EXTERNAL : this.typeOfEntity(found);
    }
    const named = denotedType(x.x, scope);
    const type = this.typeBeforeDot(x.x, scope);
    const member = lookupMember(type, x.name);
    if (member) this.observer?.selected(x, member, scope);
    switch (member?.kind) {
      case 'field':
        return member.type;
      case 'method':
        return named ? methodExpression(member.signature, named) : member.signature;
      case 'interfaceMethod':
        return named ? methodExpression(member.method.signature, named) : member.method.signature;
      case 'external':
        return EXTERNAL;
      default:
        return type.kind === 'external' ? type : UNKNOWN;
    }
  }

  /** The type of a value, or the one that is named for a method expression. */
  typeBeforeDot(x: Expression, scope: Scope): Type {
    const named = denotedType(x, scope);
    const isOutside = named !== undefined && dereferenced(named).kind === 'external';
    return named && !(isOutside && mayBeElement(x)) ? named : this.typeOf(x, scope);
  }

  private typeOfIndex(x: Expression, indices: readonly Expression[], scope: Scope): Type {
    const generic = functionNamedBy(x, scope);
    if (generic) {
      const written = indices.map((index) => typeNamedBy(index, scope));
      return instantiatedSignature(generic, written);
    }
    const named = denotedType(x, scope);
    // Outside the tree, it may be a generic type or a collection.
    if (named && named.kind !== 'external') return UNKNOWN;
    const collection = named ?? underlying(dereferenced(this.typeOf(x, scope)));
    for (const index of indices) this.typeOf(index, scope);
    return elementOf(collection);
  }

  private typeOfSlice(x: Expression, parts: readonly Expression[], scope: Scope): Type {
    const type = this.typeOf(x, scope);
    for (const part of parts) this.typeOf(part, scope);
    const base = underlying(dereferenced(type));
    return base.kind === 'sequence' && base.isArray ? sliceOf(base.element) : type;
  }

  private typeBehind(x: Expression, scope: Scope): Type {
    const type = this.typeOf(x, scope);
    return dereferenced(type.kind === 'named' ? underlying(type) : type);
  }

  private typeOfUnary({ operator, x, start }: Unary, scope: Scope): Type {
    const type = this.typeOf(x, scope);
    if (operator === '&') return pointerTo(type);
    if (operator !== '<-') return type;
    this.values?.received(x, start, scope);
    const channel = underlying(type);
    if (channel.kind === 'channel') return channel.element;
    return channel.kind === 'external' ? EXTERNAL : UNKNOWN;
  }

  /** Reads a chain of operators in a loop, without recursion: generated code adds thousands of strings. */
  private typeOfBinary(last: Binary, scope: Scope): Type {
    const run: Binary[] = [];
    let first: Expression = last;
    for (; first.kind === 'binary'; first = first.x) run.push(first);
    let type = this.typeOf(first, scope);
    let isLiteral = first.kind === 'literal';
    for (const { operator, y } of run.reverse()) {
      type = typeOfOperation(operator, type, this.typeOf(y, scope), isLiteral);
      isLiteral = false;
    }
    return type;
  }

  private typeOfBuiltin(name: string, args: readonly Expression[], scope: Scope): Type {
    const [first, ...rest] = args;
    if (!first) return builtinResult(name, UNKNOWN);
    if (name !== 'make' && name !== 'new') {
      const types = args.map((argument) => this.typeOf(argument, scope));
      if (name !== 'max' && name !== 'min') return builtinResult(name, types[0] ?? UNKNOWN);
      return types.reduce((left, right) => typeOfOperation('+', left, right, false));
    }
    const type = denotedType(first, scope) ?? this.typeOf(first, scope);
    for (const argument of rest) this.typeOf(argument, scope);
    return name === 'new' ? pointerTo(type) : type;
  }

  private typeOfComposite(x: CompositeLiteral, scope: Scope, type: Type | undefined): Type {
    this.observer?.composed(x, type, scope);
    const structure = type && underlying(dereferenced(type));
    const parts = x.elements.map(({ key, value }) => {
      if (structure?.kind === 'struct') return this.readPart(value, scope, undefined);
      if (key) this.readPart(key, scope, structure?.kind === 'map' ? structure.key : undefined);
      return this.readPart(value, scope, structure && elementOf(structure));
    });
    this.values?.composed(x, type, parts, scope);
    return type ?? UNKNOWN;
  }

  /** A literal inside a literal may leave out its type, and the `&` before it. */
  private readPart(x: Expression, scope: Scope, type: Type | undefined): Type {
    return x.kind === 'composite' && !x.type ? this.typeOfComposite(x, scope, type) : this.typeOf(x, scope);
  }
}

/** Long chains of calls are nested too: each call in what it is called on. */
const DEEPEST = 600;

/** An element of an external collection looks like a generic type, and its index may contain calls. */
function mayBeElement(x: Expression): boolean {
  return x.kind === 'index' || (x.kind === 'star' && mayBeElement(x.x));
}

/** A method expression takes the receiver as its first parameter. */
function methodExpression(signature: Signature, receiver: Type): Signature {
  return { ...signature, parameters: [receiver, ...signature.parameters] };
}
