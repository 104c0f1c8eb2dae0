import type { Bad, DeclaredName, Identifier, Literal } from './astLeaves';

/** Go's syntax as far as calls, types and facts need it, without parentheses and labels. Offsets are UTF-16 units. */

/** An expression or, in the places where Go allows one, a type: only names tell them apart. */
export type Expression =
  | Identifier
  | Literal
  | CompositeLiteral
  | FunctionLiteral
  | Selector
  | Index
  | SliceExpression
  | TypeAssertion
  | Call
  | Star
  | Unary
  | Binary
  | TypeExpression
  | Bad;

export type TypeExpression =
  ArrayType | MapTypeExpression | ChannelTypeExpression | FunctionType | StructType | InterfaceType;

/** `T{a, k: v}` */
export interface CompositeLiteral {
  readonly kind: 'composite';
  /** Absent inside another literal, where the type may be left out. */
  readonly type?: Expression;
  /** In order; nested literals without a type are composite literals too. */
  readonly elements: readonly Element[];
  /** Of the type, or of the brace if the type is left out. */
  readonly start: number;
}

/** `value` or `key: value` inside a composite literal. */
export interface Element {
  /** Absent for an element without a key. For a struct, the identifier of the field. */
  readonly key?: Expression;
  readonly value: Expression;
}

/** `func(a int) { … }` */
export interface FunctionLiteral {
  readonly kind: 'functionLiteral';
  readonly type: FunctionType;
  readonly body: Block;
  readonly start: number;
}

/** `x.name` */
export interface Selector {
  readonly kind: 'selector';
  readonly x: Expression;
  readonly name: string;
  /** Where the name starts. */
  readonly start: number;
}

/** `x[i]`, or a generic name with its type arguments. */
export interface Index {
  readonly kind: 'index';
  readonly x: Expression;
  /** One index, or all type arguments. */
  readonly indices: readonly Expression[];
}

/** `x[from:to:capacity]`; `parts` has only those that the source has. */
export interface SliceExpression {
  readonly kind: 'slice';
  readonly x: Expression;
  readonly parts: readonly Expression[];
}

/** `x.(T)`; without a type it is the `x.(type)` of a type switch. */
export interface TypeAssertion {
  readonly kind: 'assertion';
  readonly x: Expression;
  /** Absent for `x.(type)`. */
  readonly type?: Expression;
}

/** A call or a conversion. */
export interface Call {
  readonly kind: 'call';
  /** The function, or the type of a conversion. */
  readonly callee: Expression;
  /** In order. For builtins such as `make`, the first may be a type. */
  readonly args: readonly Expression[];
  /** True when the last argument is followed by `...`. */
  readonly isSpread: boolean;
  /** Where the callee's expression begins. */
  readonly start: number;
}

/** `*x`: a pointer type, or the value that a pointer points to. */
export interface Star {
  readonly kind: 'star';
  readonly start: number;
  readonly x: Expression;
}

/** An operator and its operand: `-x`, `&x`, `<-x`, `~T`. */
export interface Unary {
  readonly kind: 'unary';
  /** As the source has it: `-`, `&`, `<-`, … */
  readonly operator: string;
  readonly start: number;
  readonly x: Expression;
}

/** Two operands and an operator between them. */
export interface Binary {
  readonly kind: 'binary';
  readonly operator: string;
  readonly x: Expression;
  readonly y: Expression;
}

/** An array, or a slice when it has no length. */
export interface ArrayType {
  readonly kind: 'arrayType';
  readonly start: number;
  /** Absent for a slice; `bad` for `[...]T`. */
  readonly length?: Expression;
  readonly element: Expression;
}

/** `map[K]V` */
export interface MapTypeExpression {
  readonly kind: 'mapType';
  readonly start: number;
  readonly key: Expression;
  readonly value: Expression;
}

/** `chan T`, `<-chan T`, `chan<- T` */
export interface ChannelTypeExpression {
  readonly kind: 'channelType';
  readonly start: number;
  readonly direction: 'both' | 'send' | 'receive';
  readonly element: Expression;
}

/** `func(a int, b ...string) (int, error)` */
export interface FunctionType {
  readonly kind: 'functionType';
  readonly start: number;
  /** One for each name; the receiver is not included. */
  readonly parameters: readonly Parameter[];
  readonly results: readonly Parameter[];
}

/** A parameter, a result or a type parameter. */
export interface Parameter {
  /** Absent in a list of types. */
  readonly name?: string;
  /** For a variadic parameter, the type after `...`; for a type parameter, the constraint. */
  readonly type: Expression;
  /** True for `...T`. */
  readonly isVariadic: boolean;
}

/** `struct { … }` */
export interface StructType {
  readonly kind: 'structType';
  readonly start: number;
  /** One for each name. */
  readonly fields: readonly Field[];
}

/** A field of a struct. */
export interface Field {
  /** For an embedded field, the name of its type. */
  readonly name: string;
  readonly type: Expression;
  /** True for a field that is written without a name. */
  readonly isEmbedded: boolean;
  /** Where the name starts; for an embedded field, where its type starts. */
  readonly start: number;
  /** Where the tag starts; absent without a tag. */
  readonly tagStart?: number;
}

