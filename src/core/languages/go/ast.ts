/**
 * Go's syntax as far as calls and types need it (The Go Programming Language Specification, 2025). Parentheses, labels
 * and comments are left out. Offsets are UTF-16 units in the file's text.
 */

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

export type TypeExpression = ArrayType | MapType | ChannelType | FunctionType | StructType | InterfaceType;

export interface Identifier {
  readonly kind: 'identifier';
  readonly name: string;
  readonly start: number;
}

export interface Literal {
  readonly kind: 'literal';
  /** The type that the literal has by itself. */
  readonly type: 'int' | 'float64' | 'complex128' | 'rune' | 'string';
  readonly start: number;
}

export interface CompositeLiteral {
  readonly kind: 'composite';
  /** Absent inside another literal, where the type may be left out. */
  readonly type?: Expression;
  readonly elements: readonly Element[];
  readonly start: number;
}

export interface Element {
  readonly key?: Expression;
  readonly value: Expression;
}

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
  /** Where the name begins. */
  readonly start: number;
}

/** `x[i]`, or a generic name with its type arguments. */
export interface Index {
  readonly kind: 'index';
  readonly x: Expression;
  readonly indices: readonly Expression[];
}

/** `x[from:to:capacity]`; the parts that are written. */
export interface SliceExpression {
  readonly kind: 'slice';
  readonly x: Expression;
  readonly parts: readonly Expression[];
}

/** `x.(T)`; without a type it is the `x.(type)` of a type switch. */
export interface TypeAssertion {
  readonly kind: 'assertion';
  readonly x: Expression;
  readonly type?: Expression;
}

/** A call or a conversion. */
export interface Call {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly args: readonly Expression[];
  /** True when the last argument is followed by `...`. */
  readonly isSpread: boolean;
  /** Where the callee's expression begins. */
  readonly start: number;
}

/** `*x`: a pointer type, or what a pointer points at. */
export interface Star {
  readonly kind: 'star';
  readonly start: number;
  readonly x: Expression;
}

export interface Unary {
  readonly kind: 'unary';
  readonly operator: string;
  readonly start: number;
  readonly x: Expression;
}

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
  readonly length?: Expression;
  readonly element: Expression;
}

export interface MapType {
  readonly kind: 'mapType';
  readonly start: number;
  readonly key: Expression;
  readonly value: Expression;
}

export interface ChannelType {
  readonly kind: 'channelType';
  readonly start: number;
  readonly direction: 'both' | 'send' | 'receive';
  readonly element: Expression;
}

export interface FunctionType {
  readonly kind: 'functionType';
  readonly start: number;
  readonly parameters: readonly Parameter[];
  readonly results: readonly Parameter[];
}

export interface Parameter {
  /** Absent where only types are written. */
  readonly name?: string;
  readonly type: Expression;
  readonly isVariadic: boolean;
}

export interface StructType {
  readonly kind: 'structType';
  readonly start: number;
  readonly fields: readonly Field[];
}

export interface Field {
  readonly name: string;
  readonly type: Expression;
  readonly isEmbedded: boolean;
}

export interface InterfaceType {
  readonly kind: 'interfaceType';
  readonly start: number;
  readonly methods: readonly InterfaceMethod[];
  /** Embedded interfaces, and the types of a constraint; a union of them is `bad`. */
  readonly embedded: readonly Expression[];
}

export interface InterfaceMethod {
  readonly name: string;
  readonly type: FunctionType;
  readonly start: number;
}

/** Where no expression could be read. */
export interface Bad {
  readonly kind: 'bad';
  readonly start: number;
}

export type Statement =
  | { readonly kind: 'expression'; readonly x: Expression }
  | AssignStatement
  | { readonly kind: 'send'; readonly channel: Expression; readonly value: Expression }
  | { readonly kind: 'go' | 'defer'; readonly call: Expression }
  | { readonly kind: 'return'; readonly results: readonly Expression[] }
  | Block
  | IfStatement
  | SwitchStatement
  | TypeSwitchStatement
  | SelectStatement
  | ForStatement
  | RangeStatement
  | { readonly kind: 'declaration'; readonly specs: readonly (ValueSpec | TypeSpec)[] };

