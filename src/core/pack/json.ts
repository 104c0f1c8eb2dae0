import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import {
  findNodeAtLocation,
  parse,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import anchorSchema from '../../../walkthroughs/anchor.schema.json';
import packSchema from '../../../walkthroughs/pack.schema.json';
import symbolsSchema from '../../../walkthroughs/symbols.schema.json';
import walkthroughSchema from '../../../walkthroughs/walkthrough.schema.json';
import { message, type Message } from '../base/message';
import type { Problem } from '../base/problem';
import type { RepoPath } from '../base/repoPath';
import { LineIndex, type TextRange } from '../base/text';

/** A JSON text that fits its schema, or the problems that it has. */
export interface CheckedJson<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
  /** Where a value stands, to report what a schema cannot see. */
  rangeOf(path: readonly (string | number)[]): TextRange | undefined;
}

const SCHEMAS = {
  pack: packSchema,
  walkthrough: walkthroughSchema,
  anchor: anchorSchema,
  symbols: symbolsSchema,
} as const;
const MOST_PROBLEMS = 20;

/** Parses a text and checks it against one of the published schemas. */
export function readJson<T>(text: string, path: RepoPath, schema: keyof typeof SCHEMAS): CheckedJson<T> {
  // Places are wanted only where something is wrong, which is seldom: the tree is made when first asked for.
  let tree: { readonly root: Node | undefined; readonly lines: LineIndex } | undefined;
  const rangeOf = (location: readonly (string | number)[]): TextRange | undefined => {
    tree ??= { root: parseTree(text, [], STRICT), lines: new LineIndex(text) };
    return rangeOfNode(tree.root && findNodeAtLocation(tree.root, [...location]), tree.lines);
  };
  const { value, syntaxErrors } = parseStrictly(text);
  if (syntaxErrors.length > 0 || value === undefined) {
    const lines = new LineIndex(text);
    const problems = syntaxErrors.slice(0, MOST_PROBLEMS).map((error) => syntaxProblem(error, path, lines));
    return { problems: problems.length > 0 ? problems : [emptyProblem(path)], rangeOf };
  }
  const errors = leafErrors(validatorFor(schema).validate(value).errors).slice(0, MOST_PROBLEMS);
  if (errors.length > 0) {
    return { problems: errors.map((error) => schemaProblem(error, path, rangeOf)), rangeOf };
  }
  return { value: value as T, problems: [], rangeOf };
}

const STRICT = { disallowComments: true, allowTrailingComma: false };

/** The engine's own parser is the quickest; what it refuses is parsed again by one that says what is wrong where. */
function parseStrictly(text: string): { value: unknown; syntaxErrors: readonly ParseError[] } {
  try {
    return { value: JSON.parse(text) as unknown, syntaxErrors: [] };
  } catch {
    const syntaxErrors: ParseError[] = [];
    return { value: parse(text, syntaxErrors, STRICT) as unknown, syntaxErrors };
  }
}

/** The schemas name each other by file name; an address that is never fetched makes those names absolute. */
const SCHEMA_ADDRESS = 'https://source-guide.invalid/';

const validators = new Map<keyof typeof SCHEMAS, Validator>();

function validatorFor(schema: keyof typeof SCHEMAS): Validator {
  let validator = validators.get(schema);
  if (!validator) {
    validator = new Validator(withId(schema), '7', false);
    for (const other of ['anchor', 'walkthrough'] as const) {
      if (other !== schema) validator.addSchema(withId(other));
    }
    validators.set(schema, validator);
  }
  return validator;
}

function withId(schema: keyof typeof SCHEMAS): Schema {
  return { ...SCHEMAS[schema], $id: `${SCHEMA_ADDRESS}${schema}.schema.json` } as Schema;
}

/** The innermost errors; the ones around them only say that something inside is wrong. */
function leafErrors(errors: readonly OutputUnit[]): OutputUnit[] {
  const wrappers = new Set(['properties', 'items', '$ref', 'allOf', 'anyOf', 'if', 'then', 'else']);
  const leaves = errors.filter((error) => !wrappers.has(error.keyword) && error.keyword !== 'false');
  const shown = leaves.length > 0 ? leaves : [...errors];
  const seen = new Set<string>();
  return shown.filter((error) => {
    const key = `${error.instanceLocation} ${error.keyword} ${error.error}`;
    return !seen.has(key) && seen.add(key);
  });
}

function emptyProblem(path: RepoPath): Problem {
  return {
    code: 'pack.json-syntax',
    severity: 'error',
    path,
    message: message('The file is empty; a JSON object is expected.'),
  };
}

function syntaxProblem(error: ParseError, path: RepoPath, lines: LineIndex): Problem {
  return {
    code: 'pack.json-syntax',
    severity: 'error',
    path,
    range: lines.rangeOf(error.offset, error.offset + error.length),
    message: message(
      'This is not valid JSON ({0}). Mend it and refresh; the walkthrough loads again.',
      printParseErrorCode(error.error),
    ),
  };
}

function schemaProblem(
  error: OutputUnit,
  path: RepoPath,
  rangeOf: (location: (string | number)[]) => TextRange | undefined,
): Problem {
  const location = pointerOf(error.instanceLocation);
  const range = rangeOf(location);
  return {
    code: `pack.schema-${error.keyword}`,
    severity: 'error',
    path,
    ...(range && { range }),
    message: message('{0}: {1}', location.join('.') || '$', explain(error)),
  };
}

function pointerOf(instanceLocation: string): (string | number)[] {
  return instanceLocation
    .replace(/^#\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map((part) => decodeURIComponent(part).replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

function explain(error: OutputUnit): Message {
  const detail = /"([^"]*)"/.exec(error.error)?.[1] ?? '';
  switch (error.keyword) {
    case 'required':
      return message('the property "{0}" is missing.', detail);
    case 'additionalProperties':
      return message('the property "{0}" is not known here.', detail);
    case 'pattern':
      return message('the text does not have the form that is expected here.');
    case 'type':
      return message('the value is of the wrong type.');
    case 'enum':
    case 'const':
      return message('the value is not one of those allowed here.');
    default:
      return message('the value breaks the rule "{0}" of the format.', error.keyword);
  }
}

function rangeOfNode(node: Node | undefined, lines: LineIndex): TextRange | undefined {
  return node && lines.rangeOf(node.offset, node.offset + node.length);
}