/** `interface { … }` */
export interface InterfaceType {
  readonly kind: 'interfaceType';
  readonly start: number;
  /** Those that it declares itself. */
  readonly methods: readonly InterfaceMethod[];
  /** Embedded interfaces, and the types of a constraint; a union of them is `bad`. */
  readonly embedded: readonly Expression[];
}

/** A method that an interface declares. `start` is where its name starts. */
export interface InterfaceMethod extends DeclaredName {
  readonly type: FunctionType;
}

export type Statement =
  | { readonly kind: 'expression'; readonly x: Expression }
  | AssignStatement
  | SendStatement
  | StartStatement
  | ReturnStatement
  | Block
  | IfStatement
  | SwitchStatement
  | TypeSwitchStatement
  | SelectStatement
  | ForStatement
  | RangeStatement
  | { readonly kind: 'declaration'; readonly specs: readonly (ValueSpec | TypeSpec)[] };

/** `channel <- value` */
export interface SendStatement {
  readonly kind: 'send';
  readonly channel: Expression;
  readonly value: Expression;
  readonly start: number;
}

/** `go call()` or `defer call()` */
export interface StartStatement {
  readonly kind: 'go' | 'defer';
  readonly call: Expression;
  readonly start: number;
}

/** `return results` */
export interface ReturnStatement {
  readonly kind: 'return';
  readonly results: readonly Expression[];
  readonly start: number;
}

/** `=`, `+=` and their like, `++` and `--` (nothing on the right), and `:=`. */
export interface AssignStatement {
  readonly kind: 'assign';
  /** True for `:=`. */
  readonly isDefinition: boolean;
  readonly left: readonly Expression[];
  /** Empty for `++` and `--`. One call may give several values. */
  readonly right: readonly Expression[];
  /** True for `++`, `--`, `+=` and their like, which read what they change. */
  readonly isUpdate: boolean;
  readonly start: number;
}

/** `{ … }`; `end` is behind it. */
export interface Block {
  readonly kind: 'block';
  readonly statements: readonly Statement[];
  readonly end: number;
}

/** `if init; condition { … } else …` */
export interface IfStatement {
  readonly kind: 'if';
  readonly init?: Statement | undefined;
  /** Absent if it could not be read. */
  readonly condition?: Expression | undefined;
  readonly then: Block;
  /** A block or another `if`; absent without `else`. */
  readonly otherwise?: Statement | undefined;
}

/** `switch init; tag { … }` */
export interface SwitchStatement {
  readonly kind: 'switch';
  readonly init?: Statement | undefined;
  /** Absent for `switch { … }`. */
  readonly tag?: Expression | undefined;
  readonly clauses: readonly CaseClause[];
}

/** `switch name := subject.(type) { … }` */
export interface TypeSwitchStatement {
  readonly kind: 'typeSwitch';
  readonly init?: Statement | undefined;
  /** The variable that has another type in each clause; absent if there is none. */
  readonly name?: string | undefined;
  readonly subject: Expression;
  readonly clauses: readonly CaseClause[];
}

/** `case a, b: …` or `default: …` */
export interface CaseClause {
  /** Empty for `default`. */
  readonly values: readonly Expression[];
  readonly body: readonly Statement[];
}

/** `select { … }` */
export interface SelectStatement {
  readonly kind: 'select';
  /** In order; `communication` is absent for `default`. */
  readonly clauses: readonly {
    readonly start: number;
    readonly communication?: Statement | undefined;
    readonly body: readonly Statement[];
  }[];
}

/** `for init; condition; post { … }` */
export interface ForStatement {
  readonly kind: 'for';
  readonly init?: Statement | undefined;
  /** Absent for an endless loop. */
  readonly condition?: Expression | undefined;
  readonly post?: Statement | undefined;
  readonly body: Block;
}

/** `for key, value := range subject { … }` */
export interface RangeStatement {
  readonly kind: 'range';
  /** True for `:=`, so that key and value are new variables. */
  readonly isDefinition: boolean;
  /** Absent for `for range subject`. */
  readonly key?: Expression | undefined;
  readonly value?: Expression | undefined;
  readonly subject: Expression;
  readonly body: Block;
}

/** `var` or `const`. */
export interface ValueSpec {
  readonly kind: 'var' | 'const';
  readonly names: readonly DeclaredName[];
  /** Absent if the values tell the type. */
  readonly type?: Expression | undefined;
  /** Empty if there are none. One call may give the values of all names. */
  readonly values: readonly Expression[];
  /** True for a constant without a value: Go repeats type and values of the constant above it. */
  readonly isRepeated?: boolean;
  /** Number of the specification in its group, from 0: the value of `iota`. */
  readonly iota: number;
}

/** One type declaration. */
export interface TypeSpec extends DeclaredName {
  readonly kind: 'type';
  /** One for each name; empty if the type is not generic. */
  readonly typeParameters: readonly Parameter[];
  /** True for `type A = B`. */
  readonly isAlias: boolean;
  readonly type: Expression;
}
