import { builtinModules } from 'node:module';
import * as path from 'node:path';
import * as ts from 'typescript';

/** The text of each file by its path from the root of the repository, forward slashes. */
export type FileMap = ReadonlyMap<string, string>;

/** One import as it is written. */
export interface Import {
  readonly from: string;
  /** What is imported: a path from the root without its ending for a relative name, else the name of a package. */
  readonly target: string;
}

/** Takes the place of a name that is not a literal. */
export const COMPUTED = '(computed)';

/** Every import, export-from, `import()`, `require()` and import type of one file. */
export function importsOf(file: string, text: string): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (name: ts.Node | undefined): void => {
    const written = name && ts.isStringLiteralLike(name) ? name.text : COMPUTED;
    found.push({ from: file, target: targetOf(file, written) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier);
    else if (ts.isExternalModuleReference(node)) add(node.expression);
    else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined);
    } else if (ts.isCallExpression(node) && isLoading(node)) add(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** True for a module that Node brings along, with or without `node:`. */
export function isNodeModule(target: string): boolean {
  return target.startsWith('node:') || builtinModules.includes(target);
}

/** The files of each import cycle, each in alphabetical order. Imports of types count: a reader follows them, too. */
export function cyclesIn(files: FileMap): string[][] {
  const edges = new Map(
    [...files].map(([file, text]) => [
      file,
      importsOf(file, text).flatMap(({ target }) => fileOf(target, files) ?? []),
    ]),
  );
  const reach = new Map([...edges.keys()].map((file) => [file, reachableFrom(file, edges)]));
  const cycles = new Set<string>();
  for (const [file, reached] of reach) {
    if (!reached.has(file)) continue;
    cycles.add(
      [...reached]
        .filter((other) => reach.get(other)?.has(file))
        .sort()
        .join(' '),
    );
  }
  return [...cycles].map((cycle) => cycle.split(' '));
}

function reachableFrom(start: string, edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const waiting = [...(edges.get(start) ?? [])];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    waiting.push(...(edges.get(file) ?? []));
  }
  return reached;
}

function fileOf(target: string, files: FileMap): string | undefined {
  return [`${target}.ts`, `${target}/index.ts`, target].find((file) => files.has(file));
}

function targetOf(file: string, written: string): string {
  return written.startsWith('.') ? path.posix.join(path.posix.dirname(file), written) : written;
}

function isLoading({ expression }: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && ['require', '__require'].includes(expression.text))
  );
}
