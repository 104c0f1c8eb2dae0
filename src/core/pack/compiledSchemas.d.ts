/** The published schemas of packs as functions, which the build makes of them (`src/development/compiledSchemas.js`). */

/** One way in which a value breaks a schema. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer to the value, empty for the whole text. */
  readonly instancePath: string;
  /** The name of a property, when it is the name that breaks the schema. `instancePath` then leads to its object. */
  readonly propertyName?: string;
  readonly params: { readonly missingProperty?: string; readonly additionalProperty?: string };
}

/** Tells whether a value fits. After a call, `errors` holds everything that does not, and nothing if it fits. */
export interface SchemaCheck {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

export const anchor: SchemaCheck;
export const pack: SchemaCheck;
export const symbols: SchemaCheck;
export const walkthrough: SchemaCheck;
