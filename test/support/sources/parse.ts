import * as ts from 'typescript';
import type { FileMap } from '../imports';

/** Parses every file; a node of it knows its parent and its text. */
export function parseAll(files: FileMap): ts.SourceFile[] {
  return [...files].map(([file, text]) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
}

/** Calls `visit` for every node of a file, outer nodes before inner ones. */
export function visitAll(source: ts.Node, visit: (node: ts.Node) => void): void {
  ts.forEachChild(source, function each(node): void {
    visit(node);
    ts.forEachChild(node, each);
  });
}

/** `src/core/base/text.ts:12`, as an editor's terminal links it. */
export function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
}

/** True for a declaration with the keyword `export`. */
export function isExported(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
  );
}
