/** The published schemas of packs as functions. The build generates them (`src/development/compiledSchemas.js`). */

/** One way in which a value breaks a schema. */
export interface SchemaError {
  /** Keyword of JSON Schema that the value breaks: `required`, `pattern`, … */
  readonly keyword: string;
  /** JSON pointer to the value, empty for the whole text. */
  readonly instancePath: string;
  /** Name of a property whose name breaks the schema; `instancePath` then leads to its object. */
  readonly propertyName?: string;
  readonly params: { readonly missingProperty?: string; readonly additionalProperty?: string };
}

/** Tells whether a value fits. After a call, `errors` has everything that does not fit; it is empty if the value fits. */
export interface SchemaCheck {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

export const anchor: SchemaCheck;
export const pack: SchemaCheck;
export const symbols: SchemaCheck;
export const walkthrough: SchemaCheck;