/** `=`, `+=` and their like, `++` and `--` (nothing on the right), and `:=`. */
export interface AssignStatement {
  readonly kind: 'assign';
  readonly isDefinition: boolean;
  readonly left: readonly Expression[];
  readonly right: readonly Expression[];
}

export interface Block {
  readonly kind: 'block';
  readonly statements: readonly Statement[];
}

export interface IfStatement {
  readonly kind: 'if';
  readonly init?: Statement | undefined;
  readonly condition?: Expression | undefined;
  readonly then: Block;
  readonly otherwise?: Statement | undefined;
}

export interface SwitchStatement {
  readonly kind: 'switch';
  readonly init?: Statement | undefined;
  readonly tag?: Expression | undefined;
  readonly clauses: readonly CaseClause[];
}

export interface TypeSwitchStatement {
  readonly kind: 'typeSwitch';
  readonly init?: Statement | undefined;
  /** The name that has another type in each clause. */
  readonly name?: string | undefined;
  readonly subject: Expression;
  readonly clauses: readonly CaseClause[];
}

export interface CaseClause {
  /** Empty for `default`. */
  readonly values: readonly Expression[];
  readonly body: readonly Statement[];
}

export interface SelectStatement {
  readonly kind: 'select';
  readonly clauses: readonly {
    readonly communication?: Statement | undefined;
    readonly body: readonly Statement[];
  }[];
}

export interface ForStatement {
  readonly kind: 'for';
  readonly init?: Statement | undefined;
  readonly condition?: Expression | undefined;
  readonly post?: Statement | undefined;
  readonly body: Block;
}

export interface RangeStatement {
  readonly kind: 'range';
  readonly isDefinition: boolean;
  readonly key?: Expression | undefined;
  readonly value?: Expression | undefined;
  readonly subject: Expression;
  readonly body: Block;
}

export interface ImportSpec {
  /** An alias, `.` or `_`; absent when the package's own name counts. */
  readonly name?: string;
  readonly path: string;
}

/** `var` or `const`. */
export interface ValueSpec {
  readonly kind: 'var' | 'const';
  readonly names: readonly DeclaredName[];
  readonly type?: Expression | undefined;
  readonly values: readonly Expression[];
  /** True for a constant without a value: type and values are those of the one above it, as Go has it. */
  readonly isRepeated?: boolean;
}

export interface DeclaredName {
  readonly name: string;
  readonly start: number;
}

export interface TypeSpec extends DeclaredName {
  readonly kind: 'type';
  readonly typeParameters: readonly Parameter[];
  readonly isAlias: boolean;
  readonly type: Expression;
}

export interface FunctionDeclaration extends DeclaredName {
  readonly kind: 'func';
  readonly receiver?: Receiver;
  readonly typeParameters: readonly Parameter[];
  readonly type: FunctionType;
  /** From the opening brace to after the closing one; absent for functions that are written elsewhere. */
  readonly body?: { readonly start: number; readonly end: number };
}

export interface Receiver {
  readonly name?: string;
  /** Name of the type; empty when it could not be read. */
  readonly typeName: string;
  readonly isPointer: boolean;
  /** Names that the type's parameters have in this method. */
  readonly typeParameters: readonly string[];
}

export type TopLevelDeclaration = ValueSpec | TypeSpec | FunctionDeclaration;

/** One file. Bodies of functions are not in it: they are parsed when they are needed. */
export interface SourceFile {
  /** Empty when there is no package clause. */
  readonly packageName: string;
  readonly imports: readonly ImportSpec[];
  readonly declarations: readonly TopLevelDeclaration[];
  /** True when the text is not well formed, and something may be missing. */
  readonly isPartial: boolean;
  /** The same as long as everything outside of bodies is: comments and layout do not count. 32 bits. */
  readonly fingerprint: number;
}
