import {
  findNodeAtLocation,
  parse,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { message, type Message } from '../base/message';
import type { Problem } from '../base/problem';
import type { RepoPath } from '../base/repoPath';
import { LineIndex, type TextRange } from '../base/text';
import { anchor, pack, symbols, walkthrough, type SchemaError } from './compiledSchemas';

/** A JSON text that fits its schema, or the problems that it has. */
export interface CheckedJson<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
  /** Where a value stands, to report what a schema cannot see. */
  rangeOf(path: readonly (string | number)[]): TextRange | undefined;
}

const SCHEMAS = { pack, walkthrough, anchor, symbols } as const;
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
  const errors = errorsIn(value, schema).slice(0, MOST_PROBLEMS);
  if (errors.length > 0) {
    return { problems: errors.map((error) => schemaProblem(error, value, path, rangeOf)), rangeOf };
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

/** Keywords whose errors only say that something inside is wrong, which has an error of its own. */
const AROUND_OTHERS = new Set(['anyOf', 'if', 'propertyNames']);

function errorsIn(value: unknown, schema: keyof typeof SCHEMAS): SchemaError[] {
  const check = SCHEMAS[schema];
  check(value);
  return (check.errors ?? []).filter(({ keyword }) => !AROUND_OTHERS.has(keyword));
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
  error: SchemaError,
  value: unknown,
  path: RepoPath,
  rangeOf: (location: (string | number)[]) => TextRange | undefined,
): Problem {
  const location = locationOf(error, value);
  const range = rangeOf(location);
  return {
    code: `pack.schema-${error.keyword}`,
    severity: 'error',
    path,
    ...(range && { range }),
    message: message('{0}: {1}', location.join('.') || '$', explain(error)),
  };
}

/** The way to what is wrong: names of properties, and 0-based places in lists. */
function locationOf({ instancePath, propertyName }: SchemaError, value: unknown): (string | number)[] {
  const names = instancePath.split('/').slice(1);
  let inside = value;
  const location = names.map((name) => {
    const key = name.replace(/~1/g, '/').replace(/~0/g, '~');
    const step = Array.isArray(inside) ? Number(key) : key;
    inside = (inside as Record<string | number, unknown>)[step];
    return step;
  });
  return propertyName === undefined ? location : [...location, propertyName];
}

function explain({ keyword, params }: SchemaError): Message {
  switch (keyword) {
    case 'required':
      return message('the property "{0}" is missing.', params.missingProperty ?? '');
    case 'additionalProperties':
      return message('the property "{0}" is not known here.', params.additionalProperty ?? '');
    case 'pattern':
      return message('the text does not have the form that is expected here.');
    case 'type':
      return message('the value is of the wrong type.');
    case 'enum':
    case 'const':
      return message('the value is not one of those allowed here.');
    default:
      return message('the value breaks the rule "{0}" of the format.', keyword);
  }
}

function rangeOfNode(node: Node | undefined, lines: LineIndex): TextRange | undefined {
  return node && lines.rangeOf(node.offset, node.offset + node.length);
}
