import type { FieldOfTypeFact, TypeFacts, TypeReference } from '../../../code/codeFacts';
import type { RepoPath } from '../../../base/repoPath';
import { LineIndex } from '../../../base/text';
import type { Expression, Field, TypeSpec } from '../ast';
import type { Scope, TypeDeclaration } from '../calls/entities';
import { interfacesOf } from '../calls/implementations';
import { declaredType, denotedType, underlying } from '../calls/typeExpressions';
import { dereferenced } from '../calls/types';
import type { Universe } from '../calls/universe';
import { GoLexer, TokenKind } from '../lexer';
import { printType } from '../printType';
import { commentAbove, commentBeside } from './comments';
import type { TextOf } from './foldConstant';

/** Describes a type of the tree. */
export function typeFactsOf(
  declaration: TypeDeclaration,
  universe: Universe,
  textOf: TextOf,
): TypeFacts | undefined {
  const { spec, path, scope } = declaration;
  const text = textOf(path);
  if (text === undefined) return undefined;
  const lines = new LineIndex(text);
  const structure = underlying(declaredType(declaration));
  const fields = spec.type.kind === 'structType' ? spec.type.fields : [];
  return {
    path: path as RepoPath,
    symbol: spec.name,
    line: lines.lineAt(spec.start),
    endLine: lines.lineAt(endOfType(spec, text)),
    kind: structure.kind === 'struct' || structure.kind === 'interface' ? structure.kind : 'other',
    comment: commentAbove(text, spec.start),
    fields: fields.map((field) => fieldFact(field, scope, text, lines)),
    methods: methodsOf(declaration, textOf, lines),
    ...embeddedIn(spec, scope),
    implements: interfacesOf(declaration, universe).map(referenceTo),
  };
}

function fieldFact(field: Field, scope: Scope, text: string, lines: LineIndex): FieldOfTypeFact {
  const { name, type, isEmbedded, start } = field;
  return {
    name,
    type: printType(type, text),
    line: lines.lineAt(start),
    comment: commentBeside(text, start) || commentAbove(text, start),
    isEmbedded,
    mentions: distinct(typesIn(type, scope).flatMap((one) => [one, ...elementsOf(one)])).map(referenceTo),
  };
}

/** The offset of the last token of a type. */
function endOfType({ start }: TypeSpec, text: string): number {
  const lexer = new GoLexer(text, start);
  let depth = 0;
  let end = start;
  for (let kind = lexer.next(); kind !== TokenKind.End; kind = lexer.next()) {
    if (kind === TokenKind.Semicolon && depth === 0) return end;
    end = lexer.start;
    if (kind !== TokenKind.Operator) continue;
    if (OPENERS.has(lexer.value)) depth++;
    else if (CLOSERS.has(lexer.value) && --depth < 0) return end;
  }
  return end;
}

const OPENERS = new Set(['(', '[', '{']);
const CLOSERS = new Set([')', ']', '}']);

function methodsOf(declaration: TypeDeclaration, textOf: TextOf, own: LineIndex): TypeFacts['methods'] {
  const { spec, path, methods } = declaration;
  if (spec.type.kind === 'interfaceType') {
    return spec.type.methods.map(({ name, start }) => ({
      name,
      path: path as RepoPath,
      line: own.lineAt(start),
    }));
  }
  const linesOf = new Map<string, LineIndex>([[path, own]]);
  return [...methods.values()].map(({ declaration: { name, start }, path: file }) => {
    const lines = linesOf.get(file) ?? new LineIndex(textOf(file) ?? '');
    linesOf.set(file, lines);
    return { name, path: file as RepoPath, line: lines.lineAt(start) };
  });
}

function embeddedIn({ type }: TypeSpec, scope: Scope): Pick<TypeFacts, 'embeds' | 'embedsOthers'> {
  const written =
    type.kind === 'structType'
      ? type.fields.filter(({ isEmbedded }) => isEmbedded).map((field) => field.type)
      : type.kind === 'interfaceType'
        ? type.embedded
        : [];
  const named = written.map((one) => declarationsNamedBy(one, scope));
  // A type that is written with the name of another one has fields that its declaration does not show.
  const isNamed = type.kind === 'identifier' || type.kind === 'selector' || type.kind === 'index';
  return {
    embeds: distinct(named.flat()).map(referenceTo),
    embedsOthers: isNamed || named.some(({ length }) => length === 0),
  };
}

/** The declarations that the type's own name means: not those of its arguments. */
function declarationsNamedBy(type: Expression, scope: Scope): readonly TypeDeclaration[] {
  const named = denotedType(type, scope);
  const base = named && dereferenced(named);
  return base?.kind === 'named' && base.declaration.outside === undefined ? [base.declaration] : [];
}

/** The types of the tree in a type: of elements, keys, values and arguments. Types of parameters of functions are not part of it. */
function typesIn(type: Expression, scope: Scope): readonly TypeDeclaration[] {
  const inside = (part: Expression): readonly TypeDeclaration[] => typesIn(part, scope);
  switch (type.kind) {
    case 'star':
      return inside(type.x);
    case 'index':
      return [...declarationsNamedBy(type, scope), ...type.indices.flatMap(inside)];
    case 'arrayType':
    case 'channelType':
      return inside(type.element);
    case 'mapType':
      return [...inside(type.key), ...inside(type.value)];
    case 'structType':
      return type.fields.flatMap((field) => inside(field.type));
    case 'identifier':
    case 'selector':
      return declarationsNamedBy(type, scope);
    default:
      return [];
  }
}

/** What a named list, map or channel holds: `Writer` for `type Writers []Writer`. */
function elementsOf({ spec: { type }, scope }: TypeDeclaration): readonly TypeDeclaration[] {
  const isCollection = type.kind === 'arrayType' || type.kind === 'mapType' || type.kind === 'channelType';
  return isCollection ? typesIn(type, scope) : [];
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}

function referenceTo({ path, name }: TypeDeclaration): TypeReference {
  return { path: path as RepoPath, symbol: name };
}
