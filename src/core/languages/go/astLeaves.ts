/** A name. `start` is where it starts. */
export interface Identifier {
  readonly kind: 'identifier';
  readonly name: string;
  readonly start: number;
}

/** A number, rune or string. */
export interface Literal {
  readonly kind: 'literal';
  /** The type of the literal if nothing else decides. */
  readonly type: 'int' | 'float64' | 'complex128' | 'rune' | 'string';
  readonly start: number;
}

/** Takes the place of an expression that could not be read. */
export interface Bad {
  readonly kind: 'bad';
  readonly start: number;
}

/** A declared name and where it starts. */
export interface DeclaredName {
  readonly name: string;
  readonly start: number;
}
