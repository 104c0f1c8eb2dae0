import type { IndexedDeclaration } from '../../code/calls/indexData';
import type { DeclaredFile } from '../../code/calls/callAnalyser';
import type { Declaration } from '../../code/declaration';
import { LineIndex } from '../../base/text';
import { folderOf, type RepoPath } from '../../base/repoPath';
import { scanDeclarations } from './declarations';
import { GoLexer, TokenKind } from './lexer';
import { interfaceMethod, methodSymbol } from './symbol';

/** The declarations of files as the call index has them, from the fast scan: without types and bodies. */
export function listDeclarations(files: Iterable<readonly [RepoPath, string]>): readonly DeclaredFile[] {
  const aliases = new Aliases();
  const listed: { readonly path: RepoPath; readonly home: string; readonly file: DeclaredFile }[] = [];
  for (const [path, text] of files) {
    const { packageName, declarations, isPartial } = scanDeclarations(text);
    const home = `${folderOf(path)} ${packageName}`;
    const lines = new LineIndex(text);
    const all: IndexedDeclaration[] = [];
    for (const declaration of declarations) {
      all.push(
        listedAt(lines, declaration.kind, declaration.symbol.written, declaration.nameStart, declaration),
      );
      if (declaration.kind !== 'type') continue;
      aliases.add(home, declaration, text);
      for (const { name, start } of methodsOf(text, declaration)) {
        const symbol = interfaceMethod(declaration.symbol.name, name).written;
        all.push(listedAt(lines, 'interface-method', symbol, start));
      }
    }
    listed.push({ path, home, file: { path, isPartial, declarations: all } });
  }
  return listed.map(({ home, file }) => aliases.resolved(home, file));
}

function listedAt(
  lines: LineIndex,
  kind: IndexedDeclaration['kind'],
  symbol: string,
  start: number,
  { end }: { readonly end: number } = { end: start },
): IndexedDeclaration {
  const { line, column } = lines.positionAt(start);
  const isFunction = kind === 'func' || kind === 'method';
  return { kind, symbol, line, column, endLine: isFunction ? lines.lineAt(end) : line };
}

/** The methods that an interface declares itself, in the order of the text; none for any other type. */
function methodsOf(text: string, { nameStart, end }: Declaration): { name: string; start: number }[] {
  const lexer = new GoLexer(text, nameStart, end);
  const methods: { name: string; start: number }[] = [];
  if (!entersInterface(lexer)) return methods;
  let isFirst = true;
  for (let kind = lexer.next(); kind !== TokenKind.End; kind = lexer.next()) {
    if (kind === TokenKind.Semicolon) {
      isFirst = true;
      continue;
    }
    const { start, value } = lexer;
    if (isFirst && kind === TokenKind.Word && text[lexer.end] === '(') methods.push({ name: value, start });
    isFirst = false;
    if (kind !== TokenKind.Operator) continue;
    const isOpening = value === '(' || value === '[' || value === '{';
    if (value === '}' || (isOpening && !lexer.skipBrackets())) break;
  }
  return methods;
}

/** Moves from the name of a type past `interface {`, if that is what it is: `Name[P any] interface {`, `Name = interface {`. */
function entersInterface(lexer: GoLexer): boolean {
  lexer.next();
  lexer.next();
  if (lexer.value === '[' && lexer.skipBrackets()) lexer.next();
  if (lexer.value === '=') lexer.next();
  if (lexer.value !== 'interface') return false;
  lexer.next();
  return lexer.text[lexer.start] === '{';
}

/** Names of types that only stand for another one, by package: a method belongs to the type that it is behind. */
class Aliases {
  private readonly targets = new Map<string, { readonly name: string; readonly isPointer: boolean }>();

  add(home: string, { symbol, nameStart, end }: Declaration, text: string): void {
    const rest = text.slice(nameStart + symbol.name.length, Math.min(end, nameStart + 300));
    const [, star, name] = /^\s*=\s*(\*?)\s*([\p{L}_][\p{L}\p{N}_]*)\s*$/u.exec(rest) ?? [];
    if (name !== undefined) this.targets.set(`${home} ${symbol.name}`, { name, isPointer: star === '*' });
  }

  resolved(home: string, file: DeclaredFile): DeclaredFile {
    if (this.targets.size === 0) return file;
    return { ...file, declarations: file.declarations.map((one) => this.behind(home, one)) };
  }

  private behind(home: string, declaration: IndexedDeclaration): IndexedDeclaration {
    if (declaration.kind !== 'method') return declaration;
    const [, star, owner = '', name = ''] = /^\((\*?)(.*)\)\.(.*)$/.exec(declaration.symbol) ?? [];
    let type = owner;
    let isPointer = star === '*';
    const seen = new Set<string>();
    for (let target = this.targets.get(`${home} ${type}`); target && !seen.has(type);) {
      seen.add(type);
      type = target.name;
      isPointer ||= target.isPointer;
      target = this.targets.get(`${home} ${type}`);
    }
    if (type === owner) return declaration;
    return { ...declaration, symbol: methodSymbol(type, isPointer, name).written };
  }
}
