import {
  findNodeAtLocation,
  parse,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { parseJson, type JsonFault, type JsonPath } from '../base/json';
import { message, type Message } from '../base/message';
import type { Problem } from '../base/problem';
import type { RepoPath } from '../base/repoPath';
import { LineIndex, type TextRange } from '../base/text';
import { anchor, pack, symbols, walkthrough, type SchemaError } from './compiledSchemas';

/** A JSON text that fits its schema, or the problems that it has. */
export interface CheckedJson<T> {
  /** Absent when the text does not fit its schema; then there is at least one problem. */
  readonly value?: T;
  readonly problems: readonly Problem[];
  /** The range of a value in the text, for problems that a schema cannot see; `undefined` when there is no such value. */
  rangeOf(path: JsonPath): TextRange | undefined;
}

const SCHEMAS = { pack, walkthrough, anchor, symbols } as const;
/** A person cannot read more of them at once. */
export const MOST_PROBLEMS = 20;
/** The parser that explains syntax errors is recursive. */
const MOST_OPENED = 1000;

/** Parses a text and checks it against one of the published schemas. Never throws. */
export function readJson<T>(text: string, path: RepoPath, schema: keyof typeof SCHEMAS): CheckedJson<T> {
  // Only problems need places, and problems are rare: we build the tree on first use.
  let tree: { readonly root: Node | undefined; readonly lines: LineIndex } | undefined;
  const rangeOf = (location: JsonPath): TextRange | undefined => {
    tree ??= { root: parseTree(text, [], STRICT), lines: new LineIndex(text) };
    return rangeOfNode(tree.root && findNodeAtLocation(tree.root, [...location]), tree.lines);
  };
  const { value, fault } = parseJson(text);
  if (fault?.kind === 'syntax') return { problems: syntaxProblems(text, path), rangeOf: () => undefined };
  if (fault) return { problems: [limitProblem(fault, path, text, rangeOf)], rangeOf: () => undefined };
  const errors = errorsIn(value, schema).slice(0, MOST_PROBLEMS);
  if (errors.length > 0) {
    return { problems: errors.map((error) => schemaProblem(error, value, path, rangeOf)), rangeOf };
  }
  return { value: value as T, problems: [], rangeOf };
}

const STRICT = { disallowComments: true, allowTrailingComma: false };

/** `JSON.parse` is fastest but explains little. We parse a text that it refuses again, with a parser that reports places. */
function syntaxProblems(text: string, path: RepoPath): Problem[] {
  const lines = new LineIndex(text);
  const offset = offsetOfOpened(text, MOST_OPENED);
  if (offset !== undefined) return [deepProblem(path, MOST_OPENED, lines.rangeOf(offset, offset + 1))];
  const errors: ParseError[] = [];
  parse(text, errors, STRICT);
  const problems = errors.slice(0, MOST_PROBLEMS).map((error) => syntaxProblem(error, path, lines));
  return problems.length > 0 ? problems : [emptyProblem(path)];
}

/** The offset where more than `most` brackets are open. Counts brackets in strings too: broken JSON has no clear strings. */
function offsetOfOpened(text: string, most: number): number | undefined {
  let opened = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    opened = bracket === '[' || bracket === '{' ? opened + 1 : Math.max(0, opened - 1);
    if (opened > most) return index;
  }
  return undefined;
}

function limitProblem(
  fault: Exclude<JsonFault, { kind: 'syntax' }>,
  path: RepoPath,
  text: string,
  rangeOf: (location: JsonPath) => TextRange | undefined,
): Problem {
  const lines = new LineIndex(text);
  const start = lines.rangeOf(0, 0);
  const problem = { severity: 'error', path } as const;
  switch (fault.kind) {
    case 'deep':
      return deepProblem(path, fault.most, lines.rangeOf(fault.offset, fault.offset + 1));
    case 'long': {
      const long = message('The file has more than {0} characters; no pack needs that many.', fault.most);
      return { ...problem, code: 'pack.json-too-long', range: start, message: long };
    }
    case 'many': {
      const many = message('This list has more than {0} entries.', fault.most);
      return { ...problem, code: 'pack.json-too-long', range: rangeOf(fault.path) ?? start, message: many };
    }
    case 'text': {
      const half = message(
        'A name or a text holds half a character (\\ud800 to \\udfff without its other half).',
      );
      return { ...problem, code: 'pack.json-text', range: rangeOf(fault.path) ?? start, message: half };
    }
  }
}

function deepProblem(path: RepoPath, most: number, range: TextRange): Problem {
  return {
    code: 'pack.json-too-deep',
    severity: 'error',
    path,
    range,
    message: message('Objects and lists are nested more than {0} levels deep here.', most),
  };
}

/** What ajv calls a property that the schema gives no value. The formats of a pack differ in such properties. */
const NOT_IN_FORMAT = 'false schema';

/** Keywords whose errors only say that something inside is wrong; that has a separate error. */
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
      'This is not valid JSON ({0}). Correct it and refresh; the walkthrough then loads again.',
      printParseErrorCode(error.error),
    ),
  };
}

function schemaProblem(
  error: SchemaError,
  value: unknown,
  path: RepoPath,
  rangeOf: (location: JsonPath) => TextRange | undefined,
): Problem {
  const location = locationOf(error, value);
  const range = rangeOf(location);
  return {
    code: error.keyword === NOT_IN_FORMAT ? 'pack.not-in-format' : `pack.schema-${error.keyword}`,
    severity: 'error',
    path,
    ...(range && { range }),
    message: message('{0}: {1}', location.join('.') || '$', explain(error)),
  };
}

/** The path to the faulty value: names of properties, and 0-based indices in lists. */
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
    case NOT_IN_FORMAT:
      return message('this property is not part of the format that the file names.');
    default:
      return message('the value breaks the rule "{0}" of the format.', keyword);
  }
}

function rangeOfNode(node: Node | undefined, lines: LineIndex): TextRange | undefined {
  return node && lines.rangeOf(node.offset, node.offset + node.length);
}
